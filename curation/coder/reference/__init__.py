"""Reference: who is meant by a pronoun, a short name, a description or a people, of those told so far."""
