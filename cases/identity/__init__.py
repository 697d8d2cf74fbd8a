"""Anonymous cases: opened by their receipt code, left by a tap or by itself."""
