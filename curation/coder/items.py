"""Items: the tokens of a report grouped into the words and phrases the grammar works with.

Each item is the longest phrase of the phrasebook that starts at its first token, or a bare token. An item may keep
several senses (قتل is a killing and "killed"); the grammar chooses by what stands around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .clitics import Reading
from .lexicon import Lexicon
from .phrasebook import Match, Sense
from .tokens import Token

#: Where phrases of the same length compete, the kind further left wins.
_RANK = (
    "date", "number", "place", "actor", "noun", "verb", "background", "resumption", "anaphor", "preposition", "bound", "link", "quantifier",
    "person", "group", "office", "rank", "adjective", "generic", "cue", "pointer", "subordinator", "relative", "negation",
)  # fmt: skip
_PRECEDENCE = {kind: index for index, kind in enumerate(_RANK)}
_BARE = Reading("", 0, 0)


@dataclass(slots=True)
class Item:
    """Tokens ``[first, stop)`` with their senses, best first, and for each sense how the words were read for it.

    ``conjunction``/``preposition`` are the clitics cut from it; ``payload`` the date, number or place found there; ``kinds`` those of
    its senses.
    """

    first: int
    stop: int
    senses: tuple[Sense, ...] = ()
    readings: tuple[Reading, ...] = ()
    pronouns: tuple[str, ...] = ()
    text: str = ""
    payload: object = None
    chosen: int = 0
    kinds: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.kinds = frozenset([sense.kind for sense in self.senses])

    @property
    def sense(self) -> Sense | None:
        return self.senses[self.chosen] if self.senses else None

    @property
    def kind(self) -> str:
        return self.senses[self.chosen].kind if self.senses else "word"

    @property
    def reading(self) -> Reading:
        return self.readings[self.chosen] if self.readings else _BARE

    @property
    def pronoun(self) -> str:
        return self.pronouns[self.chosen] if self.pronouns else ""

    @property
    def conjunction(self) -> str:
        return self.reading.conjunction

    @property
    def preposition(self) -> str:
        return self.reading.preposition

    def has(self, *kinds: str) -> bool:
        """Whether one of its senses is of one of the kinds."""
        return not self.kinds.isdisjoint(kinds)

    def choose(self, *kinds: str) -> Sense | None:
        """Settle on the first sense of one of the kinds and return it; None where there is none."""
        if self.kinds.isdisjoint(kinds):
            return None
        for index, sense in enumerate(self.senses):
            if sense.kind in kinds:
                self.chosen = index
                return sense
        return None

    def sense_of(self, kind: str) -> Sense | None:
        """Its first sense of a kind."""
        return next((sense for sense in self.senses if sense.kind == kind), None)

    def reading_of(self, kind: str) -> Reading:
        """How the words were read for its first sense of a kind; a bare reading where it has none."""
        return next((r for s, r in zip(self.senses, self.readings, strict=True) if s.kind == kind), _BARE)


def itemize(tokens: Sequence[Token], lexicon: Lexicon, taken: dict[int, Item]) -> list[Item]:
    """Cover the tokens from left to right. ``taken``: items already found elsewhere (dates, numbers, places) by token."""
    items: list[Item] = []
    index = 0
    while index < len(tokens):
        ready = taken.get(index)
        matches = lexicon.book.matches(tokens, index)
        longest = matches[0].length if matches else 0
        if ready is not None and ready.stop - ready.first >= longest:
            best = [m for m in matches if index + m.length == ready.stop]
            items.append(_merged(ready, best))
            index = ready.stop
            continue
        blocked = None
        if longest > 1:
            blocked = next(
                (t for t in range(index + 1, index + longest) if t in taken and taken[t].stop > index + longest), None
            )
        usable = [m for m in matches if blocked is None or m.stop <= blocked]
        item = _item(tokens, index, usable)
        items.append(item)
        index = item.stop
    return items


def _item(tokens: Sequence[Token], index: int, matches: list[Match]) -> Item:
    if not matches:
        return Item(index, index + 1, text=tokens[index].word)
    longest = matches[0].length  # the phrasebook gives the longest first
    best = sorted([m for m in matches if m.length == longest], key=_preference)
    stop = index + longest if longest == 1 else best[0].stop
    return Item(
        index,
        stop,
        tuple([m.sense for m in best]),
        tuple([m.reading for m in best]),
        tuple([m.pronoun for m in best]),
        " ".join([t.word for t in tokens[index:stop]]),
    )


def _merged(ready: Item, matches: list[Match]) -> Item:
    best = sorted(matches, key=_preference)
    return Item(
        ready.first,
        ready.stop,
        (*ready.senses, *(m.sense for m in best)),
        (*ready.readings, *(m.reading for m in best)),
        (*(ready.pronouns or ("",) * len(ready.senses)), *(m.pronoun for m in best)),
        ready.text,
        ready.payload,
    )


def _preference(match: Match) -> tuple[int, int, int]:
    """Least cut first, then by kind, then without a pronoun."""
    return (match.reading.start + bool(match.pronoun), _PRECEDENCE.get(match.sense.kind, len(_RANK)), match.first)
