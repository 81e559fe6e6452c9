"""Fields a subclass of Event adds: coded by rules from the words its ``coded(words={…})`` gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....schema import Event
from ..acts.groups import Group
from ..lexicon.clitics import Clitics
from ..lexicon.phrasebook import Phrasebook, Sense
from ..units.noun_phrases import Span
from ..units.tokens import Token


@dataclass(frozen=True, slots=True)
class Extra:
    """The value of an added field with its words, or the reason why it is open."""

    value: str | None
    span: Span | None = None
    reason: str = ""


class ExtraFields:
    """Finds the values of an event class's added fields in the sentences that tell an event."""

    def __init__(self, event: type[Event], clitics: Clitics) -> None:
        self.books: dict[str, Phrasebook] = {}
        for name in event.model_fields:
            words = event.coding(name).words
            if name not in Event.model_fields and words:
                book = self.books[name] = Phrasebook(clitics)
                for value, forms in words.items():
                    for form in forms:
                        book.add(form, Sense(name, value))

    def read(self, group: Group, tokens: Sequence[Token]) -> dict[str, Extra]:
        """The added fields of one event: a value where the words give one, a reason where they give several."""
        sentences = group.sentences
        found: dict[str, Extra] = {}
        for name, book in self.books.items():
            hits: dict[str, Span] = {}
            for index, token in enumerate(tokens):
                if token.sentence in sentences:
                    for match in book.matches(tokens, index):
                        start = token.positions[min(match.reading.start, len(token.word) - 1)]
                        hits.setdefault(match.sense.value, (start, tokens[index + match.length - 1].end))
            if len(hits) == 1:
                value, span = next(iter(hits.items()))
                found[name] = Extra(value, span)
            else:
                found[name] = Extra(None, None, f"the words allow {', '.join(hits)}" if hits else "not told")
        return found
