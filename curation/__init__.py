"""Coders, curation and the ``wasata`` command. Nothing loads before it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accepting import accept, reject
    from .amending import amend, compose
    from .beginning import begin
    from .building import build, release
    from .coding import code, dataset_coder, rules_coder
    from .drafting import draft
    from .duplicates import propose
    from .joining import join

_HOME = {
    "accept": "accepting", "amend": "amending", "compose": "amending", "begin": "beginning", "build": "building", "code": "coding", "draft": "drafting", "join": "joining", "propose": "duplicates",
    "reject": "accepting", "release": "building", "dataset_coder": "coding", "rules_coder": "coding",
}  # fmt: skip

__all__ = [
    "accept",
    "amend",
    "begin",
    "build",
    "code",
    "compose",
    "dataset_coder",
    "draft",
    "join",
    "propose",
    "reject",
    "release",
    "rules_coder",
]


def __getattr__(name: str) -> Any:
    """Load a public name where it lives, on first use."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOME[name]}", __name__), name)
