"""Proposers: whose proposal of peace a side accepts stands between it and the other («وافقت س على مقترح ص لوقف القتال»).

He is no mediator who may be the other side himself: of the same land, bearing arms, or told in ``[[brokered]]`` of
``mediation.toml`` to be at war with who accepts. The words are data (``[proposals]``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..clauses.acts import TOLD, Act
from ..clauses.arguments import CONFIDENCE
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase

#: Roots of what makes or keeps peace.
_PEACE = frozenset({"RETREAT", "AGREE", "CONCEDE", "CONSULT"})


def take_proposers(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Let whose proposal the sides of one sentence accept mediate what they agree on."""
    words = frozenset(lexicon.mediation.get("proposals", {}).get("words", ()))
    for act in acts:
        if not words or act.status != TOLD or act.mode != "AGREE":
            continue
        sides = {a for f in act.slots.values() for a in f.actors}
        for phrase in _proposing(act, words, lexicon):
            members = [m for m in phrase.members if m.actor and _stands_between(m.actor, sides, lexicon)]
            if sides and members:
                act.mediated_by(replace(phrase, members=members), "whose proposal it is", CONFIDENCE["inferred"])


def _proposing(act: Act, words: frozenset[str], lexicon: Lexicon) -> Iterator[NounPhrase]:
    """Whose proposal, or whose call to several sides, an act accepts."""
    armed = any(lexicon.actors[a].type in ARMED for a in act.subjects)
    if armed or any(c.root in _PEACE for c in act.content):
        own = act.clause.elements
        behind = own[own.index(act.element) + 1 :] if act.element in own else []
        for element in behind:
            if element.kind == "verb":
                break
            if element.kind == "np" and element.phrase is not None and element.text in words:
                yield element.phrase
    for call in act.content:
        caller = call.slots.get("subject")
        if call.mode == "REQUEST:yield" and call.element.kind == "noun" and caller and len(act.subjects) > 1:
            yield caller.phrase


def _stands_between(who: str, sides: set[str], lexicon: Lexicon) -> bool:
    """Whether a body is no side of what others accept, as far as the lexicon knows."""
    body, others = lexicon.actors[who], [lexicon.actors[a] for a in sides]
    if who in sides or body.kind == "kind" or (body.country and any(body.country == o.country for o in others)):
        return False
    if body.type in ARMED and len(sides) == 1:
        return False
    return not any(
        (who in row["one"] and sides & set(row["other"])) or (who in row["other"] and sides & set(row["one"]))
        for row in lexicon.mediation.get("brokered", ())
    )
