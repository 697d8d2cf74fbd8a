"""Who is told of what, and what becomes of a notice that cannot reach its reader."""
