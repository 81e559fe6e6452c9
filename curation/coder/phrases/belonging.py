"""Belonging: which words behind people or a group's things name the body they belong to.

«حاجز للجيش», «مقاتل بلواء …», «قيادي في اللواء الثامن», «الوزير بوزارة الخارجية …», «وجهاء قبيلة س»: a clitic or a
preposition of belonging, or a tribe straight behind those who lead it; «في س» behind people is where they are, unless
it is a body.
"""

from __future__ import annotations

from ...text import fold_word
from ..lexicon.known_actors import ARMED
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import Member, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow
from ..words.items import Item
from ..words.place_mentions import PlaceMention

#: Those who serve in a body.
_SERVING = frozenset({"people", "person"})


class Belonging:
    """Says whether what stands at an item is the body that the head of a phrase belongs to."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.sought = tuple(row.lexicon.word_sets["people", "belonging", "sought"]) or ("\0",)

    def belongs(self, index: int, phrase: NounPhrase) -> bool:
        """«حاجز للجيش», «مقاتل بلواء …»: a body behind the clitic of belonging."""
        item = self.row[index]
        if self.row.word(phrase.stop - 1).endswith(self.sought):
            return False  # «المطلوبون لقوات س»: whom it seeks are none of its own
        if item.has("title", "rank") and self.row[phrase.first].has("title"):  # «الموفد الخاص للرئيس الأمريكي»
            return not item.conjunction and item.preposition in self._words("people")
        if item.conjunction or not item.has("actor", "generic") or item.has("place"):
            return False
        if item.preposition in self._words("office"):  # «الوزير بوزارة الخارجية …»
            sense = item.sense_of("actor")
            served = sense is not None and (
                self._is_office(item, sense) or self.row.lexicon.actors[sense.value].type == "IGO"
            )
            return phrase.members[-1].kind in _SERVING and served
        return item.preposition in self._words("people" if phrase.members[-1].kind in _SERVING else "group")

    def leads_tribe(self, index: int, member: Member) -> bool:
        """«وجهاء قبيلة س»: who leads a tribe acts for it."""
        item = self.row[index]
        sense = item.sense_of("actor")
        if item.has("clan") and not (item.conjunction or item.preposition):
            return member.fallback in self.row.lexicon.go_between_kinds
        if sense is None or item.conjunction or item.preposition or member.fallback is None:
            return False
        tribe = self.row.lexicon.actors[sense.value]
        return tribe.type == "SET" and tribe.kind != "kind" and member.fallback in self.row.lexicon.go_between_kinds

    def serves_in(self, index: int, phrase: NounPhrase) -> bool:
        """«قيادي في اللواء الثامن», «وزير الدولة في وزارة الخارجية …»: people in a body or a state's office, not in its land."""
        following = self.row.skip(index + 1, ENCLOSING)
        if not self.is_in(index) or phrase.members[-1].kind not in _SERVING:
            return False
        if following >= len(self.row) or self.row[following].preposition:
            return False
        sense = self.row[following].sense_of("actor")
        if sense is None:
            short = self.row[following].sense_of("generic")
            return short is not None and self._is_post(f"{phrase.lemma} {self.row[index].text}")
        kind = phrase.members[-1].fallback
        official = kind is not None and self.row.lexicon.actors[kind].type == "GOV"  # «مسؤولين في طهران»
        organisation = self.row.lexicon.actors[sense.value].kind == "organisation"
        return organisation or official or self._is_office(self.row[following], sense)

    def _is_post(self, words: str) -> bool:
        """«قياديا في الجيش الوطني»: whether people told by a word and "in" have a post with a body, told by a short name too."""
        return any(s.kind == "link" and s.value == "responsible" for s in self.row.lexicon.book.senses(words))

    def is_in(self, index: int) -> bool:
        """Whether the preposition for being in a body or a land, without a clitic, stands at an item."""
        return self.row[index].text in self._words("separate")

    def land(self, index: int) -> str | None:
        """«وزارة الخارجية في س»: the state whose office it is, by the country it is said to be in; else None."""
        row = self.row
        at = index + 1
        if at >= len(row) or not row.same_sentence(index - 1, at):
            return None
        rules = row[at].sense_of("actor")
        if rules is not None and self.is_in(index) and row.lexicon.actors[rules.value].type == "GOV":
            return str(rules.value)  # «وزارة الخارجية في السلطة الفلسطينية»
        if row[at].kind != "place":
            return None
        land = row[at].payload
        if not self.is_in(index) or not isinstance(land, PlaceMention):
            return None
        countries = {r.country for r in land.records if r.level == "country"}
        states = [state for country in countries for state in row.lexicon.governed_by.get(country, ())]
        return states[0] if len(countries) == len(states) == 1 else None

    def _is_office(self, item: Item, sense: Sense) -> bool:
        """Whether the words name an office of the actor, not the actor itself."""
        lexicon = self.row.lexicon
        offices = {fold_word(office) for office in lexicon.actors[sense.value].words("offices", lexicon.code)}
        return item.text in offices or item.text.removeprefix(item.preposition) in offices

    def _words(self, sort: str) -> tuple[str, ...]:
        """The words and clitics that tie a body to people or to a group's things (``people.toml``)."""
        return tuple(self.row.lexicon.people.get("belonging", {}).get(sort, ()))

    def short(self, phrase: NounPhrase, owner: NounPhrase) -> bool:
        """«قوى الأمن الداخلي التابعة لـس»: of the bodies a short name may mean the owner's own; whether nothing more is needed.

        The owner may be told by a short name himself.
        """
        member = phrase.members[-1]
        owners = {one for m in owner.members for one in ([m.actor] if m.actor else m.generic)}
        own = tuple(g for g in member.generic if owners & set(self._above(g)))
        own = own or tuple(g for g in member.generic if any(g in self._above(one) for one in owners))
        actors = self.row.lexicon.actors
        roots = {self._above(one)[-1] for one in owners if actors[one].type in ARMED}
        own = own or tuple(g for g in member.generic if self._above(g)[-1] in roots)
        if own:
            member.generic = own
            if len(own) == 1:
                member.actor, member.generic = own[0], ()
        return bool(own)

    def of_state(self, owner: NounPhrase) -> bool:
        """Whether an owner is a state, whose followers may be others («المجموعات التابعة لتركيا»)."""
        actors = self.row.lexicon.actors
        return any(m.adjective or (m.actor and actors[m.actor].kind == "state") for m in owner.members)

    def _above(self, actor: str) -> list[str]:
        """A body and those it belongs to, the nearest first."""
        found: list[str] = []
        while actor and actor not in found:
            found.append(actor)
            actor = self.row.lexicon.actors[actor].parent or ""
        return found
