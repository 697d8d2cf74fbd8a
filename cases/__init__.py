"""Use cases, one per file: each opens a unit, loads the case, decides by rule, and commits."""
