"""Announced meetings: a visit or meeting that is set for a day that the report tells is agreed on (decisions, "Announced plans").

«من المقرر أن يلتقي س نظيره ص غدا», «ستعقد وفود س وص اجتماعا الثلاثاء»: AGREE, with those who are to meet as parties; no day
says when they agreed. What is only expected or hoped for is no plan, a further meeting of those whose visit or talks are
told already belongs to these, and a mediator's errand to come is none of his parties' undertakings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.dating import Dating
from ..acts.groups import roles_of
from ..clauses.acts import MEDIATION, MENTIONED, PLANNED, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..clauses.clauses import Clause
from ..lexicon.relations import Relations

#: Words ahead of a verb under which nobody has set anything.
_UNSURE = frozenset({"condition", "negation", "hypothetical", "refusal"})
#: So many of the acts told last are looked at for the visit or talks that a planned meeting is part of.
_BACK = 12
_SAME = "who goes on from the sentence before"


def agree_on_meetings(
    acts: Sequence[Act], told: Sequence[Act], datings: dict[int, Dating], relations: Relations
) -> None:
    """Make agreements of the meetings of a sentence that are planned for a day. ``told``: acts of the sentences before."""
    for act in acts:
        if _of_one_alone(act):
            act.status = MENTIONED
        dating = datings.get(id(act))
        if act.status != PLANNED or act.root != "CONSULT" or act.mode == MEDIATION or act.governor is not None:
            continue
        if dating is None or dating.reason or not _is_set(act, relations):
            continue
        if len(_sides(act)) < 2 and (going := _going_on(act, told)) is not None:
            act.slots["object" if "subject" in act.slots else "subject"] = going
        sides = _sides(act)
        before = [*told[-_BACK:], *(one for one in acts if one is not act)]
        if len(sides) < 2 or any(_takes_in(one, act, sides) for one in before):
            continue
        act.status, act.mode = TOLD, "AGREE"
        del datings[id(act)]


def _going_on(act: Act, told: Sequence[Act]) -> Filler | None:
    """«وصل س أمس … ومن المقرر أن يزور غدا ص»: who alone met or travelled in the sentence before is who goes on."""
    near = [one for one in told[-_BACK:] if act.sentence - one.sentence == 1 and len(one.subjects) == 1]
    met = [one for one in near if one.root == "CONSULT"]
    met = [one for one in met if one.frame.arrives] or met
    if not met or any(one.subjects != met[0].subjects for one in met):
        return None
    last = met[0]
    return replace(last.slots["subject"], reason=_SAME, confidence=CONFIDENCE["carried"])


def _of_one_alone(act: Act) -> bool:
    """ "The delegation was to hold talks with S": whether of those who are to meet nobody but one side is known."""
    meeting = act.status == TOLD and act.mode == "AGREE" and act.frame.root == "CONSULT"
    return meeting and len(_sides(act)) < 2 and all(role == "party" for role, _ in roles_of(act))


def _takes_in(one: Act, meeting: Act, sides: set[str]) -> bool:
    """Whether a meeting belongs to a visit or talks told before, or is what somebody has undertaken in the same clause."""
    if one.status != TOLD:
        return False
    return (one.root == "CONSULT" and sides <= _sides(one)) or (one.root == "AGREE" and one.clause is meeting.clause)


def _sides(act: Act) -> set[str]:
    return {actor for role, filler in roles_of(act) for actor in filler.actors if role == "party"}


def _is_set(act: Act, relations: Relations) -> bool:
    """Whether a verb in the future or words for what is set lead to the act, and none that leave it open."""
    clause: Clause = act.clause
    ahead = [e for e in clause.elements if e.index <= act.element.index]
    if any(e.kind in _UNSURE for e in ahead):
        return False
    verb = clause.verb
    will = verb is not None and verb.item.reading.future and not verb.classes & {"intend", "deny"}
    led = [e for e in ahead if e.kind in ("future", "promise")]
    words = [e.text.removeprefix(relations.conjunction) for e in led]
    return all(one in relations.scheduled for one in words) and (will or bool(led))
