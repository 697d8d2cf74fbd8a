"""When a thing is due: deadlines, quiet hours, the rota."""
