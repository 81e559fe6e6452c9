"""Roles: who takes which part in acts of one kind, where the words alone do not say it."""
