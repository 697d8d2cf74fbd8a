"""Whose a case is: assignment, handover, duty and rota."""
