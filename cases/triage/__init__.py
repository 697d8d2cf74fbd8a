"""The first acts on a case, and its end: accept, reject, begin, severity, category, withdraw, close."""
