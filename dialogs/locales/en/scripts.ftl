# What every dialog says, whichever it is.
dialog-left = All right, that is over. What you have sent stays sent.
