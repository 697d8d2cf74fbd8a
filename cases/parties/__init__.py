"""The people of a case besides its reporter: codes and what their holders may see."""
