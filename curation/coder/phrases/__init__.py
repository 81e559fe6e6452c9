"""Phrases: people and bodies as noun phrases: heads, posts, names, owners, what counts them and what they are joined to."""
