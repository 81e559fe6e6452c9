"""Already known: what a noun of action with the article only names, because reader and writer know of it.

"After the sudden resignation of the premier, the king named another", "The agreement between S and T is supposed to
calm the border": such an act dates another, or is talked about. It is told anew where it has its own day, or where the
verb beside it says that it came about ("The agreement between S and T was signed").
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import Act
from ..lexicon.lexicon import TRANSPARENT_VERBS, Lexicon
from ..units.tokens import Tokens
from ..words.elements import Element

#: How many tokens ahead of the noun its article may stand ("the long and bitter dispute").
_DESCRIBED = 4
#: Roots of what reports tell by such nouns as news, whatever stands beside them.
_NEWS = frozenset({"ASSAULT", "PROTEST"})
#: Modes of what is told to have been made by whoever led to it.
_MADE = frozenset({"CONSULT:mediation"})
#: What may stand between an article and its noun.
_DESCRIBING = frozenset({"word", "np", "number"})
#: What may stand before the subject of a clause.
_AHEAD = frozenset(
    {"coordinator", "mark", "date", "word", "subordinator", "adverbial", "preposition", "place", "source"}
)


def already_known(act: Act, sentence: Sequence[Element], tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether an act is only named by a noun with the article, in a language whose article is a word of its own."""
    articles = lexicon.settings.get("definite", ())
    element, clause = act.element, act.clause
    if not articles or element.kind != "noun" or act.root in _NEWS or act.mode in _MADE or act.mediators:
        return False
    if any(e.kind == "date" for e in clause.elements) or not _definite(element, sentence, tokens, articles):
        return False
    if act.link in lexicon.relations.beside:
        return not act.names_sides
    return _is_talked_about(act)


def _definite(element: Element, sentence: Sequence[Element], tokens: Tokens, articles: Sequence[str]) -> bool:
    """Whether an article leads a noun, with no more than words that describe it between."""
    first = element.tokens[0]
    start = max(0, first - _DESCRIBED)
    led = [at for at in range(start, first) if tokens[at].word in articles and tokens[at].sentence == element.sentence]
    if not led:
        return False
    return all(e.kind in _DESCRIBING and not e.preposition for e in sentence if led[-1] < e.tokens[0] < first)


def _is_talked_about(act: Act) -> bool:
    """Whether a noun is the subject of a verb that is no act and does not say that it came about."""
    clause, element, verb = act.clause, act.element, act.clause.verb
    if element.preposition or not all(e.kind in _AHEAD for e in clause.before(element)):
        return False
    if verb is None:  # "is meant to calm the border": what is said of it, by words that no list knows
        return any(e.text in act.relations.being for e in clause.after(element)) and not clause.has("place")
    own = element.index > verb.index or verb.frames or verb.classes & (TRANSPARENT_VERBS | {"fail", "achieve"})
    return not own
