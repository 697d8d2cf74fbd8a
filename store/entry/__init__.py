"""Users of the reporter bot, with their open draft and screen."""
