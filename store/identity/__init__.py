"""Receipt codes of anonymous cases, and who guesses at codes and numbers."""
