## 看不见的字与太长的对象

refusal-blank = 这条消息里没有看得见的字，没有记下。之前填的都在，请写几个字再发。
refusal-subject-too-long = 举报对象有 { $length } 字，最多 { $limit } 字，没有记下；之前填的都在。请改短一些，经过可以写在描述里。
