"""Collective complaints and duplicates: several cases worked as one."""
