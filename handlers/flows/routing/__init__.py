"""The registries: which unit a press, command, dialog or notice belongs to."""
