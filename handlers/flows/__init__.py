"""What an incoming message, press or notice means, by feature; free of any bot library."""
