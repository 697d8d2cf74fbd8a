"""What a case costs when there are many: time by size of the database, and bytes."""
