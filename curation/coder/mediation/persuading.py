"""Persuading: who tries to bring two sides to settle stands between them ("efforts to persuade S and T to accept a truce").

The frame says so by a mode of its own for a third (``by``): whoever persuades one side alone only asks it for something.
Efforts of a third side to end the fighting of two, or to reach a deal between them, are mediation as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.by_actor import THIRD
from ..clauses.acts import MEDIABLE, MEDIATION, PART, PLANNED, PURPOSE, RELEASE, TOLD, Act
from ..lexicon.lexicon import Lexicon

_TRIED = frozenset({TOLD, PURPOSE, PLANNED})


def settle_persuasion(acts: Sequence[Act]) -> None:
    """Make mediation of the acts of a sentence that bring several sides to settle with each other."""
    for act in acts:
        mode, doing, asked = act.frame.by.get(THIRD), act.slots.get("subject"), act.slots.get("object")
        if mode is None or act.root != "REQUEST" or act.status not in _TRIED or doing is None or asked is None:
            continue
        if len(asked.actors) < 2 or not doing.actors or doing.actors & asked.actors:
            continue
        if not any(content.root in MEDIABLE for content in act.content):
            continue
        del act.slots["subject"]
        act.mediated_by(doing.phrase, "who is to bring the sides to settle", doing.confidence)
        act.slots["object"] = replace(asked, role="party", reason="whom somebody is to bring to settle")
        act.mode = mode
        for content in act.content:
            content.status = PART
        if act.status != TOLD and not any(act in other.purpose and other.root == "CONSULT" for other in acts):
            act.status = TOLD  # to try it is to mediate; what was done for the sake of it takes it in


def settle_efforts(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """ "S stepped up its efforts to end the fighting between T and U": what a third side only tries for others is mediation."""
    for act in acts:
        if act.mode == RELEASE and act.status == PURPOSE and act.mediators and _only_between(act, lexicon):
            _free_through(act, acts)
        if act.status != PURPOSE or not act.tried or act.root not in MEDIABLE or not act.mediators:
            continue
        sides = {actor for filler in act.slots.values() if filler.role == "party" for actor in filler.actors}
        if len(sides) > 1 and not any(act in other.purpose and other.status == TOLD for other in acts):
            act.mode, act.status = MEDIATION, TOLD


def _only_between(act: Act, lexicon: Lexicon) -> bool:
    """Whether all who would help a release about are people or bodies who stand between others."""
    between = lexicon.go_betweens | lexicon.go_between_kinds
    return all(filler.actors <= between for filler in act.mediators)


def _free_through(release: Act, acts: Sequence[Act]) -> None:
    """ "Elders travelled to Wana to secure the release of ten policemen": whoever sets out for it mediates with those who hold them."""
    if any(release in other.purpose and other.status == TOLD and other.root != "CONSULT" for other in acts):
        return
    held = release.slots.get("subject")
    release.slots = {"object": replace(held, role="party")} if held is not None and held.role == "initiator" else {}
    release.frame, release.mode, release.status = replace(release.frame, count=None), MEDIATION, TOLD
