"""Tokens and sentences of a folded text.

A token keeps the folded position of each of its characters, so that a part of a word (the noun behind a proclitic, or
a word cut by a stray quote mark) still has an exact span in the report.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from ...memory import Memory
from ...text import Folded

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.,'][^\W_]+)*|\S|\n", re.UNICODE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: A word of Arabic letters with the number of a unit written to it (اللواء444).
_NUMBERED = re.compile(r"([\u0621-\u064a]{3,})(\d+)")
_BETWEEN_STOPS = re.compile(r"[^.,]+|[.,]")
#: Marks around a name that are no part of it.
QUOTE_MARKS = frozenset("\"'")
#: Marks that may stand around any part of a phrase without ending it.
ENCLOSING = QUOTE_MARKS | frozenset("()[]")
#: A possessive ending, cut off as a token of its own.
POSSESSIVE = "'s"
#: An elided word (l', d', qu') has at most this many letters.
_ELIDED = 2
#: Tokens the clause grammar never sees.
UNREAD = ENCLOSING | {POSSESSIVE}
#: A text without full stops is read in pieces of this many tokens, so that time grows with its length only.
_LONGEST_SENTENCE = 400
_SENTENCE_END = frozenset(".?!")


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """All that tells what a word means by itself; the same object for all that are written alike, so that asking is quick.

    ``capital``: it begins with a capital letter in the report; ``capitals``: it has no small one; ``whole``: its last
    letter (ta marbuta) shows that no pronoun is written to it; ``is_word``: it is no mark.
    """

    word: str
    capital: bool = False
    capitals: bool = False
    whole: bool = False
    is_word: bool = True


#: Words as they are written, by all that tells them apart.
_WRITTEN: Memory[tuple[str, bool, bool, bool, bool], Written] = Memory(lambda told: Written(*told))


@lru_cache(maxsize=16)
def _spelling(closing: tuple[str, ...]) -> Memory[tuple[str, str], Written]:
    """Words as they are written, by their letters in the report and the folded word. ``closing``: letters that end one."""

    def written(spelt: tuple[str, str]) -> Written:
        letters, word = spelt
        head = letters[_elided(word)] if "'" in word else letters[0]
        return _WRITTEN[word, head.isupper(), letters.isupper(), letters.endswith(closing), word[0].isalnum()]

    return Memory(written)


_UNREAD = Written("")


@dataclass(slots=True)
class Token:
    """One word or punctuation mark; ``positions[k]`` is the folded position of ``word[k]``.

    ``capital``, ``capitals``, ``whole``, ``is_word``: as ``written`` has them; ``hashtag``: the writer tagged it.
    """

    index: int
    word: str
    positions: Sequence[int]
    sentence: int
    paragraph: int
    capital: bool = False
    capitals: bool = False
    whole: bool = False
    hashtag: bool = False
    written: Written = _UNREAD
    is_word: bool = True

    @property
    def begin(self) -> int:
        return self.positions[0]

    @property
    def end(self) -> int:
        return self.positions[-1] + 1


def words_of(folded_phrase: str) -> list[str]:
    """The words of a folded phrase as a text would be split, quote marks left out, a possessive ending by itself."""
    words: list[str] = []
    for match in _TOKEN.finditer(folded_phrase):
        word = match.group()
        if word.endswith(POSSESSIVE) and len(word) > len(POSSESSIVE):
            words += [word.removesuffix(POSSESSIVE), POSSESSIVE]
        elif word not in QUOTE_MARKS:
            words.append(word)
    return words


class Tokens(list[Token]):
    """The tokens of one text; ``found`` keeps what lexicons found at them, since several steps ask again."""

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        super().__init__(tokens)
        self.found: dict[Any, list[Any]] = {}

    @cached_property
    def written(self) -> list[Written]:
        """Each as it is written, once all are there."""
        return [token.written for token in self]


def _unslashed(pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without the strokes that some agencies set around a number («عن /50/ سجينا»)."""
    around = {
        at
        for k in range(1, len(pieces) - 1)
        if pieces[k][0].isdigit() and pieces[k - 1][0] == pieces[k + 1][0] == "/"
        for at in (k - 1, k + 1)
    }
    return [piece for k, piece in enumerate(pieces) if k not in around] if around else pieces


def tokenize(
    folded: Folded,
    glue: Iterable[str] = (),
    stop: int | None = None,
    abbreviations: Iterable[str] = (),
    closing_letters: Iterable[str] = (),
) -> Tokens:
    """Split into tokens, sentences and paragraphs, up to folded position ``stop``.

    ``glue``: proclitic strings that a quote mark may cut from their noun (``ل"قسد"`` is one word, ``لقسد``).
    A sentence ends at a full stop (but for that of one of the ``abbreviations``), question or exclamation mark, or
    line break. A possessive ``'s`` is a token of its own. ``closing_letters`` end a word that has no pronoun.
    """
    glue, abbreviations, spelling = frozenset(glue), frozenset(abbreviations), _spelling(tuple(closing_letters))
    text = folded.text if stop is None else folded.text[:stop]
    pieces = [(m.group(), m.start()) for m in _TOKEN.finditer(text)]
    if "/" in text:
        pieces = _unslashed(pieces)
    tokens = Tokens()
    original, offsets = folded.original, folded.offsets
    tagged = "#" in original
    sentence = paragraph = 0
    ended = new_line = False
    length = k = 0
    while k < len(pieces):
        word, start = pieces[k]
        if word == "\n":
            new_line = bool(tokens)
            k += 1
            continue
        if new_line:
            sentence += not ended
            paragraph += 1
            new_line = False
        positions: Sequence[int] = range(start, start + len(word))
        if (
            word in glue
            and _letters(original, offsets, positions) == word  # «آل فلان»: a house, not the article
            and (noun := _cut_noun(pieces, k, text)) is not None
        ):
            rest, at = pieces[noun]
            word, positions = word + rest, (*positions, *range(at, at + len(rest)))
            k = noun
        whole = (word.isalnum() or len(word) == 1) and not (word[-1].isdigit() and _NUMBERED.fullmatch(word))
        for part, place in ((word, positions),) if whole else _split_number(word, positions):
            at, last = offsets[place[0]], offsets[place[-1]]
            plain = last - at == len(place) - 1  # else without the marks that folding dropped
            letters = original[at : last + 1] if plain else _letters(original, offsets, place)
            written = spelling[letters, part]
            hashtag = tagged and at > 0 and original[at - 1] == "#"
            tokens.append(
                Token(
                    len(tokens), part, place, sentence, paragraph, written.capital, written.capitals, written.whole,
                    hashtag, written, written.is_word,
                )
            )  # fmt: skip
        length = 0 if ended else length + 1
        ended = length >= _LONGEST_SENTENCE or (
            word in _SENTENCE_END and not (word == "." and _is_short(tokens, abbreviations))
        )
        sentence += ended
        k += 1
    return tokens


def _is_short(tokens: Tokens, abbreviations: Collection[str]) -> bool:
    """Whether the word before a full stop, the last of the tokens, is cut: an abbreviation, or one letter of a name (م. ع)."""
    word = tokens[-2].word if len(tokens) > 1 else ""
    return word in abbreviations or (len(word) == 1 and word.isalpha())


def _letters(original: str, offsets: Sequence[int], positions: Sequence[int]) -> str:
    """The characters behind folded positions, without the marks that folding dropped."""
    start, last = offsets[positions[0]], offsets[positions[-1]]
    if last - start == len(positions) - 1:
        return original[start : last + 1]
    return "".join([original[offsets[p]] for p in positions])


def _elided(word: str) -> int:
    """Where a word begins behind an elided one (l'Armée), 0 where there is none."""
    mark = word.find("'", 1, _ELIDED + 1)
    return mark + 1 if 0 < mark < len(word) - 1 else 0


#: What may stand between a proclitic and the noun it was cut from.
_CUTS = frozenset({'"', " ", ' "', '" ', ' " '})


def _cut_noun(pieces: list[tuple[str, int]], index: int, text: str) -> int | None:
    """The piece that a proclitic standing alone belongs to: behind a quote mark (ل"قسد"), a space (ل قسد), or both (ل "قسد")."""
    word, start = pieces[index]
    following = index + 1
    if following < len(pieces) and pieces[following][0] == '"':
        following += 1
    if following >= len(pieces) or not pieces[following][0][0].isalpha():
        return None
    gap = text[start + len(word) : pieces[following][1]]
    return following if gap in _CUTS else None


def _split_number(word: str, positions: Sequence[int]) -> list[tuple[str, Sequence[int]]]:
    """The parts of a piece with their positions: words joined by a full stop or comma are two sentences' ends, numbers are not."""
    if (numbered := _NUMBERED.fullmatch(word)) is not None:
        at = numbered.end(1)
        return [(word[:at], positions[:at]), (word[at:], positions[at:])]
    cut = len(word)
    while cut > len(POSSESSIVE) and word.endswith(POSSESSIVE, 0, cut):
        cut -= len(POSSESSIVE)
    if cut < len(word):
        endings = range(cut, len(word), len(POSSESSIVE))
        return _split_number(word[:cut], positions[:cut]) + [
            (POSSESSIVE, positions[at : at + len(POSSESSIVE)]) for at in endings
        ]
    if not any(mark in word for mark in ".,") or _NUMBER.fullmatch(word) or _INITIALS.fullmatch(word):
        return [(word, positions)]
    return [(m.group(), positions[m.start() : m.end()]) for m in _BETWEEN_STOPS.finditer(word)]
