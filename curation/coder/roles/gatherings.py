"""Gatherings: people who gather and ask for something, condemn or refuse it protest.

"Nurses gathered in Taiz and demanded their wages", «تجمع العشرات أمام المبنى وطالبوا بـ…»: a verb of gathering is a protest of
those who are told to protest alone (``only_by``), unless the sentence goes on with their words.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.by_actor import UNARMED
from ..clauses.acts import MENTIONED, PURPOSE, TOLD, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.frames import Frame
from ..lexicon.lexicon import Lexicon
from .voices import VOICED

#: Who a frame says must gather for it to be a protest by itself.
_CROWD, _DEMO = "protesters", "PROTEST:demo"
#: Sectors of people without arms who meet to speak for others.
_WHO_SPEAK = frozenset({"ELI", "NGO", "JRN", "BUS"})
#: How the words of those who gather may be told: asserted, or as what they gathered for.
_SAID = frozenset({TOLD, MENTIONED, PURPOSE})


def settle_gatherings(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Make protests of the gatherings of a sentence whose people ask, condemn or refuse behind them."""
    voices = [act for act in acts if act.root in VOICED and act.status in _SAID]
    for act in acts if voices else ():
        frame = _as_protest(act)
        said = [v for v in voices if v.element.index > act.element.index and _unarmed(v.subjects, lexicon)]
        if frame is None or not said or not _gathers(act, said[0]):
            continue
        crowd = said[0].slots["subject"].phrase
        act.frame, act.mode, act.status = frame, frame.mode, TOLD
        act.slots = {"subject": Filler("initiator", crowd, "who gathers and asks", CONFIDENCE["inferred"])}
        for voice in said:
            voice.status = TOLD if voice.status == MENTIONED else voice.status


def _as_protest(act: Act) -> Frame | None:
    """The frame of a protest that the verb of an act which is none has as well."""
    told = act.status == TOLD and not act.frame.needs
    if told or act.element.kind != "verb" or "light" in act.element.classes:
        return None  # «توجه مواطنون إلى المركز وطالبوا …»
    return next((f for f in act.element.frames if f.mode == _DEMO and _CROWD in f.only_by), None)


def _gathers(act: Act, voice: Act) -> bool:
    """Whether who speaks is told between the gathering and its words, or before it, and nobody else is its subject."""
    phrase, crowd = voice.slots["subject"].phrase, act.clause.subject
    others = crowd is not None and {m.actor for m in crowd.members} != voice.subjects
    return not others and phrase.span[1] <= voice.element.span[0]


def _unarmed(who: set[str], lexicon: Lexicon) -> bool:
    """Whether people who bear no arms, serve no body and speak for nobody gather."""
    kinds = [lexicon.actors[actor] for actor in who]
    return bool(kinds) and all(kind.kind == "kind" and kind.type in UNARMED - _WHO_SPEAK for kind in kinds)
