"""Protested: against whom a protest is may stand at what it is about, which somebody did.

«تظاهروا احتجاجا على اعتقال س ثلاثة ناشطين», «تنديدا بالحملة التي شنتها س».
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import PART, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..words.elements import Element

#: Roots of what people protest about and somebody does to them.
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_REASON = "who did what the protest is about"


def take_protested(acts: Sequence[Act], sentence: Sequence[Element], lexicon: Lexicon) -> None:
    """Give protests of a sentence that name nobody they are against who did what they are about."""
    verbs = lexicon.word_sets["people", "protested", "verbs"]
    for act in acts:
        if act.root != "PROTEST" or act.status != TOLD or any(f.role == "recipient" for f in act.slots.values()):
            continue
        deed = next((a for a in acts if _complained_of(a, act) and not _demanded(act, a, acts)), None)
        doer = deed.slots["subject"] if deed is not None else _launched(act, sentence, verbs)
        if doer is not None and doer.actors.isdisjoint(act.subjects):
            act.slots["against"] = Filler("recipient", doer.phrase, _REASON, CONFIDENCE["inferred"])


def _complained_of(deed: Act, act: Act) -> bool:
    """Whether an act is only told as what a protest of its clause is about, and who did it is told."""
    subject = deed.slots.get("subject")
    about = deed.root in _DEEDS and deed.status == PART and deed.clause is act.clause
    behind = deed.element.index > act.element.index and deed.element.kind == "noun"
    return about and behind and subject is not None and subject.role == "initiator"


def _demanded(act: Act, deed: Act, acts: Sequence[Act]) -> bool:
    """«مظاهرات تطالب بإسقاط النظام»: whether a deed behind a protest is what the crowd asks for."""
    return any(a.root == "REQUEST" and act.element.index < a.element.index < deed.element.index for a in acts)


def _launched(act: Act, sentence: Sequence[Element], verbs: frozenset[str]) -> Filler | None:
    """«… تنديدا بالحملة التي شنتها س»: who launched it, in the relative clause straight behind."""
    behind = [e for e in sentence if e.index > act.element.index]
    for opener, verb, doer in zip(behind, behind[1:], behind[2:], strict=False):
        if opener.kind != "relative":
            continue
        if verb.text in verbs and doer.phrase is not None and not doer.preposition:
            return Filler("recipient", doer.phrase, _REASON, CONFIDENCE["inferred"])
    return None
