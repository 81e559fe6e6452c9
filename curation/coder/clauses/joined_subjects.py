"""Joined subjects: "S, along with T, arrested …": whom words of company join to the subject act with it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .clauses import Clause


def with_company(clause: Clause, verb: Element, subject: NounPhrase) -> NounPhrase:
    """The subject with those whom words of company before the verb join to it; as it is where none do."""
    company = clause.relations.company
    joined = subject
    own = clause.elements
    for before, element in pairwise(own):
        if element is verb or not company:
            break
        phrase = element.phrase
        if before.kind == "preposition" and before.text in company and element.kind == "np" and phrase is not None:
            joined = replace(joined, members=[*joined.members, *phrase.members], plurality="pl")
    return joined
