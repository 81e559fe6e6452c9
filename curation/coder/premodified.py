"""Premodified phrases: whoever stands before the head of a phrase says whose it is, in languages that put it there.

"Turkish soldiers", "the Iranian deputy foreign minister", "Yemen's exiled government", "Houthi Shiite rebels", "the UN
envoy Marta Velin": an adjective, a name or a possessive, perhaps plain words, then people, a group, an office or a post
with its holder's name, whose body is remembered under that name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from .item_row import ItemRow
from .noun_phrases import Member, NamedPerson, NounPhrase
from .phrasebook import Sense
from .tokens import ENCLOSING, POSSESSIVE

#: How many items may stand between whoever qualifies and the head, and how many words a holder's name has.
_BETWEEN, _MAX_NAME = 3, 4
_HEADS = ("title", "rank", "office", "person", "group")
#: Sectors of kinds whose people are a state's, where an adjective of origin stands before them; the civil ones among them.
_OF_A_STATE = frozenset({"MIL", "COP", "GOV", "SPY", "LEG", "JUD", "UAF"})
_CIVIL = frozenset({"GOV", "LEG", "JUD"})


@lru_cache(maxsize=4096)
def _as_adjective(land: Sense) -> Sense:
    return replace(land, kind="adjective")


class Premodified:
    """Reads phrases whose head stands behind what says whose it is. ``parse``: reads one phrase at an item."""

    def __init__(self, row: ItemRow, parse: Callable[[int], NounPhrase | None]) -> None:
        self.row = row
        self.parse = parse
        self.civil = frozenset(row.lexicon.people.get("civil", {}).get("words", ()))
        rebelling = row.lexicon.people.get("rebelling", {})
        self.rebels, self.rebel_kind = frozenset(rebelling.get("words", ())), rebelling.get("kind")
        self.serves: dict[str, Member] = {}

    @property
    def here(self) -> bool:
        """Whether the language puts what qualifies before the head."""
        return not self.row.lexicon.settings.get("adjective_after_noun")

    def owns(self, index: int) -> bool:
        """Whether an item is a place or name that leads to a head ("Yemen's exiled government", "Yemen rebels")."""
        row = self.row
        if not self.here or index + 1 >= len(row) or not (row[index].has("actor") or self.land(index)):
            return False
        if row.same_sentence(index, index + 1) and self._acts(index):
            return True
        possessive = row.word(index + 1) == POSSESSIVE
        head = self._head(index + 1 + possessive, possessive)
        return head is not None and (possessive or head == index + 1)

    def _acts(self, index: int) -> bool:
        """Whether a capital or country stands before a verb and behind no preposition ("Baghdad condemned")."""
        row, following = self.row, self.row[index + 1]
        if index > 0 and row.same_sentence(index - 1, index) and row[index - 1].has("preposition", "where", "cue"):
            return False
        tenses = {s.features.tense for s in following.senses if s.kind == "verb"}
        return (bool(tenses & {"past", "present"}) and not following.has("preposition")) or following.has(
            "promise", "refusal"
        )

    def land(self, index: int) -> Sense | None:
        """The state of the country an item names, as an adjective of origin would name it."""
        item = self.row[index]
        land = item.sense_of("land") or (item.sense_of("capital") if self._unbound(index) else None)
        return _as_adjective(land) if land is not None else None

    def _unbound(self, index: int) -> bool:
        """Whether no preposition stands before an item, and what acts or owns behind it."""
        row = self.row
        if (
            index > 0
            and row.same_sentence(index - 1, index)
            and row[index - 1].has("preposition", "where", "cue", "link")
        ):
            return False
        return index + 1 < len(row) and row.same_sentence(index, index + 1) and row.word(index + 1) != ","

    def qualified(self, index: int, owner: Sense) -> NounPhrase | None:
        """The phrase whose head the actor ``owner`` at an item qualifies; None where no head follows."""
        if not self.here:
            return None
        start = index + 1
        possessive = start < len(self.row) and self.row.word(start) == POSSESSIVE
        head = self._head(start + possessive, possessive)
        if head is None:
            return None
        item = self.row[head]
        actor = item.sense_of("actor")
        if actor is not None:
            phrase = self._of_kind(index, head, owner, actor, possessive)
            if phrase is not None and phrase.stop == head + 1 and item.has("title", "rank"):
                self.name(phrase)
            return phrase
        if self.rebel_kind and self.row.word(head) in self.rebels and owner.value in self.row.lexicon.states.values():
            member = Member(None, self.row.span(head, head + 1), "people", item.text, fallback=self.rebel_kind)
            return self.row.phrase(index, head + 1, [member], item.choose(*_HEADS, "generic"))
        sense = item.choose(*_HEADS)
        if sense is None:
            return self._named_body(index, head, owner)
        civil = sense.kind in ("title", "office") or sense.lemma in self.civil or item.text in self.civil
        if sense.kind == "rank":
            civil = item.text in self.civil or item.has("title")
        phrase = self._phrase(index, head, owner, civil, sense)
        if sense.kind in ("title", "rank") or sense.features.number == "sg" or sense.kind == "group":
            self.name(phrase)
        return phrase

    def joined(self, index: int, owner: Sense) -> NounPhrase | None:
        """«Russian and Turkish forces»: both adjectives qualify the head behind the second."""
        row = self.row
        if not self.here or index + 2 >= len(row) or not row[index + 1].has("coordinator"):
            return None
        second = row[index + 2].sense_of("adjective")
        phrase = self.qualified(index + 2, second) if second is not None else None
        named = row[index + 2].sense_of("actor")
        if phrase is None and named is not None and row.lexicon.actors[named.value].kind != "kind":
            phrase = self.qualified(index + 2, named)
        if named is not None and self.row.lexicon.actors[named.value].forces_of:
            phrase = self.parse(index + 2)
        if phrase is None or phrase.preposition or not (phrase.members[0].adjective or phrase.members[0].actor):
            return None
        last = phrase.members[0]
        first = replace(last, actor=None, adjective=owner.value, lemma=owner.lemma, span=row.span(index, index + 1))
        phrase.lemma = phrase.lemma or last.lemma
        phrase.members.insert(0, first)
        phrase.first, phrase.span = index, (first.span[0], phrase.span[1])
        phrase.plurality = "pl"
        return phrase

    def _named_body(self, index: int, head: int, owner: Sense) -> NounPhrase | None:
        """«Libya's National Salvation Council»: an office no registry knows is its state's, another body its own."""
        phrase = self.parse(head)
        if phrase is None:
            return None
        phrase.first, phrase.span = index, (self.row.span(index, index + 1)[0], phrase.span[1])
        fallback, own = phrase.members[-1].fallback, self.row.lexicon.actors[owner.value]
        kind = self.row.lexicon.actors[fallback].type if fallback else ""
        if kind in _OF_A_STATE and own.kind == "state":
            phrase.members = [replace(phrase.members[-1], adjective=own.id, civil=kind in _CIVIL, span=phrase.span)]
        return phrase

    def _of_kind(self, index: int, head: int, owner: Sense, actor: Sense, possessive: bool) -> NounPhrase | None:
        """People of a kind act for themselves (Turkish students) or for the state (Turkish officials); a named body is itself."""
        kind = self.row.lexicon.actors[actor.value]
        if kind.kind != "kind":
            phrase = self.parse(head) if possessive else None
            if phrase is not None:
                phrase.first, phrase.span = index, (self.row.span(index, index + 1)[0], phrase.span[1])
            return phrase
        self.row[head].choose("actor")
        own = self.row.lexicon.actors[owner.value]
        if kind.type not in _OF_A_STATE and (owner.kind == "adjective" or own.kind == "state"):
            member = Member(None, self.row.span(head, head + 1), "people", actor.lemma, fallback=kind.id)
            return self.row.phrase(index, head + 1, [member], actor)
        return self._phrase(index, head, owner, kind.type in _CIVIL, actor)

    def _phrase(self, index: int, head: int, owner: Sense, civil: bool, sense: Sense) -> NounPhrase:
        own = self.row.lexicon.actors[owner.value]
        span = (self.row.span(index, index + 1)[0], self.row.span(head, head + 1)[1])
        state = owner.kind == "adjective" or own.kind == "state"
        kind = "person" if sense.kind in ("title", "rank") else "org"
        member = Member(
            None if state else own.id, span, kind, owner.lemma, adjective=own.id if state else None, civil=civil,
            grouped=True,
        )  # fmt: skip
        return self.row.phrase(index, head + 1, [member], sense)

    def _head(self, start: int, possessive: bool) -> int | None:
        """The item of the head behind whoever qualifies it, plain words and adjectives between them skipped."""
        row = self.row
        for at in range(start, min(start + _BETWEEN + 1, len(row))):
            item = row[at]
            if not row.same_sentence(start - 1, at) or not row.token(at).is_word:
                return None
            if item.has(*_HEADS):
                further = self._head(at + 1, possessive) if at + 1 < len(row) and self._compound(at) else None
                return further if further is not None else at
            if (sense := item.sense_of("actor")) is not None:
                kind = row.lexicon.actors[sense.value].kind == "kind"
                if kind and self._leads_on(at):
                    continue
                return at if kind or possessive else None
            if not self._plain(at, possessive):
                return at if possessive and row.token(at).capital and item.kind == "word" else None
        return None

    def _compound(self, index: int) -> bool:
        """Whether a word for a group only qualifies the next («rebel group leader», "army officers")."""
        following = self.row.after(index)
        return following is not None and self.row.same_sentence(index, index + 1) and following.has(*_HEADS)

    def _leads_on(self, index: int) -> bool:
        """Whether a word for people only describes a further word for people ("Shiite rebels")."""
        following = self.row.after(index)
        if following is None or not self.row.same_sentence(index, index + 1):
            return False
        return following.has("person", "group", "title", "rank") or following.has("actor")

    def _plain(self, index: int, possessive: bool) -> bool:
        """Whether an item is a plain word or adjective that may stand before a head ("exiled", "deputy")."""
        item, token = self.row[index], self.row.token(index)
        if item.has("quantifier", "adjective"):
            return True
        if token.capital:
            return item.kind == "word" and self._leads_on(index)
        if item.has("preposition", "subordinator", "relative", "coordinator", "negation", "number"):
            return False
        if item.has("verb"):
            tenses = {s.features.tense for s in item.senses if s.kind == "verb"}
            return possessive and tenses <= {"past", "participle", "ing"} and not self.row.verb_at(index + 1)
        return item.kind == "word"

    # -- holders of a post ------------------------------------------------------------------------------------------------

    def name(self, phrase: NounPhrase) -> None:
        """Take in the name of who holds a post, straight behind it or set off by commas, and remember whom he serves."""
        row = self.row
        index = phrase.stop
        apposed = index < len(row) and row.word(index) == ","
        index = row.skip(index + apposed, ENCLOSING)
        stop = index
        while stop < len(row) and stop - index < _MAX_NAME and self._name_word(stop):
            stop += 1
        if stop == index:
            return
        if apposed and (stop - index < 2 or stop >= len(row) or row.word(stop) not in (",", ".")):
            return
        person = NamedPerson(row.span(index, stop), None, phrase.span)
        phrase.members[-1].persons = [person]
        holder = next((s for item in row.items[index:stop] if (s := item.sense_of("holder")) is not None), None)
        if holder is not None:
            phrase.members[-1].actor, phrase.members[-1].adjective = holder.value, None
        self.remember(row.words(index, stop), phrase.members[-1])
        row.extend(phrase, stop + (apposed and row.word(stop) == ","))

    def _name_word(self, index: int) -> bool:
        row, item = self.row, self.row[index]
        token = row.token(index)
        if not token.is_word or not row.same_sentence(index - 1, index):
            return False
        return token.capital and (
            item.kind == "word" or item.has("holder") or (item.kind == "place" and not item.has("actor"))
        )

    def remember(self, words: list[str], member: Member) -> None:
        """Remember under a person's name, and the last word of it, for whom he acts."""
        for name in (" ".join(words), words[-1]):
            self.serves.setdefault(name, member)

    def known(self, index: int, stop: int) -> NounPhrase | None:
        """The phrase of a person told before, for whom it is known whom he serves."""
        words = self.row.words(index, stop)
        member = self.serves.get(" ".join(words)) or self.serves.get(words[-1])
        if member is None:
            return None
        found = replace(member, span=self.row.span(index, stop), persons=[NamedPerson(self.row.span(index, stop))])
        return self.row.phrase(index, stop, [found], None)

    def explained(self, phrase: NounPhrase) -> None:
        """«Marta Velin, the UN envoy,»: the apposition says whom a person no registry knows acts for."""
        row = self.row
        if phrase.stop >= len(row) or row.word(phrase.stop) != "," or phrase.members[-1].actor:
            return
        owner = self.parse(phrase.stop + 1) if phrase.stop + 1 < len(row) else None
        if owner is None or not owner.members or owner.members[-1].kind != "person" or owner.preposition:
            return
        last = owner.members[-1]
        if last.is_open or owner.stop >= len(row) or row.word(owner.stop) not in (",", "."):
            return
        person = phrase.members[-1]
        words = row.words(phrase.first, phrase.stop)
        phrase.members[-1] = replace(last, persons=person.persons)
        self.remember(words, phrase.members[-1])
        row.extend(phrase, owner.stop + (row.word(owner.stop) == ","))
