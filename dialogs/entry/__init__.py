"""Entry screens: menu, help, the text of the notice."""
