"""The operator's TOML files: checked by pydantic models, refused with file and line, read into the rules' values.

Rules and use cases see only the values. The reader stands on this floor because the texts are also kept in the
database, and a case is judged by the text that was in force when it was filed.
"""
