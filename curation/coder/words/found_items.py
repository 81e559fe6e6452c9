"""Found items: dates, numbers and places, which are found before the phrasebook is asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from ...dates import Resolution, Resolved
from ...dates.mention import PartOfDay
from ...numbers import NumberMention
from ..lexicon.clitics import Reading
from ..lexicon.lexicon import Lexicon
from ..lexicon.phrasebook import Sense
from ..lexicon.place_names import Gazetteer
from ..units.tokens import Token
from .items import Item, Meant
from .place_mentions import PlaceMention


class FoundItems:
    """Makes items of what other readers found in a report's tokens."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.begins = [token.positions[0] for token in tokens]
        self.ends = [token.positions[-1] + 1 for token in tokens]
        self.lexicon = lexicon
        self.gazetteer = gazetteer

    def by_token(
        self, places: Iterable[PlaceMention], numbers: Iterable[NumberMention], dates: Resolved
    ) -> dict[int, Item]:
        """The items by their first token. A number goes before what overlaps it but a place, a date before all."""
        found: dict[int, Item] = {}
        for place in places:
            found[place.first] = self._item(place.first, place.stop, "place", place, self._place_reading(place))
        for number in numbers:
            self._put(found, number.begin, number.end, "number", number)
        for date in dates.dates:
            if not isinstance(date.mention.meaning, PartOfDay):
                self._put(found, date.mention.begin, date.mention.end, "date", date)
        return found

    def begin(self, place: PlaceMention) -> int:
        """Folded position at which a place's words begin, behind the clitics before them."""
        token, reading = self.tokens[place.first], self._place_reading(place)
        return token.positions[min(reading.start if reading else 0, len(token.word) - 1)]

    def _put(
        self, found: dict[int, Item], begin: int, end: int, kind: str, payload: NumberMention | Resolution
    ) -> None:
        first, stop = bisect_right(self.ends, begin), bisect_left(self.begins, end)
        if first >= stop:
            return
        for index in range(first, stop):
            if index in found and found[index].kind != "place":
                found.pop(index)
        if first not in found or kind == "date":
            reading = self._number_reading(first, begin) if kind == "number" else None
            found[first] = self._item(first, stop, kind, payload, reading)

    def _item(self, first: int, stop: int, kind: str, payload: object, reading: Reading | None) -> Item:
        words = [token.word for token in self.tokens[first:stop]]
        readings = (reading,) if reading else self.lexicon.clitics.readings(words[0])[:1]
        text = " ".join(words)
        return Item(first, stop, Meant((Sense(kind, kind),), readings, ("",)), text, payload)

    def _place_reading(self, place: PlaceMention) -> Reading | None:
        """How a place's first word was read: as a cue or a description, else as a name."""
        matches = self.lexicon.book.matches(self.tokens, place.first)
        cues = [m.reading for m in matches if m.sense.kind in ("cue", "pointer")]
        named = cues or [m.reading for m in self.gazetteer.book.matches(self.tokens, place.first)]
        return named[0] if named else None

    def _number_reading(self, first: int, begin: int) -> Reading | None:
        """The reading of a number's first word whose clitics end where the number begins."""
        token = self.tokens[first]
        cut = sum(position < begin for position in token.positions)
        word = token.word
        if cut and len(word) - cut == 1 and word[-1].isdigit():
            word += "0"  # «و8»: a stem of one letter is no word, of one digit it is
        return next((r for r in self.lexicon.clitics.readings(word) if r.start == cut), None)
