"""Members, duty, rotas and the handing on of cases."""
