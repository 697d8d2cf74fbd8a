"""What is done in Telegram groups, and who is in the staff chat."""
