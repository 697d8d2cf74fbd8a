"""Rotas, and the workload of each member."""
