"""Staffing: assignment, handover, duty and rota."""
