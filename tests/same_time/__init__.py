"""Whether another's case, an unknown number and a wrong receipt code can be told apart by the answer or by its time."""
