"""Files that stand beside the repository and are none of it: tests that need one skip by its name where it is absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("WASATA_SHARED") or Path(__file__).parent.parent.parent / "shared")


def shared(*parts: str) -> Path:
    """The file of that name; skips the test, naming it, where it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.is_file():
        pytest.skip(f"not present: ../shared/{'/'.join(parts)}")
    return path
