## 看不見的字與太長的對象

refusal-blank = 這則訊息裡沒有看得見的字，沒有記下。之前填的都在，請寫幾個字再傳。
refusal-subject-too-long = 檢舉對象有 { $length } 字，最多 { $limit } 字，沒有記下；之前填的都在。請改短一些，經過可以寫在描述裡。
