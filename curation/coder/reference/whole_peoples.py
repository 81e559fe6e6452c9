"""Whole peoples: "the Saudis", «الأتراك»: a people told as a whole is its state where it speaks or deals, else its people."""

from __future__ import annotations

from ..clauses.acts import VERBAL_ROOTS, Act
from ..units.noun_phrases import Member

#: Roots of words and dealings, in which a people means its state.
SPEAKING = VERBAL_ROOTS | {"CONSULT", "AGREE", "CONCEDE", "COOPERATE", "SUPPORT"}


def of_origin(member: Member, act: Act | None) -> str | None:
    """Whom a state's people mean: the state as the subject of words and dealings («دعا السعوديون إلى …»), else civilians."""
    return member.adjective if act is not None and act.root in SPEAKING else member.fallback
