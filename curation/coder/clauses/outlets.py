"""Outlets: "Palestinian news agency Wafa reported …": whose news an outlet tells is no side of what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.lexicon import Lexicon
from ..words.elements import Element


class Outlets:
    """Knows what publishes news, and what may stand between whose it is and the word for it ("official", "state-run")."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon.word_sets["people", "source", "outlets"]
        self.told_by = lexicon.word_sets["people", "source", "told_by"]

    def read(self, sentence: Sequence[Element]) -> None:
        """Make the land or body straight before an outlet a part of it."""
        for element in sentence if self.words else ():
            if element.kind not in ("source", "word") or element.text not in self.words:
                continue
            at = element.index - 1
            while at >= 0 and sentence[at].kind != "verb" and sentence[at].text in self.told_by:
                at -= 1
            whose = sentence[at] if at >= 0 else None
            struck = at > 0 and sentence[at - 1].kind == "verb" and bool(sentence[at - 1].frames)
            if whose is not None and whose.kind in ("np", "place") and not struck:
                whose.kind, whose.phrase, whose.place, element.kind = "source", None, None, "source"
