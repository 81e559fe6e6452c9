"""Weights: what each cue around an act is worth, and the words behind the lexical ones (``weighing.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...text import fold_word
from .clitics import Clitics
from .frames import LexiconError
from .phrasebook import Phrasebook, Sense

#: The cues the engine finds; lexical ones are the groups of words of ``weighing.toml``.
CUES = frozenset(
    {
        "past", "present", "under-past", "under-present", "alone", "definite", "relative", "beside", "counted", "joined",
        "named", "place", "place-near", "day", "day-near", "old", "old-near", "long", "source", "said", "late", "headline", "by-whom", "known-people", "ancient", "remembered", "voiced",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weights:
    """``weighing.toml`` of a language. ``start``: the points an act begins with, by its root; roots without are not weighed. ``points``: by root and cue.

    ``words``: where each lexical cue has to stand: ``unarmed`` (beside an explosion nobody is told to have brought about), ``sentence``, ``before`` (ahead of the act in its clause), ``governing`` (a few words ahead of a noun), ``uncaused`` (beside people killed or hurt
    by nothing that is told to be an assault). ``known``: ids of kinds of people
    that are named for what they were told to do before. ``every``: cues that make an act of any root one only named.
    ``going_on``: folded lemmas of verbs that in the present say that an act goes on as the report is written.
    ``eras``: folded words that stand beside a year of long ago.
    """

    start: Mapping[str, float] = field(default_factory=dict)
    points: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    every: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    eras: frozenset[str] = frozenset()
    book: Phrasebook | None = None

    @classmethod
    def read(cls, table: Mapping[str, Any], clitics: Clitics, where: str) -> Weights:
        """Build from a parsed table. Raises LexiconError naming the file for a cue that nothing finds."""
        rows = table.get("word", ())
        words = {row["id"]: row.get("stands", "sentence") for row in rows}
        start = {root: float(first) for root, first in table.get("start", {}).items()}
        points: dict[str, dict[str, float]] = {root: {} for root in start}
        for row in (*table.get("cue", ()), *rows):
            if row["id"] not in CUES | words.keys():
                raise LexiconError(f"{where}: unknown cue {row['id']}; there are: {', '.join(sorted(CUES))}.")
            for root, worth in points.items():
                worth[row["id"]] = float(row.get(root, row["points"]))
        book = Phrasebook(clitics)
        for row in rows:
            for word in row["words"]:
                book.add(word, Sense("cue", row["id"]))
        every = frozenset(row["id"] for row in (*table.get("cue", ()), *rows) if row.get("every"))
        going_on = frozenset(map(fold_word, table.get("going_on", ())))
        eras = frozenset(map(fold_word, table.get("eras", ())))
        return cls(start, points, words, frozenset(table.get("known", ())), every, going_on, eras, book)
