"""Views of a case: the reporter's and staff's."""
