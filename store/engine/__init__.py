"""How statements reach the database: connections, drivers, the writer, what passes by itself."""
