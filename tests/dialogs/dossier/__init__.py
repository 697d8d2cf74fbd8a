"""The dossier as a document."""
