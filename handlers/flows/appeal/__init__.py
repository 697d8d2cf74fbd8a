"""Appeals, at the desk and for the parties."""
