"""Words: the items a report's tokens make together, their senses where they stand, dates, numbers and places among them."""
