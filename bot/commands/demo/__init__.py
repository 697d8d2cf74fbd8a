"""`lian demo`: everything on one machine, with a page to try it."""
