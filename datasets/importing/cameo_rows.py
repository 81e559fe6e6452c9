"""What event tables coded by CAMEO or PLOVER share: the act from its code, who plays which role in it, sectors."""

from __future__ import annotations

from dataclasses import dataclass

from ...schema import VocabularyError, vocabulary
from ...schema.crosswalk import crosswalk
from .foreign_event import ForeignActor, ForeignEvent
from .telling import Telling

MEDIATION = "CONSULT:mediation"
#: CAMEO's role codes that are PLOVER sectors under another name.
_SECTORS = {"INS": "REB", "SEP": "REB", "RAD": "UAF"}


@dataclass(frozen=True, slots=True)
class ForeignAct:
    """An act: our type and mode, or ``type`` None for a code that is no event here, with the crosswalk's reason."""

    type: str | None
    mode: str | None
    reason: str = ""


def act_of(name: str, code: str, column: str, tell: Telling) -> ForeignAct:
    """The act of a code of the crosswalk ``name``; an unknown code is told and stays as the type, for the gate."""
    try:
        row = crosswalk(name).import_(code)
    except VocabularyError:
        tell.cannot_map(column, code)
        return ForeignAct(code or "", None)
    return ForeignAct(row.event_type, row.event_mode, row.reason)


def roles_of(act: ForeignAct) -> tuple[str, str]:
    """The roles of the first and second actor: who mediates stands first in CAMEO 045, as source."""
    if act.mode == MEDIATION:
        return "mediator", "party"
    code = act.mode or act.type or ""
    for name in ("event_mode", "event_type"):
        if code in vocabulary(name):
            if vocabulary(name)[code].extra.get("shape") == "mutual":
                return "party", "party"
            break
    return "initiator", "recipient"


def set_sides(actors: list[ForeignActor]) -> None:
    """Side A and B for two named sides: the state side is A, else the first in the alphabet (coding rule 6)."""
    sided = [one for one in actors if one.role in ("initiator", "recipient", "party", "detainee")]
    if len({one.name for one in sided}) != 2:
        return
    first, second = sided[0], next(one for one in sided if one.name != sided[0].name)
    states = {one.name: one.kind == "state" or one.sector in ("GOV", "MIL", "COP") for one in (first, second)}
    if states[first.name] != states[second.name]:
        a = first if states[first.name] else second
    else:
        a = min(first, second, key=lambda one: one.name.casefold())
    for one in sided:
        one.side = "A" if one.name == a.name else "B"


def open_other_side(event: ForeignEvent) -> None:
    """Say of a mediation why a side is open: a row of such a source has one actor beside the mediator."""
    if (event.event_mode or "").endswith(":mediation"):
        event.unknown["participants"] = "the source names one side at most"


def sector_of(code: str) -> str | None:
    """The PLOVER sector of a role code; None for one it has no sector for."""
    code = code.strip().upper()
    known = vocabulary("sector")
    return code if code in known else _SECTORS.get(code)
