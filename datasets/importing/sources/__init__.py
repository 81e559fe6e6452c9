"""One file a source: how a row becomes an event. What becomes of each column stands in the ``.toml`` beside it."""
