"""Called mediators: those of a phrase whose words say they go between others («وسطاء س», "the mediators").

Where the report does not say who "the mediators" are, they are the bodies it tells of that broker between the sides it
tells of, as ``[[brokered]]`` of ``mediation.toml`` has them; else nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..acts.groups import Group
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element

_CALLED = "go-between"
#: Roots of events whose participants may be "the mediators".
_SPEAKING = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST"})
#: How many sentences from the word those stand whom it means, if nothing tells that they, or people of theirs, take part.
_NEAR = 1
#: How many elements before somebody a negation is of what he did.
_DENIAL = 2


class CalledMediators:
    """Finds them in one report. ``groups``: its events."""

    def __init__(self, sentences: Sequence[Sequence[Element]], groups: Sequence[Group], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.named: dict[str, list[tuple[int, Member]]] = {}
        for sentence in sentences:
            for element in sentence:
                for member in element.phrase.members if element.phrase is not None else ():
                    if member.actor is not None and not (member.who or _denied(sentence, element)):
                        self.named.setdefault(member.actor, []).append((element.sentence, member))
        self.taking_part = {actor for group in groups if group.root in _SPEAKING for actor in group.actors()}

    def told(self, sentence: Sequence[Element]) -> Iterator[NounPhrase]:
        """The phrases of one sentence whose people are called mediators, with who they are."""
        for element in sentence:
            phrase = element.phrase
            if phrase is None or element.kind != "np":
                continue
            own = [m for m in phrase.members if m.mediates == _CALLED]
            own = own or (list(phrase.members) if phrase.mediates == _CALLED else [])
            known = [m for m in own if self._is_body(m)]
            if own and not known and (meant := self._brokers(element.sentence)):
                known = meant
            if known:
                yield replace(phrase, members=known)

    def _is_body(self, member: Member) -> bool:
        """Whether it is told whose mediators they are, not only of which kind."""
        return member.actor is not None and self.lexicon.actors[member.actor].kind != "kind"

    def _brokers(self, sentence: int) -> list[Member]:
        """Those named in the report who broker between sides named in it."""
        told = self.named.keys()
        found: dict[str, Member] = {}
        for row in self.lexicon.mediation.get("brokered", ()):
            both = bool(told & set(row["one"])) and bool(told & set(row["other"]))
            if not (both or told & {*row["one"], *row["other"]}):
                continue
            for broker in row["brokers"]:
                places = self.named.get(broker) or []
                near = (m for at, m in places if both and (m.grouped or abs(at - sentence) <= _NEAR))
                if (one := next(near, None)) is not None or (places and broker in self.taking_part):
                    found[broker] = one or places[0][1]
        return list(found.values())


def _denied(sentence: Sequence[Element], element: Element) -> bool:
    """«لم يكن للأمم المتحدة أي دور»: whether a negation straight before a phrase says that its people had no part."""
    return any(e.kind == "negation" for e in sentence[max(0, element.index - _DENIAL) : element.index])
