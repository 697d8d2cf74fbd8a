"""What the operator sets: policy, templates, courses, laws, partners, budgets."""
