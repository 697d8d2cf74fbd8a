"""Guarded rows: a keyed code over each row that decides something, and lists of what a case, a person or the house has.

A row that is changed, taken out, put in, exchanged or set back by somebody without the key is found, and named.
"""
