"""By actor: acts whose mode, or whose being an act at all, depends on who did them.

«تجمّع متظاهرون» is a demonstration, «تجمّع الضيوف» is none; a drone that attacks makes a drone strike.
"""

from __future__ import annotations

from collections.abc import Sequence

from .acts import PART, Act
from .lexicon import Lexicon


def settle_by_actor(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Apply what frames and the actor registry say of an act by its initiator."""
    for act in acts:
        doers = _doers(act)
        if act.frame.only_by and not doers & set(act.frame.only_by):
            act.status = PART
        for actor, mode in act.frame.by.items():
            if actor in doers:
                act.mode = mode
        if act.mode == "ASSAULT" and not act.frame.mutual:
            modes = {lexicon.actors[actor].assault_mode for actor in doers} - {None}
            if len(modes) == 1:
                act.mode = str(modes.pop())


def _doers(act: Act) -> set[str]:
    """Ids of who did it, and of the kind they are (a Turkish drone is Turkish forces and a drone)."""
    subject = act.slots.get("subject")
    members = subject.phrase.members if subject is not None else ()
    return {actor for member in members for actor in (member.actor, member.fallback) if actor is not None}
