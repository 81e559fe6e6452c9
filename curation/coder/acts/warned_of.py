"""Warned of: a warning that something else would do harm threatens nobody ("warned that the move would wreck the talks").

A threat says what whoever warns will do, or what awaits whoever goes on. The words are data (``warning``,
``threatening`` in ``words.toml``); a language without them has no such rule.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import MENTIONED, TOLD, Act
from ..clauses.clauses import Clause
from ..words.elements import Element


def settle_warnings(acts: Sequence[Act], clauses: Sequence[Clause]) -> None:
    """Let warnings whose content has another subject than who warns be no threats."""
    for act in acts:
        relations = act.relations
        if act.root != "THREATEN" or act.status != TOLD or not relations.warning or act.element.kind != "verb":
            continue
        if act.element.text not in relations.warning:
            continue
        said = next((c for c in clauses if c.parent is act.clause and c.opener == "subordinator"), None)
        subject = _first(said) if said is not None else None
        if subject is not None and not relations.threatening & set(subject.text.split()):
            act.status = MENTIONED


def _first(clause: Clause) -> Element | None:
    """The first phrase, word or act behind what opens a clause."""
    return next((e for e in clause.elements if e.kind in ("np", "word", "noun", "place")), None)
