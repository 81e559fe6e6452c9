"""Which rows were coded from a report here, and which came from another data set, without its reports' words."""

from __future__ import annotations

from typing import Any

from ..keys import by_value

IMPORT = "import:"


def is_coded(coder: Any) -> Any:
    """True for rows whose ``coder`` is no import; rules on evidence hold for these alone, a null coder included."""
    return by_value(coder, lambda names: ~names.str.startswith(IMPORT))
