"""Place cues: what the words around a name say of it: a cue, a preposition, a list, a direction, a dateline."""

from __future__ import annotations

from ...text import fold_word
from ..lexicon.lexicon import Lexicon
from ..lexicon.phrasebook import Match
from ..lexicon.place_names import Gazetteer
from ..units.tokens import POSSESSIVE, QUOTE_MARKS, Tokens

_SKIPPED = QUOTE_MARKS | frozenset("(#")
_LISTING = frozenset(",/-")
#: Marks after a name at the start of a line that make it the line's heading.
_HEADING = frozenset(":-/|.")
#: Tokens a cue may have, and those between a name and the unit it lies in.
_CUE_REACH, _CHAIN_REACH = 3, 4
#: Tokens before a state and its clitic among which the talks held there are named, with their sides.
_HELD_REACH = 8
#: A number of more digits is further than any place.
_DIGITS = 6


class PlaceCues:
    """Reads the words around names in one report's tokens."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.words = lexicon.book.all_matches(tokens)
        self._inside = lexicon.word_sets["places", "inside", "words"]
        self._held_at = frozenset(lexicon.places.get("held_at", {}).get("clitics", ()))
        self._posts = lexicon.folded(lexicon.places, "posts", "words")
        self._governors = lexicon.folded(lexicon.places, "posts", "governors")
        self._onto = frozenset(lexicon.places.get("onto", {}).get("words", ()))
        self._goes_through = lexicon.folded(lexicon.places, "goes_through", "words")
        self.capital = lexicon.folded(lexicon.places, "the_capital", "words")
        seats = lexicon.places.get("the_capital", {}).get("of", {}).values()
        self._seats = frozenset(fold_word(name) for names in seats for name in names)
        self._undergo = lexicon.folded(lexicon.places, "undergo", "words")
        self._behind = {fold_word(w): row["level"] for row in lexicon.places.get("behind", ()) for w in row["words"]}
        #: Cues before a name that a word behind it goes before (in northern Idlib province).
        self.wide = frozenset({"countryside", "around"})
        parts = lexicon.places.get("part", {})
        self._parts = {fold_word(w) for w in parts.get("words", ())}
        self._of_parts = frozenset(parts.get("of", ()))
        self._units = lexicon.folded(lexicon.places, "distance", "units")
        self._beyond = int(lexicon.places.get("distance", {}).get("beyond", 0))
        self._between = fold_word(lexicon.relations.between)
        self._several = lexicon.word_sets["places", "several", "words"]
        self._naming = lexicon.word_sets["places", "several", "naming"]

    def before(self, index: int) -> tuple[int, str]:
        """Token at which the cue before ``index`` starts, and its level; the index itself and "" without one."""
        before = self._back(index)
        if before > 0 and self.tokens[before].word in self._naming:
            before = self._back(before)  # «قرى هي س وص»
        if before < 0 or self.tokens[before].sentence != self.tokens[index].sentence:
            return index, ""
        for start in range(max(0, before - _CUE_REACH), before + 1):
            for match in self.words[start]:
                if match.sense.kind == "cue" and start + match.length == before + 1 and not match.pronoun:
                    return start, match.sense.value
        if before > 0 and self.tokens[before].word in (",", "of") and self.tokens[before - 1].word in self.capital:
            return before - 1, "city"  # "the Qatari capital, Doha", "the Qatari capital of Doha"
        return self._of_a_country(before) or (index, "")

    def _of_a_country(self, at: int) -> tuple[int, str] | None:
        """«العاصمة اليمنية صنعاء», «المدينة السورية حلب»: an adjective of origin between a definite cue and the name."""
        origin = at > 0 and any(m.sense.kind == "adjective" and m.reading.article for m in self.words[at])
        if not (origin or self.before_seat(at)):
            return None
        for match in self.words[at - 1]:
            definite = match.reading.article or match.reading.stem.startswith(self.lexicon.clitics.article or "\0")
            if match.sense.kind == "cue" and match.length == 1 and definite:
                return at - 1, match.sense.value
        return None

    def before_seat(self, at: int) -> bool:
        """«العاصمة المالية باماكو»: whether a word stands between one for a capital and the name of a state's."""
        if at < 1 or at + 1 >= len(self.tokens) or self.tokens[at + 1].sentence != self.tokens[at - 1].sentence:
            return False
        return self.tokens[at - 1].word in self.capital and self.tokens[at + 1].word in self._seats

    def behind(self, stop: int) -> str:
        """The level of the word straight behind a name that says what sort of place it is (Idlib province), or ""."""
        if stop >= len(self.tokens) or self.tokens[stop].sentence != self.tokens[stop - 1].sentence:
            return ""
        word = self.tokens[stop].word
        behind = f"{word} {self.tokens[stop + 1].word}" if stop + 1 < len(self.tokens) else ""  # "the S refugee camp"
        return self._behind.get(word) or self._behind.get(behind, "")

    def within(self, index: int) -> str:
        """The level of the cue a name of several words begins with, "" without one."""
        found = (m for m in self.words[index] if m.sense.kind == "cue")
        return next((m.sense.value for m in found if m.length == 1), "")

    def relation(self, index: int, first: int, match: Match, owned: bool = True) -> str:
        """How the place is tied to what is told: by a clitic on its first word or the preposition before it.

        ``first``: the token of its name, the ``match``, before which its cue may begin at ``index``. ``owned``: it may
        stand behind the land it is of.
        """
        if 0 < index < first and self.tokens[index - 1].word == self._between:
            return "side"  # «بين مدينتي س وص»: on the way from one to the other
        clitic = match.reading.preposition if index == first else self._clitic(index)
        if clitic:
            return "side" if self._part_of(clitic, index) else self._where(clitic)
        for length in (4, 3, 2, 1):
            start = index - length
            if start < 0 or self.tokens[start].sentence != self.tokens[index].sentence:
                continue
            for found in self.words[start]:
                if found.sense.kind == "where" and found.length == length:
                    if found.sense.value in ("side", "near") and self._far(start, index):
                        return "away"
                    part = length == 1 and self._part_of(self.tokens[start].word, start)
                    return "side" if part else str(found.sense.value)
                if found.sense.kind == "cue" and found.length == length:
                    return self.relation(start, start, found, owned)
        return self._of_owner(index) if owned else ""

    def _far(self, start: int, index: int) -> bool:
        """«(256 كلم) جنوب صنعاء», «على بعد 40 كلم من بغداد»: whether so many kilometres stand before, or among, words for a direction."""
        at = start - 1
        while at > 0 and self.tokens[at].word in "()":
            at -= 1
        for unit in (at, index - 1, index - 2):
            number = self.tokens[unit - 1].word if unit > 0 and self.tokens[unit].word in self._units else ""
            if number.isdecimal() and self.tokens[unit].sentence == self.tokens[index].sentence:
                return len(number) > _DIGITS or int(number) > self._beyond
        return False

    def _of_owner(self, index: int) -> str:
        """ "in Yemen's Marib": what stands before the land a place is told to be of."""
        if index < 2 or self.tokens[index - 1].word != POSSESSIVE:
            return ""
        for start in range(max(0, index - 1 - _CUE_REACH), index - 1):
            for found in self.words[start]:
                if found.sense.kind in ("actor", "land") and start + found.length == index - 1:
                    return self.relation(start, start, found, owned=False)
        return ""

    def _part_of(self, clitic: str, index: int) -> bool:
        """«في المنطقة الغربية لمدينة س», «المدخل الشمالي لبلدة ص»: a clitic behind a word for a part or side says of what."""
        before = self._back(index)
        if clitic not in self._of_parts or before < 0 or self.tokens[before].sentence != self.tokens[index].sentence:
            return False
        sided = any(m.sense.kind == "direction" and m.length == 1 for m in self.words[before])
        return sided or self.tokens[before].word in self._parts

    def inside(self, index: int, first: int, match: Match) -> bool:
        """Whether a preposition of being inside stands before the name, of which ``first`` is the token."""
        before = self.tokens[index - 1].word if index else ""
        if match.reading.preposition and index == first:
            return self._held_in(first, match)
        return match.reading.preposition == "" and fold_word(before) in self._inside

    def _held_in(self, name: int, match: Match) -> bool:
        """«مفاوضات السلام بجنوب أفريقيا»: a clitic of place that binds a state to talks or a deal named straight before."""
        if match.reading.preposition not in self._held_at:
            return False
        first = max(0, name - _HELD_REACH)
        first = max((k + 1 for k in range(first, name) if not self.tokens[k].is_word), default=first)
        frames = self.lexicon.frames
        return any(
            m.sense.kind == "noun"
            and not m.pronoun
            and frames[m.sense.value].mode in ("CONSULT", "AGREE")
            and self.tokens[start].sentence == self.tokens[name].sentence
            for start in range(first, name)
            for m in self.words[start]
        )

    def longer_phrase(self, index: int, stop: int) -> bool:
        """Whether the name is only part of a longer known phrase (an actor, an office), or starts inside one."""
        for start in range(max(0, index - 3), index + 1):
            for match in self.words[start]:
                if (
                    match.sense.kind in ("actor", "noun")
                    and start + match.length >= stop
                    and match.length > stop - index
                ):
                    return True
        return False

    def governed(self, index: int) -> bool:
        """«محافظ عدن»: whether a word for who governs stands straight before a name, which says of what land he is."""
        before = index - 1
        return (
            before >= 0
            and self.tokens[before].word in self._governors
            and self.tokens[before].sentence == self.tokens[index].sentence
        )

    def office_before(self, index: int) -> bool:
        """«رئيس بلدية س»: whether a word for a post stands straight before a cue, which belongs to the post."""
        return index > 0 and self.tokens[index - 1].word in self._posts

    def source_before(self, index: int) -> bool:
        """Whether a word for a source stands before: what follows is its name."""
        before = self._back(index)
        return before >= 0 and any(m.sense.kind == "source" and m.length == 1 for m in self.words[before])

    def listed(self, first: int, stop: int, index: int, name: int, match: Match) -> bool:
        """Whether the place at ``index`` is joined to the one over tokens ``[first, stop)`` by «و» or a mark.

        ``name``: the token of its name, the ``match``.
        """
        if self.tokens[index].sentence != self.tokens[first].sentence:
            return False
        between = [t.word for t in self.tokens[stop:index]]
        if index == name:
            joined = bool(match.reading.conjunction)
        else:
            cues = (m for m in self.words[index] if m.sense.kind == "cue")
            joined = any(m.reading.conjunction for m in cues)
        marks = all(w in _LISTING | _SKIPPED for w in between)
        return (joined and (not between or marks)) or (bool(between) and len(between) <= 2 and marks)

    def leads_several(self, index: int) -> bool:
        """Whether a mention begins with a word for several places."""
        return any(reading.stem in self._several for reading in self.lexicon.clitics.readings(self.tokens[index].word))

    def alone(self, index: int, stop: int) -> bool:
        """«درعا: …», «#درعا»: a name that heads a line, or one that the writer tagged."""
        if self.tokens[index].hashtag:
            return True
        starts = index == 0 or self.tokens[index - 1].sentence != self.tokens[index].sentence
        return starts and stop < len(self.tokens) and self.tokens[stop].word in _HEADING

    def attacked(self, index: int, match: Match) -> bool:
        """«قصف حلب», "يستهدف كفرنبل", «شهدت صنعاء …»: a name straight after a word of attack, or of what a place goes through."""
        if match.reading.preposition or index == 0:
            return False
        before = self._back(index)
        if before > 0 and self.tokens[before].word in self._onto:
            before -= 1  # "an air strike on Idlib"
        if before < 0 or self.tokens[before].sentence != self.tokens[index].sentence:
            return False
        if self.tokens[before].word in self._undergo:
            return True
        frames = self.lexicon.frames
        return any(
            start + m.length == before + 1
            and not m.pronoun
            and (
                (m.sense.kind == "noun" and frames[m.sense.value].root == "ASSAULT")
                or (m.sense.kind == "verb" and m.sense.value.frame and frames[m.sense.value.frame].root == "ASSAULT")
            )
            for start in range(max(0, before - 1), before + 1)
            for m in self.words[start]
        )

    def goes_through(self, stop: int) -> bool:
        """ "Rafah came under shelling": a name straight before words for what a place goes through."""
        ahead = self.tokens[stop : stop + 2]
        return " ".join(t.word for t in ahead) in self._goes_through if self._goes_through else False

    def chained(self, stop: int, match: Match, gazetteer: Gazetteer) -> bool:
        """«سراقب بريف إدلب», «كفرنبل جنوبي إدلب»: straight behind the name stands the unit it lies in."""
        units = {r.admin1_pcode or r.admin1 for r in gazetteer.records_of(match)} - {""}
        at = stop
        while at < len(self.tokens) and self.tokens[at].word in _SKIPPED | {")"}:
            at += 1
        led = False
        for index in range(at, min(at + _CHAIN_REACH, len(self.tokens))):
            if self.tokens[index].sentence != self.tokens[stop - 1].sentence:
                return False
            here = self.words[index]
            if led:
                for name in gazetteer.book.all_matches(self.tokens)[index]:
                    wide = (r for r in gazetteer.records_of(name) if r.level in ("admin1", "admin2"))
                    if any((r.admin1_pcode or r.admin1) in units for r in wide):
                        return True
            leads = any(m.sense.kind in ("cue", "direction") or (m.sense.kind == "where") for m in here)
            if not leads:
                return False
            led = True
        return False

    def directions(self, stop: int) -> int:
        """The token behind the directions that follow a name (الشمالي)."""
        while stop < len(self.tokens):
            found = [m for m in self.words[stop] if m.sense.kind == "direction" and m.reading.start == 0]
            if not found or not found[0].reading.stem or self.tokens[stop].sentence != self.tokens[stop - 1].sentence:
                break
            if not self.tokens[stop].word.startswith(self.lexicon.clitics.article or "\0"):
                break
            stop += found[0].length
        return stop

    def _back(self, index: int) -> int:
        """The token before ``index``, marks that may stand around a name left out."""
        before = index - 1
        while before >= 0 and self.tokens[before].word in _SKIPPED:
            before -= 1
        return before

    def _clitic(self, index: int) -> str:
        found = [m.reading.preposition for m in self.words[index] if m.sense.kind in ("cue", "pointer")]
        return found[0] if found else ""

    def _where(self, preposition: str) -> str:
        sense = next((s for s in self.lexicon.book.senses(preposition) if s.kind == "where"), None)
        return str(sense.value) if sense else ""
