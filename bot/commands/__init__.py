"""The commands of the operator beside `lian run`."""
