"""What exists (people, bots, chats, messages, files, updates) and what happens to it."""
