"""Contact clauses: "areas they have seized", "territory it captured" say which ground is meant and tell no act of their own.

The words such a clause may hang on are listed (``contact`` in ``telling.toml``); a language without them has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.lexicon import Lexicon
from ..words.elements import Element
from .acts import BACKGROUND, PART, TOLD, Act
from .arguments import CONFIDENCE

#: How many elements before people the verb whose object they are may stand.
_VERB = 5
#: Elements that may stand between who acts and the verb: auxiliaries and adverbs.
_BETWEEN = frozenset({"word", "pluperfect"})
#: Words that may open such a clause.
_OPENERS = frozenset({"that", "whom", "which"})


def settle_contact_clauses(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Put acts told by a verb in a contact clause into the background."""
    words = lexicon.telling.get("contact", {}).get("words", ())
    if not words:
        return
    lasting = frozenset(lexicon.telling.get("contact", {}).get("lasting", ()))
    pointing = {row["who"] for row in lexicon.words.get("anaphor", ())} | {"pronoun"}
    for act in acts:
        if act.element.kind != "verb" or act.status != TOLD:
            continue
        at = act.element.index - 1
        while at > 0 and sentence[at].kind in _BETWEEN:
            at -= 1
        doer = sentence[at].phrase if at > 0 else None
        if doer is None:
            continue
        if at > 1 and sentence[at - 1].text in _OPENERS and doer.members[0].who in pointing:
            at -= 1  # "three children that they had kidnapped"
        listed = sentence[at - 1].text.rpartition(" ")[2] in words
        between = {e.text for e in sentence[at + 1 : act.element.index]}
        if at > 1 and sentence[at - 1].phrase is not None and between & lasting:
            act.status = BACKGROUND  # "rebel groups it has been fighting"
            continue
        if listed or (doer.members[0].who in pointing and _object(sentence, at - 1)):
            dated = listed or any(e.kind == "date" for e in sentence[act.element.index :])
            act.status = BACKGROUND if dated else PART  # the day before is that of what the clause hangs on
            if not listed:
                _about_people(act, acts, sentence[at - 1])


def _about_people(act: Act, acts: Sequence[Act], people: Element) -> None:
    """ "The rebels freed the soldiers they captured": the pronoun is who acts in the clause around it, the people are its object."""
    outer = next((a for a in reversed(acts) if a.element.index < people.index and "subject" in a.slots), None)
    held = next((f for f in act.element.frames if f.roles.get("object") == "detainee"), None)
    if outer is None or people.phrase is None or "object" in act.slots or not people.phrase.is_people:
        return
    if held is not None and act.frame.roles.get("object") != "detainee":
        act.frame, act.mode = held, held.mode
    act.slots["subject"] = replace(outer.slots["subject"], role=act.frame.roles.get("subject", "initiator"))
    act.fill("object", people.phrase, "told straight before who acts on them", CONFIDENCE["carried"])


def _object(sentence: Sequence[Element], at: int) -> bool:
    """ "freed ten soldiers they had held", "a row over the soldiers it holds": whether people behind a verb stand there."""
    if sentence[at].phrase is None:
        return False
    reach = at if sentence[at].preposition else _VERB
    return any(e.kind == "verb" for e in sentence[max(0, at - reach) : at])
