"""The column ``unknown``: ``path: reason`` for each value the report leaves open, joined with ``"; "``."""

from __future__ import annotations

import re
from typing import Any

from ..keys import by_value


def has_reason(unknown: Any, path: str) -> Any:
    """True for rows where ``unknown`` has a reason for ``path`` itself (``mediation`` is not ``mediation.outcome``)."""
    pattern = rf"(?:^|; ){re.escape(path)}: *[^ \t\n;]"
    return by_value(unknown, lambda texts: texts.str.contains(pattern), null=False)
