"""Said of: of whom a word of readiness is said, where no verb stands between («الحركة مستعدة للحوار», «قال س إنها مستعدة …»);
said to: who received the words a verb of receiving has as its object («تلقت س دعوة من ص»)."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import VERBAL_ROOTS, Act
from ..clauses.arguments import CONFIDENCE, Arguments
from ..clauses.clauses import Clause
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

#: What may stand between him and the word.
_BETWEEN = frozenset({"mark", "date", "word", "coordinator"})


def fill_said_of(act: Act, clause: Clause) -> None:
    """Give an act of such a word of whom it is said."""
    whose = _whose(clause, act.element) if act.frame.said_of else None
    if whose is not None:
        act.fill("subject", whose, "of whom the noun is said", CONFIDENCE["order"])


def fill_said_to(clause: Clause, arguments: Arguments, nouns: Sequence[Act]) -> None:
    """Give words that a verb of receiving has as its object its subject as whom they are said to."""
    verb, receiver = clause.verb, arguments.get("subject")
    if verb is None or receiver is None or verb.item.sense is None:
        return
    if verb.item.sense.lemma not in clause.relations.receiving:
        return
    words = next((act for act in nouns if act.element.index > verb.index and act.root in VERBAL_ROOTS), None)
    if words is not None and not words.element.preposition and "object" not in words.slots:
        words.fill("object", receiver.phrase, "who received the words", receiver.confidence)


def _whose(clause: Clause, noun: Element) -> NounPhrase | None:
    """The phrase before the word, or who said what it stands in; None where a verb of its own stands before it."""
    for element in reversed(clause.before(noun)):
        if element.kind == "np" and not element.preposition:
            return element.phrase
        if element.kind == "subordinator":
            parent = clause.parent
            return parent.subject if element.pronoun is not None and parent is not None else None
        if element.kind == "verb":
            plain = "plain" in element.classes and not element.frames  # «ما زالت الحركة مستعدة», «باتت مستعدة»
            return clause.subject if plain else None
        if element.kind not in _BETWEEN:
            return None
    return None
