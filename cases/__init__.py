"""Use cases by feature: each opens a unit, loads the case, decides by rule, and commits."""
