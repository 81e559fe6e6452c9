"""Events: tellings of one act joined, and made an event with a quote for every value."""
