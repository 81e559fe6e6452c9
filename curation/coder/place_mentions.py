"""Place mentions: names of the gazetteer that the words around them show to be places.

A bare name is often an ordinary word, so one word counts as a place only beside a cue (بلدة، ريف …), a preposition of
place, or another place it is listed with; a name of several words stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...datasets.places import PlaceRecord
from ..text import fold_word
from .lexicon import Lexicon
from .phrasebook import Match, Phrasebook, Sense
from .tokens import QUOTE_MARKS, Tokens

_SKIPPED = QUOTE_MARKS | frozenset("(#")
_LISTING = frozenset(",/-")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as told, over tokens ``[first, stop)`` with its cue and direction.

    ``records``: what the name may mean. ``cue``: level of the word before it. ``relation``: at, near, to, from, or
    empty. ``pointer``: a description that points back (البلدة) instead of a name.
    """

    first: int
    stop: int
    records: tuple[PlaceRecord, ...]
    cue: str = ""
    relation: str = ""
    pointer: str = ""
    head: str = ""


class Gazetteer:
    """Places by name in one language; English names stand in where a language in Latin letters has none of its own."""

    def __init__(self, records: Sequence[PlaceRecord], lexicon: Lexicon) -> None:
        self.by_id = {record.place_id: record for record in records}
        self.book = Phrasebook(lexicon.clitics)
        capitals = "first" if lexicon.settings.get("capitals") else ""
        names: dict[str, list[str]] = {}
        for record in records:
            for name in record.names(lexicon.code, latin=lexicon.latin):
                names.setdefault(name, []).append(record.place_id)
        for name, meant in names.items():
            self.book.add(name, Sense("place", tuple(dict.fromkeys(meant)), capitals=capitals))

    def records_of(self, match: Match) -> tuple[PlaceRecord, ...]:
        """The places a match of ``book`` may mean."""
        return tuple(self.by_id[place_id] for place_id in match.sense.value)


def find_places(tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer) -> list[PlaceMention]:
    """Every place the report tells, in order."""
    finder = _Finder(tokens, lexicon, gazetteer)
    found: list[PlaceMention] = []
    index = 0
    while index < len(tokens):
        mention = finder.at(index, found[-1] if found else None)
        if mention is None:
            index += 1
        else:
            found.append(mention)
            index = max(mention.stop, index + 1)
    return found


class _Finder:
    def __init__(self, tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.words = lexicon.book.all_matches(tokens)
        self.names = gazetteer.book.all_matches(tokens)

    def at(self, index: int, previous: PlaceMention | None) -> PlaceMention | None:
        pointer = self._pointer(index) if self.words[index] else None
        return pointer or (self._named(index, previous) if self.names[index] else None)

    def _named(self, index: int, previous: PlaceMention | None) -> PlaceMention | None:
        matches = [m for m in self.names[index] if not m.pronoun]
        if not matches:
            return None
        cue_at, cue = self._cue_before(index)
        if cue:
            matches = [m for m in matches if not m.reading.preposition]
        if not matches:
            return None
        longest = max(m.length for m in matches)
        readings = [m for m in matches if m.length == longest]
        readings.sort(key=lambda m: m.reading.start)
        match = readings[0]
        stop = match.stop
        if self._longer_phrase(index, stop) or self._source_before(cue_at):
            return None
        if not cue and stop - index > 1:  # «ريف الرقة» registered as one name
            cue = next(
                (m.sense.value for m in self.words[index] if m.sense.kind == "cue" and m.stop == index + 1),
                "",
            )
        relation = self._relation(cue_at, match)
        if self._is_state(match) and not cue and not self._inside(cue_at, match):
            return None  # «طلب من روسيا»: a state acts, unless something happens in it
        listed = previous is not None and self._listed_after(previous, index, match)
        opening = self._opens_report_line(index, stop)
        if not (cue or relation or listed or opening or stop - index >= 2):
            return None
        if listed and not relation and previous is not None:
            relation = previous.relation
        records = tuple(
            dict.fromkeys(
                r
                for m in readings
                if m.stop == stop and m.reading == match.reading
                for r in self.gazetteer.records_of(m)
            )
        )
        return PlaceMention(
            cue_at,
            self._directions(stop),
            records,
            cue,
            relation,
            head=self.tokens[cue_at].word if cue else "",
        )

    def _pointer(self, index: int) -> PlaceMention | None:
        for match in self.words[index]:
            if match.sense.kind == "pointer" and not match.pronoun:
                following = index + match.length
                if following < len(self.tokens) and self._name_follows(following):
                    return None
                relation = self._relation(index, match)
                if not relation:
                    return None
                return PlaceMention(
                    index,
                    following,
                    (),
                    relation=relation,
                    pointer=match.reading.stem,
                )
        return None

    def _name_follows(self, index: int) -> bool:
        return any(not m.reading.preposition for m in self.names[index])

    def _cue_before(self, index: int) -> tuple[int, str]:
        """Token at which the cue before ``index`` starts, and its level; the index itself and "" without one."""
        before = index - 1
        while before >= 0 and self.tokens[before].word in _SKIPPED:
            before -= 1
        if before < 0 or self.tokens[before].sentence != self.tokens[index].sentence:
            return index, ""
        for start in range(max(0, before - 3), before + 1):
            for match in self.words[start]:
                if match.sense.kind == "cue" and match.stop == before + 1 and not match.pronoun:
                    return start, match.sense.value
        return index, ""

    def _relation(self, index: int, match: Match) -> str:
        """How the place is tied to what is told: by a clitic on its first word or the preposition before it."""
        clitic = match.reading.preposition if index == match.first else self._clitic(index)
        if clitic:
            return self._where(clitic)
        for length in (3, 2, 1):
            start = index - length
            if start < 0 or self.tokens[start].sentence != self.tokens[index].sentence:
                continue
            for found in self.words[start]:
                if found.sense.kind == "where" and found.stop == index:
                    return found.sense.value
                if found.sense.kind == "cue" and found.stop == index:
                    return self._relation(start, found)
        return ""

    def _is_state(self, match: Match) -> bool:
        """Whether the name is a country's that the actor registry has as well."""
        same = any(m.sense.kind == "actor" and m.stop == match.stop for m in self.words[match.first])
        return same and all(r.level == "country" for r in self.gazetteer.records_of(match))

    def _inside(self, index: int, match: Match) -> bool:
        """Whether a preposition of being inside stands before the name."""
        inside = self.lexicon.places["inside"]["words"]
        before = self.tokens[index - 1].word if index else ""
        return match.reading.preposition == "" and fold_word(before) in {fold_word(w) for w in inside}

    def _clitic(self, index: int) -> str:
        found = [m.reading.preposition for m in self.words[index] if m.sense.kind in ("cue", "pointer")]
        return found[0] if found else ""

    def _where(self, preposition: str) -> str:
        sense = next((s for s in self.lexicon.book.senses(preposition) if s.kind == "where"), None)
        return sense.value if sense else ""

    def _longer_phrase(self, index: int, stop: int) -> bool:
        """Whether the name is only part of a longer known phrase (an actor, an office), or starts inside one."""
        for start in range(max(0, index - 3), index + 1):
            for match in self.words[start]:
                if (
                    match.sense.kind in ("actor", "noun")
                    and match.first <= index
                    and match.stop >= stop
                    and match.length > stop - index
                ):
                    return True
        return False

    def _source_before(self, index: int) -> bool:
        before = index - 1
        while before >= 0 and self.tokens[before].word in _SKIPPED:
            before -= 1
        if before < 0:
            return False
        return any(m.sense.kind == "source" and m.stop == before + 1 for m in self.words[before])

    def _listed_after(self, previous: PlaceMention, index: int, match: Match) -> bool:
        between = [t.word for t in self.tokens[previous.stop : index]]
        joined = bool(match.reading.conjunction) and not between
        return self.tokens[index].sentence == self.tokens[previous.first].sentence and (
            joined or (bool(between) and len(between) <= 2 and all(w in _LISTING | _SKIPPED for w in between))
        )

    def _opens_report_line(self, index: int, stop: int) -> bool:
        """«درعا: …»: a name alone before a colon or dash at the start of a line."""
        starts = index == 0 or self.tokens[index - 1].sentence != self.tokens[index].sentence
        return starts and stop < len(self.tokens) and self.tokens[stop].word in (":", "-", "/", "|")

    def _directions(self, stop: int) -> int:
        """Swallow directions after the name (الشمالي)."""
        while stop < len(self.tokens):
            found = [m for m in self.words[stop] if m.sense.kind == "direction" and m.reading.start == 0]
            if not found or not found[0].reading.stem or self.tokens[stop].sentence != self.tokens[stop - 1].sentence:
                break
            if not self.tokens[stop].word.startswith(self.lexicon.clitics.article or "\0"):
                break
            stop = found[0].stop
        return stop
