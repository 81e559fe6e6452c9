"""Place mentions: names of the gazetteer that the words around them show to be places.

A bare name is often an ordinary word, so one word counts as a place only beside a cue (بلدة، ريف …), a preposition of
place, a word of attack, or another place it is listed with; a name of several words stands for itself. A name that only
an imported gazetteer has needs more: a cue, or another place of its governorate told in the report.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....datasets.actors import Actor
from ....datasets.places import PlaceRecord
from ...text import fold_word
from ..lexicon.lexicon import Lexicon
from ..lexicon.phrasebook import Match
from ..lexicon.place_names import Gazetteer
from ..units.tokens import ENCLOSING, Tokens
from .place_cues import PlaceCues
from .unlisted_units import UnlistedUnits

#: Marks that may stand between the words for a capital and its name.
OPENING_MARKS = ENCLOSING | {","}
#: Cues of places too small to be told of a country the report is not about.
_SMALL = frozenset({"village", "town", "admin3"})
#: Kinds of words that may tell a place without its name.
_LEADING = frozenset({"pointer", "cue"})
#: A cue of this level is a quarter or a building: a village far away that bears its name is not meant.
QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as told, over tokens ``[first, stop)`` with its cue and direction.

    ``records``: what the name may mean. ``cue``: level of the word before it. ``relation``: at, near, side (of it), to,
    from, or empty. ``pointer``: a description that points back (البلدة) instead of a name. ``listed``: joined to the place
    before it. ``imported``: its name is not of the bundled registry; ``weak``: nor do more than a preposition show it to
    be a place. ``name``: the name, folded.
    """

    first: int
    stop: int
    records: tuple[PlaceRecord, ...]
    cue: str = ""
    relation: str = ""
    pointer: str = ""
    head: str = ""
    listed: bool = False
    imported: bool = False
    weak: bool = False
    name: str = ""


def find_places(tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer) -> list[PlaceMention]:
    """Every place the report tells, in order."""
    finder = _Finder(tokens, lexicon, gazetteer)
    found: list[PlaceMention] = []
    index = 0
    while index < len(tokens):
        mention = finder.at(index, found[-1] if found else None) if finder.may_tell[index] else None
        if mention is None:
            index += 1
        else:
            found.append(mention)
            index = max(mention.stop, index + 1)
    return _borne_out(found, gazetteer)


def _borne_out(mentions: list[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """Places only an import has are kept where they lie in a governorate the report tells by known names.

    Where it tells none, the mentions that are not weak say which.
    """
    known = {_unit(r) for m in mentions if not m.imported for r in m.records if gazetteer.is_chosen(r)} - {""}
    sure = known or {_unit(r) for m in mentions if not m.weak for r in m.records} - {""}
    kept: list[PlaceMention] = []
    for mention in mentions:
        if mention.pointer or not (mention.weak or known):
            kept.append(mention)
            continue
        records = tuple(r for r in mention.records if gazetteer.is_chosen(r) or _unit(r) in sure)
        elsewhere = len(records) < len(mention.records) and all(_unit(r) not in sure for r in records)
        if records and not (elsewhere and known and mention.cue in _SMALL):
            kept.append(replace(mention, records=records))
    return kept


def _unit(record: PlaceRecord) -> str:
    return record.admin1_pcode or record.admin1


class _Finder:
    def __init__(self, tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.words = lexicon.book.all_matches(tokens)
        self.names = gazetteer.book.all_matches(tokens)
        self.cues = PlaceCues(tokens, lexicon)
        self.units = UnlistedUnits(self.cues, gazetteer)
        self.joining = lexicon.word_sets["places", "name_articles", "words"]
        self.inhabitants = lexicon.folded(lexicon.places, "inhabitants", "words")
        kinds, capital = lexicon.book.all_kinds(tokens), self.cues.capital
        leading = _LEADING | self.units.kinds
        #: Whether a name or a word that may tell a place without one stands at a token.
        self.may_tell = [
            bool(names) or not kind.isdisjoint(leading) or (bool(kind) and token.word in capital)
            for names, kind, token in zip(self.names, kinds, tokens, strict=True)
        ]

    def at(self, index: int, previous: PlaceMention | None) -> PlaceMention | None:
        pointer = None
        for match in self.words[index]:
            if match.sense.kind in _LEADING:
                pointer = self._capital_told_first(index) or self._pointer(index)
                break
        if pointer is None and self.tokens[index].word in self.cues.capital:
            pointer = self._capital_of(index)
        pointer = pointer or self._unlisted(index)
        return pointer or (self._named(index, previous) if self.names[index] else None)

    def _unlisted(self, index: int) -> PlaceMention | None:
        unit = self.units.at(index)
        return PlaceMention(unit.first, unit.stop, (unit.land,), relation=unit.relation) if unit is not None else None

    def _named(self, index: int, previous: PlaceMention | None) -> PlaceMention | None:
        cue_at, cue = self.cues.before(index)
        readings = self._readings(index, cue)
        if not readings:
            return None
        match, stop = readings[0], index + readings[0].length
        if (
            self._part_of_longer(stop)
            or self.cues.longer_phrase(index, stop)
            or self.cues.source_before(cue_at)
            or (cue and self.cues.office_before(cue_at))
        ):
            return None
        if cue == QUARTER and not self._is_quarter(match):
            return None
        if not cue and stop - index > 1 and not self._is_state(index, match):  # «ريف الرقة» registered as one name
            cue = self.cues.within(index)
        cue = cue if cue and cue not in self.cues.wide else self.cues.behind(stop) or cue
        relation = self.cues.relation(cue_at, index, match)
        if not relation and self.cues.governed(cue_at):
            relation = "governed"  # nothing happens there by that
        if self._is_state(index, match) and not cue and not self.cues.inside(cue_at, index, match):
            return None  # «طلب من روسيا»: a state acts, unless something happens in it
        listed = previous is not None and self.cues.listed(previous.first, previous.stop, cue_at, index, match)
        inherits = listed and not cue and previous is not None
        known = self.gazetteer.is_known(match)
        in_list = inherits and previous is not None and self._several(previous)
        everyday = self.gazetteer.is_everyday(match) and not in_list
        chained = self.cues.chained(stop, match, self.gazetteer)
        other_word = (everyday and not (known and chained)) or self.gazetteer.is_other_word(match, self.words[index])
        if not cue and other_word:
            return None
        if cue and self.gazetteer.is_describing(match):
            return None
        if (not cue and self.gazetteer.is_bare(match)) or self.cues.before_seat(index):
            return None
        alone = self.cues.alone(index, stop) and (known or self.tokens[index].hashtag)
        shown = chained or (known and (self.cues.attacked(index, match) or self.cues.goes_through(stop)))
        if not (cue or relation or inherits or alone or shown or stop - index >= 2):
            if not (known and self._lived_in(index, match)):
                return None
            relation = "from"
        if inherits and not relation and previous is not None:
            relation = previous.relation
        weak = not (known or cue or shown or in_list)
        rest = self._behind_cue(index, stop)
        records = tuple(
            dict.fromkeys([*self._records(readings), *(r for m in rest for r in self.gazetteer.records_of(m))])
        )
        return PlaceMention(
            cue_at, self.cues.directions(stop), records, cue, relation,
            head=self.tokens[cue_at].word if cue else "", listed=listed, imported=not known, weak=weak,
            name=(rest[0] if rest else match).sense.lemma,
        )  # fmt: skip

    def _part_of_longer(self, stop: int) -> bool:
        """ "Ain al-Lowtown", by a name that is "Ain" alone: whether an article and a name that no list knows are joined to it."""
        name = self.tokens[stop : stop + 3]
        if len(name) < 3 or name[0].word not in self.joining or self.words[stop] or self.names[stop]:
            return False
        joined = name[1].word == "-" and name[0].end == name[1].begin and name[1].end == name[2].begin
        return joined and name[2].capital and name[0].sentence == self.tokens[stop - 1].sentence

    def _lived_in(self, index: int, match: Match) -> bool:
        """«تظاهر أهالي درعا»: a name straight behind a word for those who live somewhere."""
        reading, before = match.reading, self.tokens[index - 1]
        apart = index == 0 or bool(reading.preposition or reading.conjunction)
        return not apart and before.sentence == self.tokens[index].sentence and before.word in self.inhabitants

    def _readings(self, index: int, cue: str) -> list[Match]:
        """The longest names at a token, least cut first."""
        matches = [m for m in self.names[index] if not m.pronoun]
        if cue:
            matches = [m for m in matches if not m.reading.preposition]
        longest = max((m.length for m in matches), default=0)
        return sorted((m for m in matches if m.length == longest), key=lambda m: m.reading.start)

    def _behind_cue(self, index: int, stop: int) -> list[Match]:
        """«بلدة الدوير»: names behind the word for a sort of place with which another place is registered as one name."""
        if stop - index < 2 or self.cues.within(index) not in _SMALL:
            return []
        whole = (m for m in self.names[index + 1] if not (m.pronoun or m.reading.conjunction or m.reading.preposition))
        return [m for m in whole if m.length == stop - index - 1]

    def _records(self, readings: list[Match]) -> tuple[PlaceRecord, ...]:
        """What a name may mean, in an import with and without its article too, which gazetteers write at will."""
        exact = readings[0].reading
        found: dict[PlaceRecord, None] = {}
        for match in readings:
            if match.reading.start == exact.start:
                records = self.gazetteer.records_of(match)
                found |= {r: None for r in records if match.reading == exact or not self.gazetteer.is_chosen(r)}
        return tuple(found)

    def _pointer(self, index: int) -> PlaceMention | None:
        for match in self.words[index]:
            if match.sense.kind == "pointer" and not match.pronoun:
                following = index + match.length
                if following < len(self.tokens) and self._name_follows(following):
                    return None
                relation = self.cues.relation(index, index, match)
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

    def _capital_of(self, index: int) -> PlaceMention | None:
        """ "in the Sudanese capital": the city in which a state has its seat, where its name does not follow."""
        tokens = self.tokens
        if index == 0:
            return None
        following = index + 1
        while following < len(tokens) and tokens[following].word in (",", "of", "city"):
            following += 1
        if following < len(tokens) and tokens[following].sentence == tokens[index].sentence and self.names[following]:
            return None
        match = next((m for m in self.words[index - 1] if m.sense.kind == "adjective" and m.length == 1), None)
        state = self.lexicon.actors.get(str(match.sense.value)) if match is not None else None
        relation = self.cues.relation(index - 1, index - 1, match) if match is not None else ""
        if state is None or state.kind != "state" or not relation:
            return None
        return self._seat(state, index - 1, index + 1, relation, tokens[index].word)

    def _capital_told_first(self, index: int) -> PlaceMention | None:
        """«في العاصمة القطرية»: the same where the adjective stands behind the word, as definite as it is."""
        if not self.lexicon.settings.get("adjective_after_noun") or not self.cues.capital:
            return None
        cue = next((m for m in self.words[index] if m.sense.kind == "cue" and not m.pronoun), None)
        if cue is None or cue.reading.stem not in self.cues.capital:
            return None
        behind = index + cue.length
        if behind >= len(self.tokens):
            return None
        origin = next((m for m in self.words[behind] if m.sense.kind == "adjective" and m.reading.article), None)
        state = self.lexicon.actors.get(str(origin.sense.value)) if origin is not None else None
        relation = self.cues.relation(index, index, cue)
        if origin is None or state is None or state.kind != "state" or not relation:
            return None
        if self.tokens[behind].sentence != self.tokens[index].sentence:
            return None
        stop = at = behind + origin.length
        while at < len(self.tokens) and self.tokens[at].word in OPENING_MARKS:
            at += 1
        if at < len(self.tokens) and self.tokens[at].sentence == self.tokens[index].sentence and self._name_follows(at):
            return None
        return self._seat(state, index, stop, relation, cue.reading.stem)

    def _seat(self, state: Actor, first: int, stop: int, relation: str, head: str) -> PlaceMention | None:
        """The city in which a state has its seat, told by words over tokens ``[first, stop)`` that end in ``head``."""
        places = self.lexicon.places
        known = places.get("capital", {}).get(state.country, ())
        seats = [*places.get("the_capital", {}).get("of", {}).get(str(state.country), known)]
        named = [
            s.value for name in seats[:1] for s in self.gazetteer.book.senses(fold_word(name)) if s.kind == "place"
        ]
        records = tuple(self.gazetteer.by_id[place] for ids in named for place in ids)
        records = tuple(r for r in records if r.country == state.country and r.level in ("locality", "admin1"))
        return PlaceMention(first, stop, records, "city", relation, head=head) if records else None

    def _name_follows(self, index: int) -> bool:
        names = (m for m in self.names[index] if not (m.reading.preposition or self.gazetteer.is_everyday(m)))
        return any(not self.gazetteer.is_other_word(m, self.words[index]) for m in names)

    def _is_quarter(self, match: Match) -> bool:
        return self.gazetteer.is_known(match) or any(r.level == "site" for r in self.gazetteer.records_of(match))

    def _several(self, mention: PlaceMention) -> bool:
        """Whether a word for several places («قرى», «بلدتي») leads, so that the names after it are places too."""
        return mention.listed or self.cues.leads_several(mention.first)

    def _is_state(self, index: int, match: Match) -> bool:
        """Whether the name at a token is a country's that the actor registry has as well."""
        same = any(m.sense.kind == "actor" and m.length == match.length for m in self.words[index])
        return same and all(r.level == "country" for r in self.gazetteer.records_of(match))
