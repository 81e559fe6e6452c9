"""Days and places: which of the report's days and places belong to which act."""
