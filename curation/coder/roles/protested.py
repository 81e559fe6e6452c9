"""Protested: against whom a protest or blame is may stand at what it is about, which somebody did.

«تظاهروا احتجاجا على اعتقال س ثلاثة ناشطين», «تنديدا بالحملة التي شنتها س», «رفضا لممارسات س», «أدانت س الغارات التي شنتها ص».
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import PART, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon
from ..words.elements import Element

#: Roots of what people protest about and somebody does to them.
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
#: Sectors of those whom people protest against: they rule, or bear arms.
_RULING = ARMED | {"GOV", "PTY", "LEG", "JUD"}
#: Within how many elements behind words of protest whose deeds it is about is told.
_NEAR = 5
_REASON = "who did what the protest is about"
_BLAMED = "who did what is blamed"
#: How far behind words of blame the clause may open that says who did it.
_REACH = 10


def take_protested(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Give protests of a sentence that name nobody they are against who did what they are about."""
    verbs = lexicon.word_sets["people", "protested", "verbs"]
    words = tuple(lexicon.word_sets["people", "protested", "words"])
    for act in acts:
        if act.root != "PROTEST" or act.status != TOLD or any(f.role == "recipient" for f in act.slots.values()):
            continue
        deed = next((a for a in acts if _complained_of(a, act) and not _demanded(act, a, acts)), None)
        doer = deed.slots["subject"] if deed is not None else _launched(act, sentence, verbs)
        doer = doer or _whose(act, words, lexicon)
        if doer is not None and doer.actors.isdisjoint(act.subjects):
            act.slots["against"] = Filler("recipient", doer.phrase, _REASON, CONFIDENCE["inferred"])


def _whose(act: Act, words: tuple[str, ...], lexicon: Lexicon) -> Filler | None:
    """«وقفة احتجاجية رفضا لممارسات س», «تنديدا باستمرار س في اعتقال ص»: the body whose deeds stand behind words of protest."""
    behind = act.clause.after(act.element)
    at = next((i for i, e in enumerate(behind) if e.kind != "np" and words and e.text.startswith(words)), None)
    for element in behind[at + 1 : at + 1 + _NEAR] if at is not None else ():
        if element.kind in ("mark", "verb", "noun", "relative", "subordinator"):
            return None  # «تنديدا بمقتل جنود من س»: what befell them is no deed of theirs
        if element.kind == "np" and element.phrase is not None:
            bodies = [m for m in element.phrase.members if m.actor and lexicon.actors[m.actor].type in _RULING]
            whole = bodies and len(bodies) == len(element.phrase.members)
            return Filler("recipient", element.phrase, _REASON, CONFIDENCE["inferred"]) if whole else None
    return None


def take_blamed(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Give words of blame in a sentence that name nobody who did what they are about, or who is blamed by words joined to them."""
    verbs = lexicon.word_sets["people", "protested", "verbs"]
    for act in acts:
        if act.root == "ACCUSE" and act.status == TOLD and not any(f.role == "recipient" for f in act.slots.values()):
            blamed = (
                _launched(act, sentence[: act.element.index + _REACH], verbs) or _beside(act, acts) or _deed(act, acts)
            )
            if blamed is not None and blamed.actors.isdisjoint(act.subjects):
                act.slots["against"] = Filler("recipient", blamed.phrase, _BLAMED, CONFIDENCE["inferred"])


def _complained_of(deed: Act, act: Act) -> bool:
    """Whether an act is only told as what a protest of its clause is about, and who did it is told."""
    subject = deed.slots.get("subject")
    about = deed.root in _DEEDS and deed.status == PART and deed.clause is act.clause
    behind = deed.element.index > act.element.index and deed.element.kind == "noun"
    return about and behind and subject is not None and subject.role == "initiator"


def _demanded(act: Act, deed: Act, acts: Sequence[Act]) -> bool:
    """«مظاهرات تطالب بإسقاط النظام»: whether a deed behind a protest is what the crowd asks for."""
    return any(a.root == "REQUEST" and act.element.index < a.element.index < deed.element.index for a in acts)


def _deed(act: Act, acts: Sequence[Act]) -> Filler | None:
    """«وجهت س شكوى إلى المجلس بشأن القصف الإسرائيلي»: who did the deed that words of blame of the clause are about."""
    behind = (a for a in acts if a.root in _DEEDS and a.clause is act.clause and a.element.kind == "noun")
    deed = next((a for a in behind if 0 < a.element.index - act.element.index <= _REACH), None)
    return deed.slots.get("subject") if deed is not None else None


def _beside(act: Act, acts: Sequence[Act]) -> Filler | None:
    """«أعربت س عن إدانتها واستنكارها لهجوم ص»: who is blamed by a noun of blame joined to that of the act."""
    joined = (
        a for a in acts if a.root == "ACCUSE" and a.clause is act.clause and a.element.conjunction and a is not act
    )
    return next((f for a in joined for f in a.slots.values() if f.role == "recipient"), None)


def _launched(act: Act, sentence: Sequence[Element], verbs: frozenset[str]) -> Filler | None:
    """«… تنديدا بالحملة التي شنتها س»: who launched it, in the relative clause straight behind."""
    behind = [e for e in sentence if e.index > act.element.index]
    for opener, verb, doer in zip(behind, behind[1:], behind[2:], strict=False):
        if opener.kind != "relative":
            continue
        if verb.text in verbs and doer.phrase is not None and not doer.preposition:
            return Filler("recipient", doer.phrase, _REASON, CONFIDENCE["inferred"])
    return None
