"""Rotas, and how much work each member has."""
