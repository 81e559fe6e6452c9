"""Pending prepositions: which preposition governs the element that comes next.

A preposition governs what stands straight behind it, and past some elements: past words that only say "an instance of"
(في عملية تبادل), past plain words in languages that put them before their noun, past who mediated what the noun tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.lexicon import Lexicon
from ..words.elements import Element

#: How many elements behind its verb a particle may stand.
_PARTICLE_REACH = 3


class PendingPreposition:
    """The id of the preposition that governs what comes next, "" for none.

    ``particles``: words that belong to a verb before them; ``skips``: whether plain words may stand between.
    """

    def __init__(self, lexicon: Lexicon, particles: frozenset[str], skips: bool) -> None:
        self.relations = lexicon.relations
        self.apposed = frozenset(lexicon.telling.get("apposed", {}).get("words", ()))
        self.infinitive = lexicon.infinitive
        self.particles = particles
        self.skips = skips
        self.now = ""

    def behind(
        self, made: Element, before: list[Element], taken: Element | None, governing: str, form: bool = False
    ) -> None:
        """Go on to what stands behind an element. ``before``: those of its sentence so far; ``taken``: the last of them
        when the element was begun, which a compound takes back, and ``governing``, the preposition before that; ``form``:
        a form that goes with another verb comes next, which even a verb's own particle governs ("blamed S for attacking")."""
        if made.kind == "instance":  # «في عملية تبادل»: what stands before it governs the act
            self.now = made.preposition or self.now
        elif made.kind == "preposition":
            leading = self.now
            self.now = "" if self._particle(made, before) and not form else made.relation
            if before and before[-1].kind == "instance" and made.relation in self.relations.of:
                # "in a series of heavy air strikes", «بعد يوم من قصف س»: what stands before governs the act
                self.now = before[-1].preposition or leading
        elif made.kind == "np" and made.relation:
            self.now = made.relation  # «ضابط في معارك س»
        elif made.kind == "mark" and made.text == "," and before and before[-1].text in self.apposed:
            pass  # "with his rival, opposition leader S": the name belongs behind the preposition
        elif self.now == "mediator" and made.kind == "word" and not made.conjunction and _may_lead(before):
            pass  # «بعد جهود بذلها محافظ الرابية ووجهاء المدينة»: an office no lexicon knows, then others
        elif self._only_mediates(made) and taken is not None and (not before or before[-1] is not taken):
            self.now = governing  # "after UN-mediated talks": who mediated stands between a preposition and its noun
        elif made.kind not in ("word", "number") or not self.skips:
            self.now = ""  # "in a deadly attack": a plain word leads on to what the preposition brings

    def _only_mediates(self, made: Element) -> bool:
        """Whether an element is whoever mediated what the noun straight behind it tells ("UN-brokered")."""
        return self.skips and made.phrase is not None and made.phrase.preposition == "mediator"

    def _particle(self, preposition: Element, before: list[Element]) -> bool:
        """Whether a preposition is one of the words the verb before it needs ("handed over ten men")."""
        if preposition.text not in self.particles or preposition.text == self.infinitive:
            return False
        verb = next((e for e in reversed(before[-_PARTICLE_REACH:]) if e.kind == "verb"), None)
        return verb is not None and verb.needs(preposition.tokens[0])


def _may_lead(before: Sequence[Element]) -> bool:
    """Whether fewer words than an office and its place have stand behind the preposition told last."""
    behind = next((n for n, e in enumerate(reversed(before)) if e.kind == "preposition"), _PARTICLE_REACH)
    return behind < _PARTICLE_REACH
