"""Shared heads: "the Murad and Abida tribes": names in a row before one plural head are each a body of that kind.

The plural heads with their singulars are data (``[shared_head]`` in ``people.toml``), in languages that have capitals.
"""

from __future__ import annotations

from collections.abc import Callable

from ..units.noun_phrases import Member, NounPhrase
from ..words.item_row import ItemRow

#: So many words one of the names has at most, and so many names a row.
_LONGEST, _MOST = 3, 6
_COMMA = ","


class SharedHeads:
    """Reads rows of names of one report. ``part``: whether an item can be part of a name."""

    def __init__(self, row: ItemRow, part: Callable[[int], bool]) -> None:
        self.row = row
        self.part = part
        self.singular: dict[str, str] = row.lexicon.people.get("shared_head", {})

    def phrase(self, index: int, kind_of: Callable[[int], str | None]) -> NounPhrase | None:
        """The bodies whose names begin at an item, None where one head shares no names. ``kind_of``: the kind a head names."""
        row, names, at = self.row, [(index, index)], index
        while at < len(row) and row.same_sentence(index, at):
            first = names[-1][0]
            head = self.singular.get(row.word(at))
            if head is not None and at > first:
                names[-1] = (first, at)
                kind = kind_of(at)
                return self._bodies(index, at + 1, names, head, kind) if len(names) > 1 and kind else None
            joined = row.word(at) == _COMMA or (row[at].has("coordinator") and at > index)
            if joined and len(names) < _MOST:
                if at > first:
                    names[-1] = (first, at)
                    names.append((at + 1, at + 1))
                else:  # ", and"
                    names[-1] = (at + 1, at + 1)
            elif not self.part(at) or at - first >= _LONGEST:
                return None
            at += 1
        return None

    def _bodies(self, index: int, stop: int, names: list[tuple[int, int]], head: str, kind: str) -> NounPhrase:
        """The phrase of the names, each by its own id where the registry has it."""
        row = self.row
        members = []
        for first, behind in names:
            name = " ".join(row.words(first, behind))
            senses = [*row.lexicon.book.senses(f"{name} {head}"), *row.lexicon.book.senses(name)]
            known = next((s for s in senses if s.kind == "actor"), None)
            span = row.span(first, behind)
            if known is not None:
                members.append(Member(str(known.value), span, "org", known.lemma))
            else:
                reason = "a body no registry knows"
                members.append(Member(None, span, "org", fallback=kind, reason=reason, unlisted=True))
        phrase = row.phrase(index, stop, members, None)
        phrase.plurality = "pl"
        return phrase
