"""What the operator looks back at: figures, review cycle, opinions, surveys, the calendar."""
