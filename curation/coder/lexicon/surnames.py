"""Surnames: «الرئيس س»: behind a post, the last word of the name of a holder the lexicon knows stands for him."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...text import fold_word

#: A surname has at least this many letters to be known by itself.
_SHORTEST = 3


def surnames(holders: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The body each last word of a name acts for, of those that end the names of one body's holders alone.

    ``holders``: the rows ``[[holder]]`` of ``people.toml``, each with ``actor`` and ``words``.
    """
    bodies: dict[str, set[str]] = {}
    for row in holders:
        for name in row["words"]:
            first, _, last = fold_word(name).rpartition(" ")
            if first and len(last) >= _SHORTEST:
                bodies.setdefault(last, set()).add(row["actor"])
    return {last: told.pop() for last, told in bodies.items() if len(told) == 1}
