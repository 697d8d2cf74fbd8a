# What every dialog says, whichever it is.
dialog-left = 好的，到此為止。您已經送出的內容不受影響。
