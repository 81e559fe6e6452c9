"""Rumours: what a body says never happened, however deep in the sentence it is told.

«نفت الوزارة صحة ما تداولته مواقع التواصل عن قصف القاعدة»: between the word of denying and the act stand whoever spread
it, the clause in which they did, a quotation. Grammar sees one level of that; here every act behind a denied report, up
to words with which the speaker goes on in his own voice, is denied. Where a report opens so, what its other sentences
tell as said on social media is as well. Responsibility denied for an act is another matter: the act happened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..clauses.acts import NEGATED, TOLD, Act
from ..lexicon.lexicon import Lexicon
from ..units.tokens import Tokens

#: How many tokens behind a word of denying what is denied is named, and where whose own part it is that is denied.
_REACH, _OWN = 12, 3
#: In how many sentences a report opens with a denial that holds for all of it.
_OPENS = 2
#: Beyond all tokens.
_END = 10**9


class Rumours:
    """What of one report is told only to be denied; the words by kinds are ``denied_reports`` in ``telling.toml``."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self.ranges: dict[int, list[tuple[int, int]]] = defaultdict(list)
        #: By sentences, the words of denying that deny a report: "rejected rumours of talks" refuses no talks.
        self.denying: dict[int, list[int]] = {}
        book = lexicon.rumour_book
        if book is None:
            return
        found: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for at, matches in enumerate(book.all_matches(tokens)):
            for match in matches:
                found[tokens[at].sentence].append((at, match.sense.value))
        numbers = sorted({token.sentence for token in tokens})
        opens = False
        for number in numbers:
            words = _own_words(found.get(number, []))
            denied = _denied(words)
            self.denying[number] = [at for at, kind in words if kind == "deny"] if denied else []
            opens = opens or (bool(denied) and number in numbers[:_OPENS])
            for at in denied:
                self.ranges[number].append((at, _next(words, "goes_on", at)))
            told = {"rumours", "reports"} if denied else {"rumours"} if opens else set()
            for at, kind in words:
                if kind in told and (not denied or at < denied[-1]):
                    self.ranges[number].append((at, denied[-1] if denied else _END))

    def settle(self, acts: Sequence[Act]) -> None:
        """Give acts that are only told to be denied the status of what did not happen."""
        for act in acts:
            at = act.element.tokens[0]
            ranges = self.ranges.get(act.sentence, ())
            denying = any(at == place for place in self.denying.get(act.sentence, ()))
            if act.status == TOLD and (denying or any(first < at < stop for first, stop in ranges)):
                act.status = NEGATED


def _own_words(words: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The words but for those with which whoever is quoted goes on: "the report quoted an official as saying"."""
    quoted = {at for at, kind in words if kind == "quoted"}
    return [(at, kind) for at, kind in words if kind != "goes_on" or quoted.isdisjoint((at, at - 1))]


def _denied(words: Sequence[tuple[int, str]]) -> list[int]:
    """The tokens at which a sentence names a denied report, in order: behind a word of denying, or where it says so itself."""
    at = [place for place, kind in words if kind == "untrue"]
    for place, kind in words:
        if kind != "deny" or any(k == "own" and 0 < p - place <= _OWN for p, k in words):
            continue
        at += [p for p, k in words if k == "reports" and 0 < p - place <= _REACH][:1]
    return sorted(at)


def _next(words: Sequence[tuple[int, str]], kind: str, at: int) -> int:
    """The first token behind one at which a word of a kind stands; beyond all where there is none."""
    return next((place for place, k in words if k == kind and place > at), _END)
