"""What every dialog of a reporter builds on."""
