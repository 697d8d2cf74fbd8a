"""The start: menu, help, the words of the notice."""
