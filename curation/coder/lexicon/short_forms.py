"""Short forms: "the Valley National Army (VNA)": what a report sets in brackets behind a name stands for it from there on.

Of two bodies with the same initials the registry can give them to one only; a report says itself whose they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...text import fold_word
from ..units.tokens import Tokens
from .clitics import Reading
from .lexicon import Lexicon
from .phrasebook import Match, Sense

#: A short form has at least this many letters.
_SHORTEST = 2
#: A name before its short form runs over at most this many tokens.
_LONGEST_NAME = 9
_BARE = Reading("", 0, 0)


def short_forms(tokens: Tokens, found: Sequence[Sequence[Match]], lexicon: Lexicon) -> dict[int, list[Match]]:
    """By token, what the short forms mean that the report introduces; no matches where they name a body no registry knows."""
    if not lexicon.settings.get("capitals"):
        return {}
    heads = {fold_word(word): row["kind"] for row in lexicon.people.get("name_head", ()) for word in row["words"]}
    meant: dict[str, Sense | None] = {}
    taken: dict[int, list[Match]] = {}
    for index, token in enumerate(tokens):
        if not token.capitals or len(token.word) < _SHORTEST:
            continue
        if _in_brackets(tokens, index):
            sense = _named_before(tokens, found, index - 1)
            if sense is not None:
                meant[token.word] = sense
            elif (kind := _spelt_out(tokens, index - 1, token.word, heads)) is not None:
                meant[token.word] = Sense("actor", kind, lemma=token.word) if kind else None
        if token.word in meant and not _means(found[index], meant[token.word]):
            sense = meant[token.word]
            taken[index] = [Match(1, sense, _BARE)] if sense else []
    return taken


def _in_brackets(tokens: Tokens, index: int) -> bool:
    return 1 < index < len(tokens) - 1 and tokens[index - 1].word == "(" and tokens[index + 1].word == ")"


def _named_before(tokens: Tokens, found: Sequence[Sequence[Match]], stop: int) -> Sense | None:
    """The actor whose name of more than one word ends straight before a token: of such names the longest."""
    for at in range(max(0, stop - _LONGEST_NAME), stop - 1):
        if tokens[at].sentence == tokens[stop].sentence:
            for match in found[at]:
                if match.sense.kind == "actor" and at + match.length == stop:
                    return match.sense
    return None


def _spelt_out(tokens: Tokens, stop: int, short: str, heads: Mapping[str, str]) -> str | None:
    """The kind of body whose name before a token has these initials; "" for one that is no body, None without such a name."""
    at, initials, kind = stop - 1, "", ""
    while at >= max(0, stop - _LONGEST_NAME) and tokens[at].sentence == tokens[stop].sentence and tokens[at].is_word:
        if tokens[at].capital:
            initials = tokens[at].word[0] + initials
            kind = kind or heads.get(tokens[at].word, "")
            if initials == short:
                return kind
        at -= 1
    return None


def _means(matches: Sequence[Match], sense: Sense | None) -> bool:
    return sense is not None and any(
        m.length == 1 and m.sense.kind == "actor" and m.sense.value == sense.value for m in matches
    )
