"""Mail and text messages."""
