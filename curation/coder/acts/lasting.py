"""Lasting: a day since when, from when or until when something goes on is no day of the act told beside it.

«الحظر المفروض منذ أسبوع», «اتفقتا على هدنة تبدأ الاثنين», «وافقت على تمديدها حتى الأحد».
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import BACKGROUND, NEGATED, TOLD, Act
from ..clauses.clauses import Clause
from ..lexicon.relations import Relations
from ..words.elements import Element

#: Classes of verbs that say that something begins, goes on or was.
_BEGINNING = frozenset({"light", "existential", "aspect"})
#: Elements that behind a preposition say where something lasts.
_WHERE = frozenset({"place", "np", "word"})
#: How many elements may stand between a word that opens a stretch of time and its day («اعتبارا من الاثنين»).
_BETWEEN = 2
#: Tenses of what goes on now; a plural subject has the base form in some languages.
_PRESENT = frozenset({"present", "base"})


def tense(verb: Element) -> str:
    """The tense of a verb's form, "" where it shows none."""
    return verb.features.tense if verb.features is not None else ""


def begins(verb: Element | None) -> bool:
    """«اتفقتا على هدنة تبدأ الاثنين»: a present that only says that something begins or lasts."""
    return verb is not None and not verb.frames and bool(verb.classes & _BEGINNING) and tense(verb) == "present"


def from_then_on(elements: Sequence[Element], at: int, relations: Relations) -> bool:
    """«تسري اعتبارا من الاثنين», «بمناسبة العيد»: whether a word straight before a date makes it no day of an act."""
    ahead = elements[max(at - _BETWEEN, 0) : at]
    return any(e.text in relations.from_then_on for e in ahead) or opens_with(elements[at], relations.from_then_on)


def opens_with(day: Element, words: frozenset[str]) -> bool:
    """Whether the words of a date begin with one of ``words`` (منذ سنوات)."""
    return day.text.split()[0] in words


def held_now(act: Act) -> bool:
    """«يتوجه وفد س لحضور المفاوضات الجارية بين ص وع»: whether talks between two are told to be held as the report is written.

    Where two sides of them are named, whatever is said of the talks.
    """
    noun, clause = act.element, act.clause
    if noun.kind != "noun" or act.root != "CONSULT" or act.status in (TOLD, BACKGROUND, NEGATED):
        return False
    behind = next(iter(clause.after(noun)), None)
    sides = {m.actor or m.lemma for slot in act.between if slot in act.slots for m in act.slots[slot].phrase.members}
    return behind is not None and behind.text in clause.relations.going_on and len(sides) > 1


def goes_on_since(elements: Sequence[Element], at: int, relations: Relations) -> bool:
    """«الحظر المفروض على س منذ أسبوع», «صحفي محتجز منذ عامين»: whether a date says since when what stands before it lasts."""
    # «محتجزون منذ تموز الماضي»: the word is none of the date
    apart = at > 0 and elements[at - 1].text in relations.summed
    if not (apart or opens_with(elements[at], relations.summed)):
        return False
    at -= 2 if apart else 1
    while at > 0 and not _lasts(elements[at], relations):
        phrase = elements[at].phrase
        if phrase is not None and phrase.members[0].who == "pronoun":
            at -= 1
        elif elements[at].kind in _WHERE and elements[at - 1].kind == "preposition":
            at -= 2  # where, or for whom: «الدائر في المنطقة منذ أسبوعين»
        else:
            return False
    return at >= 0 and _lasts(elements[at], relations)


def _lasts(element: Element, relations: Relations) -> bool:
    """Whether an element is a state that lasts, or people held."""
    return (element.phrase is not None and element.phrase.held) or element.text in relations.lasting


def lasts(act: Act, clause: Clause, headline: bool) -> bool:
    """«قصف الجيش بلدة تسيطر عليها س»: a present that tells how things stand, not what was done."""
    verb = act.element
    present = verb is clause.verb and verb.features is not None and verb.features.tense in _PRESENT
    since = clause.relations.summed  # «تسيطر عليها منذ سنوات» says how long
    dated = any(e.kind == "date" and not opens_with(e, since) for e in clause.elements)
    return act.frame.lasts and present and not headline and not (dated and not _was_so(clause))


def _was_so(clause: Clause) -> bool:
    """«سيطرت س على بلدة كانت تسيطر عليها ص»: whether "was" stands straight before a present, so that a day behind is not its own."""
    before = clause.parent
    opening = before.verb if before is not None and before.opener != "relative" else None
    return opening is not None and before is not None and "plain" in opening.classes and before.elements[-1] is opening
