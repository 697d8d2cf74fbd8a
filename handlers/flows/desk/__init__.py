"""What every dialog and card of the desk builds on."""
