"""By actor: acts whose mode, or whose being an act at all, depends on who did them.

«تجمّع متظاهرون» is a demonstration, «تجمّع الضيوف» is none; a drone that attacks makes a drone strike.
"""

from __future__ import annotations

from collections.abc import Sequence

from .acts import PART, Act
from .lexicon import Lexicon

#: What frames write for an act of which nobody says who did it.
NOBODY = "nobody"


def settle_by_actor(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Apply what frames and the actor registry say of an act by its initiator."""
    for act in acts:
        doers = _doers(act, lexicon)
        if act.frame.only_by and not doers & set(act.frame.only_by):
            act.status = PART
        for actor, mode in act.frame.by.items():
            if actor in doers:
                act.mode = mode
        if act.mode == "ASSAULT" and not act.frame.mutual:
            modes = {lexicon.actors[actor].assault_mode for actor in doers & lexicon.actors.keys()} - {None}
            if len(modes) == 1:
                act.mode = str(modes.pop())


def _doers(act: Act, lexicon: Lexicon) -> set[str]:
    """Ids of who did it, of the kind they are (a Turkish drone is Turkish forces and a drone), their sectors and kinds.

    ``nobody`` where it is not told.
    """
    subject = act.slots.get("subject")
    members = subject.phrase.members if subject is not None else ()
    ids = {actor for member in members for actor in (member.actor, member.fallback) if actor is not None}
    sorts = {sort for actor in ids for sort in (lexicon.actors[actor].type, lexicon.actors[actor].kind)}
    return ids | sorts | (set() if ids else {NOBODY})
