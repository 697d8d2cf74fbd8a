"""People file and follow on the web, with a browser that knows no JavaScript."""
