"""The one error the importers raise."""

from __future__ import annotations


class GazetteerError(ValueError):
    """The file, source or folder given to a gazetteer import cannot be used; the message says what to do."""
