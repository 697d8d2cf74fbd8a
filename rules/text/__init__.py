"""How strangers' words are cropped, cleaned and folded."""
