"""Documents as files: a dossier as PDF or as a web page."""
