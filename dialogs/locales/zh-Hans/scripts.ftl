# What every dialog says, whichever it is.
dialog-left = 好的，到此为止。您已经发出的内容不受影响。
