"""The parties of a case other than its reporter: their codes, and what code holders may see."""
