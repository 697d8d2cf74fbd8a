"""What a mail is, who it is by, and which of its words are its writer's."""
