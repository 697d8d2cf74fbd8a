"""Stories of the dossier (row F7)."""
