"""Clauses: sentences as elements and clauses, and the phrases of each verb and noun of action."""
