"""Collective complaints."""
