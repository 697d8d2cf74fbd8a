"""The reporter's side of the counter, on aiogram."""
