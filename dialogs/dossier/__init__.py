"""The dossier of a case as a document: its parts, and the words of each event."""
