"""The column ``unknown``: ``path: reason`` for each value the report leaves open, joined with ``"; "``."""

from __future__ import annotations

import re
from typing import Any


def has_reason(unknown: Any, path: str) -> Any:
    """True for rows where ``unknown`` has a reason for ``path`` itself (``mediation`` is not ``mediation.outcome``)."""
    return unknown.str.contains(rf"(?:^|; ){re.escape(path)}: *[^\s;]", na=False, regex=True).astype(bool)
