"""Hosting: a town that hosts talks is its state, and the talks are held there («تستضيف العاصمة القطرية الدوحة مفاوضات …»).

The verbs are data (``[hosting]`` in ``mediation.toml``); a language without them has no such towns.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element
from ..words.item_row import ItemRow


class Hosts:
    """Finds the towns that host in one report."""

    def __init__(self, row: ItemRow) -> None:
        table = row.lexicon.mediation.get("hosting", {})
        self.row = row
        self.verbs = frozenset(table.get("verbs", ()))
        self.at: str = table.get("at", "")
        #: Ids of the cities where organisations of states have their seats: talks there are held on nobody's invitation.
        self.seats = frozenset(table.get("seats", ()))

    def led(self, before: Sequence[Element]) -> bool:
        """Whether a verb of hosting stands straight before, dates left out."""
        verb = next((e for e in reversed(before) if e.kind != "date"), None) if self.verbs else None
        if verb is None or verb.kind != "verb" or verb.voice == "passive" or verb.item.sense is None:
            return False
        return verb.item.sense.lemma in self.verbs

    def host(self, place: Element, before: Sequence[Element]) -> Element | None:
        """The state of a town straight behind a verb of hosting, as the verb's subject; the town becomes where it is."""
        if not self.verbs or place.place is None or place.preposition or place.conjunction:
            return None
        if not self.led(before):
            return None
        if self.seats.issuperset(record.place_id for record in place.place.records):
            place.preposition = self.at
            return None
        countries = {record.country for record in place.place.records}
        state = self.row.lexicon.states.get(next(iter(countries))) if len(countries) == 1 else None
        if state is None:
            return None
        member = Member(None, place.span, "org", adjective=state, civil=True)
        host = Element("np", place.span, place.sentence, place.item, place.tokens)
        first = next(i for i, item in enumerate(self.row) if item.first == place.tokens[0])
        host.phrase = NounPhrase(first, first + 1, place.span, [member], "", "", gender="f", definite=True)
        place.preposition = self.at
        return host
