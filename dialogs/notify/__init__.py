"""What is told beside a case and beside the chat: messages, contacts, floods, what was set aside."""
