"""Sense rows: which words beside a verb or noun of action show another of its senses (``other_senses.toml``)."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any

from ...text import fold_word


@dataclass(frozen=True, slots=True)
class SenseRow:
    """One row. ``heads``: base forms of verbs or nouns, each with the particle that has to follow it or "".

    ``roots``: roots any verb of which is meant; ``links``: words that may stand between it and the words beside it, which
    are ``words``; ``named``: these end names as well ("the National Security Act").
    """

    heads: Set[tuple[str, str]]
    roots: Set[str]
    links: Set[str]
    words: Set[str]
    named: bool = False

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> SenseRow:
        """Build from a parsed row."""
        verbs = [fold_word(verb).partition(" ") for verb in row.get("verbs", ())]
        heads = {(verb, particle) for verb, _, particle in verbs} | {(fold_word(n), "") for n in row.get("nouns", ())}
        return cls(
            frozenset(heads),
            frozenset(row.get("roots", ())),
            frozenset(map(fold_word, row.get("links", ()))),
            frozenset(map(fold_word, row["words"])),
            bool(row.get("named")),
        )
