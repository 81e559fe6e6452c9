"""Premodified phrases: whoever stands before the head of a phrase says whose it is, in languages that put it there.

"Turkish soldiers", "the Iranian deputy foreign minister", "Yemen's exiled government", "Houthi Shiite rebels", "the UN
envoy Marta Velin": an adjective, a name or a possessive, perhaps plain words, then people, a group, an office or a post
with its holder's name, whose body is remembered under that name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import Member, NounPhrase
from ..units.tokens import POSSESSIVE
from ..words.item_row import ItemRow
from .heads_ahead import HEADS, HeadsAhead
from .post_holders import PostHolders
from .seats import Seats

#: Sectors of kinds whose people are a state's, where an adjective of origin stands before them; the civil ones among them.
_OF_A_STATE = frozenset({"MIL", "COP", "GOV", "SPY", "LEG", "JUD", "UAF"})
_CIVIL = frozenset({"GOV", "LEG", "JUD"})
#: What a description of a body told before points to.
BODY = "body"


@lru_cache(maxsize=4096)
def _as_adjective(land: Sense) -> Sense:
    return replace(land, kind="adjective")


class Premodified(PostHolders):
    """Reads phrases whose head stands behind what says whose it is. ``parse``: reads one phrase at an item."""

    def __init__(self, row: ItemRow, parse: Callable[[int], NounPhrase | None]) -> None:
        super().__init__(row, parse)
        self.heads = HeadsAhead(row)
        self.civil = frozenset(row.lexicon.people.get("civil", {}).get("words", ()))
        self.seats = Seats(row, self.heads, self.civil)
        self.named_bodies = frozenset(row.lexicon.people.get("named_bodies", {}).get("words", ()))
        self.opposed, self.opposed_heads, self.opponents, self.opposed_people = (
            row.lexicon.word_sets["people", "opposed", key] for key in ("words", "heads", "nouns", "people")
        )
        self.foreigners = row.lexicon.word_sets["people", "foreign", "words"]
        rebelling = row.lexicon.people.get("rebelling", {})
        self.held = frozenset(row.lexicon.people.get("held", {}).get("words", ()))
        self.rebels, self.rebel_kind = frozenset(rebelling.get("words", ())), rebelling.get("kind")

    def owns(self, index: int) -> bool:
        """Whether an item is a place or name that leads to a head ("Yemen's exiled government", "Yemen rebels")."""
        row = self.row
        if not self.here or index + 1 >= len(row) or not (row[index].has("actor") or self.land(index)):
            return False
        if row.same_sentence(index, index + 1) and (self.seats.acts(index) or self.seats.called_on(index)):
            return True
        possessive = row.word(index + 1) == POSSESSIVE
        head = self.heads.find(index + 1 + possessive, possessive)
        return head is not None and (possessive or head == index + 1)

    def land(self, index: int) -> Sense | None:
        """The state of the country an item names, as an adjective of origin would name it."""
        item = self.row[index]
        seat = self.seats.stands_for_state(index)
        land = item.sense_of("land") or (item.sense_of("capital") if seat else None)
        return _as_adjective(land) if land is not None else None

    def of_holder(self, index: int) -> NounPhrase | None:
        """ "the president's adviser" by the president's name: people and bodies of who holds an office are his state's or body's."""
        row, holder = self.row, self.row[index].sense_of("holder")
        if holder is None or index + 1 >= len(row) or row.word(index + 1) != POSSESSIVE:
            return None
        return self.qualified(index, Sense("actor", holder.value, holder.features, holder.lemma))

    def qualified(self, index: int, owner: Sense) -> NounPhrase | None:
        """The phrase whose head the actor ``owner`` at an item qualifies; None where no head follows."""
        if not self.here:
            return None
        start = index + 1
        possessive = start < len(self.row) and self.row.word(start) == POSSESSIVE
        if (sides := self._its_sides(index, start + possessive, owner)) is not None:
            return sides
        head = self.heads.find(start + possessive, possessive)
        if head is None:
            return None
        item = self.row[head]
        actor = item.sense_of("actor")
        if actor is not None and self._opposed_ahead(index) and self.row.word(head) in self.opposed_people:
            kind = self.row.lexicon.actors[actor.value].id
            both = Member(None, self.row.span(head, head + 1), "anaphor", "new", who="both", fallback=kind)
            return self.row.phrase(index, head + 1, [both], item.choose("actor"))  # "rival Libyan militias"
        if actor is not None:
            phrase = self._of_kind(index, head, owner, actor, possessive)
            if phrase is not None and phrase.stop == head + 1 and item.has("title", "rank"):
                self.name(phrase)
            return phrase
        if self.rebel_kind and self.row.word(head) in self.rebels and owner.value in self.row.lexicon.states.values():
            member = Member(None, self.row.span(head, head + 1), "people", item.text, fallback=self.rebel_kind)
            return self.row.phrase(index, head + 1, [member], item.choose(*HEADS, "generic"))
        if (body := self._called(index, head)) is not None:
            return body
        if self._opposed(index, start + possessive, head):
            land = self.row.lexicon.actors[owner.value].country or ""
            member = Member(None, self.row.span(head, head + 1), "anaphor", item.text, who="both", land=land)
            return self.row.phrase(index, head + 1, [member], item.choose(*HEADS))
        sense = item.choose(*HEADS)
        if sense is None:
            return self._named_body(index, head, owner)
        civil = sense.kind in ("title", "office") or sense.lemma in self.civil or item.text in self.civil
        if sense.kind == "rank":
            civil = item.text in self.civil or item.has("title")
        phrase = self._phrase(index, head, owner, civil, sense)
        if sense.kind in ("title", "rank") or sense.features.number == "sg" or sense.kind == "group":
            self.name(phrase)
        if sense.kind in ("title", "rank"):
            self.posts[item.text] = phrase.members[-1]
        return phrase

    def of_told(self, phrase: NounPhrase) -> NounPhrase:
        """ "the group's negotiators": people of a body told before are the body's; any other phrase as it is."""
        row, at = self.row, phrase.stop + 1
        owns = self.here and at < len(row) and row.same_sentence(phrase.first, at) and row.word(at - 1) == POSSESSIVE
        if not owns or phrase.members[-1].who != BODY:
            return phrase
        head = self.heads.find(at, True)
        if head is None or row[head].choose(*HEADS) is None:
            return phrase
        phrase.members[-1].grouped = True
        row.extend(phrase, head + 1)
        return phrase

    def _called(self, index: int, head: int) -> NounPhrase | None:
        """ "the Palestinian group Hamas": the body whose name stands straight behind a word for what it is."""
        row, at = self.row, head + 1
        if row.word(head) not in self.named_bodies or at >= len(row) or not row.same_sentence(head, at):
            return None
        named = row[at].sense_of("actor")
        if named is None or row.lexicon.actors[named.value].kind != "organisation" or not row.token(at).capital:
            return None
        phrase = self.parse(at)
        if phrase is not None:
            phrase.first, phrase.span = index, (row.span(index, index + 1)[0], phrase.span[1])
        return phrase

    def _its_sides(self, index: int, at: int, owner: Sense) -> NounPhrase | None:
        """ "Yemen's warring sides": words for both sides of a conflict straight behind the name of a land."""
        row = self.row
        if at >= len(row) or not row.same_sentence(index, at):
            return None
        sense = row[at].sense_of("anaphor")
        both = (
            sense is not None and sense.value == "both" and any(word in self.opposed for word in row[at].text.split())
        )
        if not both and row.word(at) not in self.opponents:
            return None
        row[at].choose("anaphor")
        land = row.lexicon.actors[owner.value].country or ""
        lemma = sense.lemma if sense is not None else row[at].text
        member = Member(None, row.span(at, at + 1), "anaphor", lemma, who="both", land=land)
        return row.phrase(index, at + 1, [member], sense)

    def _opposed(self, index: int, start: int, head: int) -> bool:
        """ "South Sudan's warring leaders", "rival Libyan factions": whether words before the head say they are both sides."""
        if self._opposed_ahead(index) and self.row.word(head) in self.opposed_heads:
            return True
        return any(self.row.word(at) in self.opposed for at in range(start, head))

    def _opposed_ahead(self, index: int) -> bool:
        return index > 0 and self.row.same_sentence(index - 1, index) and self.row.word(index - 1) in self.opposed

    def joined(self, index: int, owner: Sense) -> NounPhrase | None:
        """«Russian and Turkish forces»: both adjectives qualify the head behind the second."""
        row = self.row
        if not self.here or index + 2 >= len(row) or not row.same_sentence(index, index + 2):
            return None
        if row.word(index + 1) == ",":
            return self._listed(index, owner)
        if not row[index + 1].has("coordinator"):
            return None
        second = row[index + 2].sense_of("adjective")
        phrase = self.qualified(index + 2, second) if second is not None else None
        named = row[index + 2].sense_of("actor")
        if phrase is None and named is not None and row.lexicon.actors[named.value].kind != "kind":
            phrase = self.qualified(index + 2, named)
        of_state = named is not None and self._names_state(index + 2, named)
        if named is not None and (self.row.lexicon.actors[named.value].forces_of or of_state):
            phrase = self.parse(index + 2)
        return self._before(index, owner, phrase, of_state)

    def _listed(self, index: int, owner: Sense) -> NounPhrase | None:
        """ "Saudi, US and Egyptian mediators": the first of several that qualify one head."""
        following = self.row[index + 2]
        named = following.sense_of("actor")
        state = named is not None and self.row.lexicon.actors[named.value].kind != "kind"
        further = following.sense_of("adjective") or (named if state else None)
        phrase = self.joined(index + 2, further) if further is not None else None
        return self._before(index, owner, phrase)

    def _before(self, index: int, owner: Sense, phrase: NounPhrase | None, of_state: bool = False) -> NounPhrase | None:
        """A phrase with one more member, whom the adjective at an item before it names."""
        row = self.row
        if phrase is None or phrase.preposition or not (phrase.members[0].adjective or phrase.members[0].actor):
            return None
        last = phrase.members[0]
        first = replace(last, actor=None, adjective=owner.value, lemma=owner.lemma, span=row.span(index, index + 1))
        first.civil = first.civil or of_state
        phrase.lemma = phrase.lemma or last.lemma
        phrase.members.insert(0, first)
        phrase.first, phrase.span = index, (first.span[0], phrase.span[1])
        phrase.plurality = "pl"
        return phrase

    def _names_state(self, index: int, named: Sense) -> bool:
        """ "French authorities": whether a name of several words is that of a state and begins with its adjective."""
        row = self.row
        words = row.words(index, index + 1)
        if len(words) < 2 or row.lexicon.actors[named.value].kind != "state":
            return False
        return any(s.kind == "adjective" and s.value == named.value for s in row.lexicon.book.senses(words[0]))

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
        held = actor.lemma in self.held and kind.type not in _OF_A_STATE
        if held and own.kind == "state" and owner.kind == "adjective":  # "Israeli hostages" are of that side
            phrase = self._phrase(index, head, owner, False, actor)
            phrase.held, phrase.members[-1].fallback, phrase.members[-1].kind = True, kind.id, "people"
            return phrase
        if kind.type not in _OF_A_STATE and (owner.kind == "adjective" or own.kind == "state"):
            span = self.row.span(head, head + 1)
            origin = own.id if self.row.word(head) in self.foreigners else None  # "a US citizen"
            member = Member(None, span, "people", actor.lemma, fallback=kind.id, origin=origin)
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
