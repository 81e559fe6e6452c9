"""Units: what a report is read as: its tokens and sentences, its quotes, its noun phrases, the actors told so far."""
