"""Mediation: who stands between the sides, told anywhere in the report, and in which words."""
