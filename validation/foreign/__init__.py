"""Exports in the columns of other data sets, for people whose scripts expect them. They too take only a ``Passed``."""

from __future__ import annotations

from .writing import FORMATS, Written, export_as

__all__ = ["FORMATS", "Written", "export_as"]
