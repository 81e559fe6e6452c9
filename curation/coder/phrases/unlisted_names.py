"""Unlisted names: bodies and persons no registry knows, by the capitals of their names (coding rules: never dropped).

"the Valley Liberation Front", "Northern Bar Association", "Marta Velinova": a name whose head is a noun for a kind of
body is coded as that kind, two or more unknown words in capitals are a person. Only in languages that have capitals.
"""

from __future__ import annotations

from dataclasses import replace

from ...text import fold_word
from ..units.noun_phrases import UNKNOWN_PEOPLE, Member, NamedPerson, NounPhrase
from ..units.tokens import POSSESSIVE
from ..words.item_row import ItemRow
from .premodified import Premodified
from .shared_heads import SharedHeads

#: A name runs over at most this many items.
_MAX_NAME = 8
#: A sentence with more of its words in capitals than this is a heading in title case, where capitals say nothing.
_TITLE_CASE = 0.7
_SINGLE = 1
#: Kinds of bodies that a town alone tells apart from others of their kind ("the Lowtown brigade").
_OF_TOWNS = frozenset({"local-armed-groups", "tribal-fighters"})


class UnlistedNames:
    """Reads names by their capitals and their heads (``name_head`` in ``people.toml``)."""

    def __init__(self, row: ItemRow, premodifying: Premodified) -> None:
        self.row = row
        self.premodifying = premodifying
        table = row.lexicon.telling.get("auxiliary", {})
        self.auxiliaries = frozenset(table.get("passive", ())) | frozenset(table.get("perfect", ()))
        people = row.lexicon.people
        self.heads = {fold_word(w): r["kind"] for r in people.get("name_head", ()) for w in r["words"]}
        self._here = bool(row.lexicon.settings.get("capitals") and self.heads)
        self.joining = frozenset(people.get("name_joining", {}).get("words", ()))
        self.no_name = frozenset(people.get("no_name", {}).get("words", ()))
        self.shared = SharedHeads(row, self._part)
        self._plain: dict[int, bool] = {}
        self._known: dict[str, NamedPerson] = {}

    def may_begin(self, index: int) -> bool:
        """Whether an item has the capital without which no name begins."""
        return self._here and self.row.tokens[self.row[index].first].capital

    def of_town(self, index: int) -> bool:
        """ "the Lowtown brigade": whether a town stands straight before the head of an armed body's name, as part of it."""
        row, behind = self.row, index + 1
        if not self._here or row[index].kind != "place" or behind >= len(row) or not row.same_sentence(index, behind):
            return False
        return self._kind(behind) in _OF_TOWNS and not row[index].has("land", "capital", "cue")

    def phrase(self, index: int) -> NounPhrase | None:
        """The unlisted name that starts at an item, or None."""
        if not self._here or not self._part(index):
            return None
        if not self._says_something(index):
            return None
        if (bodies := self.shared.phrase(index, self._kind)) is not None:
            return bodies
        stop, kind = self._extent(index)
        if kind is not None:
            reason = "a body no registry knows"
            member = Member(None, self.row.span(index, stop), "org", fallback=kind, reason=reason, unlisted=True)
            return self.row.phrase(index, stop, [member], None)
        return self._person(index, stop)

    def _person(self, index: int, stop: int) -> NounPhrase | None:
        if (known := self.premodifying.known(index, stop)) is not None:
            return known
        words = self.row.words(index, stop)
        if stop - index == _SINGLE and words[0] not in self._known and not self._acts(stop):
            return None
        if self.row.word(index) in self.no_name:
            return None
        span = self.row.span(index, stop)
        person = NamedPerson(span)
        self._known.setdefault(words[-1], person)
        member = Member(
            None, span, "person", "", "", "sg", persons=[person], name=" ".join(words), fallback=UNKNOWN_PEOPLE,
            reason="a person no registry knows",
        )  # fmt: skip
        phrase = self.row.phrase(index, stop, [member], None)
        self.premodifying.explained(phrase)
        if phrase.stop == stop:
            self._member_of(phrase)
        return phrase

    def _member_of(self, phrase: NounPhrase) -> None:
        """ "Marta Velin of the Valley Council": the body behind a name is his who bears it, where the registry knows it."""
        row, at = self.row, phrase.stop
        link = row[at].sense_of("link") if at < len(row) and row.same_sentence(phrase.first, at) else None
        if link is None or link.value != "member" or at + 1 >= len(row):
            return
        owner = self.premodifying.parse(at + 1)
        known = owner is not None and len(owner.members) == 1 and owner.members[0].actor is not None
        if owner is None or not known:
            return
        of_state = row.lexicon.actors[str(owner.members[0].actor)].kind != "organisation"
        if of_state and not (phrase.first and row[phrase.first - 1].has("coordinator")):
            return  # "Marta Velin of Kenya" may run; "President Marta Velin of Kenya and Irfan Tavin of Guyana" rule
        person = phrase.members[-1]
        phrase.members[-1] = replace(owner.members[0], kind="person", persons=person.persons, grouped=True)
        self.premodifying.remember(row.words(phrase.first, phrase.stop), phrase.members[-1])
        row.extend(phrase, owner.stop)

    def _acts(self, index: int) -> bool:
        """Whether a verb of its own stands at an item: what a single unknown name before it does."""
        row = self.row
        if index >= len(row) or not row.same_sentence(index - 1, index):
            return False
        item = row[index]
        if item.has("promise", "refusal", "obligation") or row.word(index) in self.auxiliaries:
            return True
        tenses = item.tenses
        return bool(tenses & {"past", "present"}) and not item.has("noun", "preposition")

    def _extent(self, index: int) -> tuple[int, str | None]:
        """Where the name at an item ends, and the kind of body its head says it is."""
        row = self.row
        kind = self._kind(index)
        stop = index + 1
        while stop < len(row) and stop - index < _MAX_NAME and row.same_sentence(index, stop):
            if row.word(stop) in self.joining and stop + 1 < len(row) and self._part(stop + 1):
                stop += 2
                kind = kind or self._kind(stop - 1)
                continue
            head = self._kind(stop)
            if self._part(stop):
                kind = head or kind
            elif head is not None and kind is None:  # "Amal militia": the head in small letters
                return stop + 1, self._people_at(stop) or head
            else:
                break
            stop += 1
        return stop, kind

    def _people_at(self, index: int) -> str | None:
        """The kind of people that all the words at an item name ("rebel group"), of whom the last alone tells less."""
        sense = self.row[index].sense_of("actor")
        several = self.row[index].stop > self.row[index].first + 1
        known = sense is not None and several and self.row.lexicon.actors[sense.value].kind == "kind"
        return str(sense.value) if known and sense is not None else None

    def _kind(self, index: int) -> str | None:
        return self.heads.get(self.row.tokens[self.row[index].stop - 1].word)

    def _part(self, index: int) -> bool:
        """Whether an item can be part of a name: a capital, and no body, date, place or grammar of its own."""
        row, item = self.row, self.row[index]
        token = row.token(index)
        if not token.is_word or not token.capital or token.word == POSSESSIVE:
            return False
        if item.has(
            "actor",
            "generic",
            "adjective",
            "date",
            "number",
            "preposition",
            "subordinator",
            "adverbial",
            "anaphor",
            "rank",
            "title",
        ):
            return False
        return item.kind == "word" or self._kind(index) is not None or self.of_town(index)

    def in_name(self, index: int) -> bool:
        """Whether an item's capital, in a sentence where capitals mark names, makes it part of one."""
        row = self.row
        if not row.lexicon.settings.get("capitals") or index == 0 or not self._says_something(index):
            return False
        return row.same_sentence(index - 1, index) and row.token(index - 1).is_word and not row.token(index).capitals

    def _says_something(self, index: int) -> bool:
        """Whether capitals mark names in the sentence, and not its first word alone."""
        sentence = self.row.token(index).sentence
        if sentence not in self._plain:
            words = [t for t in self.row.tokens if t.sentence == sentence and t.is_word and not t.word[0].isdigit()]
            capitals = sum(t.capital for t in words)
            self._plain[sentence] = len(words) < 4 or capitals / len(words) <= _TITLE_CASE
        return self._plain[sentence]
