"""Sifting: what only looks like an act of conflict or mediation, and is none."""
