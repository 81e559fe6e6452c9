"""No news: signs that a report on no day of its own looks back on older times, or shows a plot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from ..acts.cues import timeliness
from ..clauses.acts import TOLD, Act
from ..lexicon.lexicon import Lexicon
from ..units.tokens import Tokens
from ..words.elements import Element

#: Kinds of elements that tell who did what.
_TELLING = frozenset({"np", "verb", "noun"})

#: Kinds of elements that news has and a plot seldom: a place on the map, who told it.
_NEWS = frozenset({"place", "source"})


def opens_long_ago(
    acts: Sequence[Act],
    sentence: Sequence[Element],
    published: Sequence[date],
    aside: Callable[[int, Act, Sequence[Element]], bool],
) -> bool:
    """ "In 2011, protests broke out. The army blamed …": whether a sentence opens with a time before the window.

    So does one whose main clause tells of that time. ``aside``: whether what stands at a token is said by the way.
    """
    old = [e for e in sentence if e.date is not None and timeliness(e.date, published) == "old"]
    if old and all(e.kind not in _TELLING for e in sentence[: old[0].index]):
        return True
    main = [act for act in acts if act.clause.parent is None and not act.clause.opener]
    apart = any(act.status == TOLD and not any(e in act.clause.elements for e in old) for act in acts)
    return not apart and any(
        e in act.clause.elements and not aside(e.tokens[0], act, sentence) for e in old for act in main
    )


def shown(act: Act, sentence: Sequence[Element], tokens: Tokens, lexicon: Lexicon) -> bool:
    """ "A patrol is ambushed", "six soldiers are captured": whether an assault is told by a passive in the present.

    News tells it in the past, says since when it goes on, or how many were hit, and where ("Two soldiers are killed in Mali").
    """
    now = lexicon.settings.get("being_now", ())
    counted = any(f.phrase.counted for one in (act, *act.means) for f in one.slots.values())
    if not now or act.root != "ASSAULT" or (counted and any(e.kind in _NEWS for e in sentence)):
        return False
    passives = (t.element.tokens[0] for t in (act, *act.means) if t.element.voice == "passive")
    return any(at and tokens[at - 1].word in now for at in passives)
