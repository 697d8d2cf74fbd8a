"""Make safe copies of strangers' files for staff; this code runs only in a file worker."""
