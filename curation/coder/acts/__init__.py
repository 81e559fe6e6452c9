"""Acts: what clauses tell: frames with their phrases in roles, how each is told, and the days told with it."""
