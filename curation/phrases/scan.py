"""Scanning: a folded text as tokens, each with the classes its word belongs to.

Languages differ in data only: which proclitics a word may carry (و ف ب ل ك), which are cut off before digits (الـ24),
which ordinal endings digits take (3rd). What a number can be is told by a reader the caller gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, repeat
from typing import Any

from ..memory import Memory
from ..text import Folded, fold_word

Classes = dict[str, Any]
NumberReader = Callable[[str], Classes | None]

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[-/.:,]\d+)*|\n|[^\w\s]")
_PUNCTUATION = {",": "comma", "/": "slash", "-": "hyphen", "(": "open", ")": "close", "%": "percent", "$": "currency"}
#: A line this long may have been broken by its writer's editor; a shorter one is a heading or a paragraph.
_WRAPPED_LINE = 60
_TWO_NUMBERS = re.compile(r"\d{1,4}-\d{1,4}")


@dataclass(slots=True)
class Token:
    """A token of a folded text: its span, its character in the class string, and its value in each class."""

    begin: int
    end: int
    symbol: str
    classes: Classes


#: Stands for every word that is in no class, and for a paragraph's end.
BLANK = Token(0, 0, ".", {})


@dataclass(frozen=True, slots=True)
class _Word:
    """What is known of a written word: letters cut off before the lexicon word in it, and what that word is."""

    cut: int
    has_and: bool
    symbol: str
    classes: Classes
    phrases: dict[str, list[tuple[tuple[str, ...], Classes]]]
    capitalised: bool
    glued: bool
    plain: bool = False  # it is a token of its own wherever it stands


#: What is not read by the word alone: digits, the end of a line, and marks that mean nothing.
_NUMBER, _LINE_END, _QUOTE_MARK = (_Word(0, False, ".", {}, {}, False, False) for _ in range(3))
_OTHER = {"\n": _LINE_END, '"': _QUOTE_MARK, "'": _QUOTE_MARK}


@lru_cache(maxsize=1)
def _pieces(text: str) -> list[tuple[int, int, str]]:
    """Where the tokens of a text begin and end, and their words; several grammars read one text."""
    return [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]


class Scanner:
    """Turns folded texts into tokens by a table of classed words.

    ``words``: class → list of words (value True) or value → list of words. ``settings``: the language file's ``scan``
    table, all of it optional: ``proclitics`` (letters cut off → letters they leave), ``and``, ``glued`` (letters
    dropped before digits), ``capitalised`` (words meant only with a capital), ``ordinal_endings``, ``outside`` (classes
    of small words beside a phrase).
    ``shapes``: the class sets that ``read_number`` may answer.
    """

    def __init__(
        self,
        words: Mapping[str, Any],
        settings: Mapping[str, Any],
        read_number: NumberReader,
        shapes: Iterable[frozenset[str]],
    ) -> None:
        self._read_number = read_number
        proclitics = {fold_word(cut): fold_word(left) for cut, left in settings.get("proclitics", {}).items()}
        self._proclitics = sorted(proclitics.items(), key=lambda pair: -len(pair[0]))
        self._and = fold_word(settings.get("and", ""))
        self._glued = frozenset(map(fold_word, settings.get("glued", ())))
        self._capitalised = frozenset(map(fold_word, settings.get("capitalised", ())))
        self._outside = frozenset(settings.get("outside", ()))
        self._ordinal_endings = frozenset(settings.get("ordinal_endings", ()))
        self._single: dict[str, Classes] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Classes]]] = {}
        self._add_words(words)
        self._symbols = self._number_symbols(shapes)
        self._memory: Memory[str, _Word | None] = Memory(self._look_up)
        self._punctuation = {mark: (self._symbol({name}), {name: True}) for mark, name in _PUNCTUATION.items()}

    def characters(self) -> dict[str, str]:
        """For every class, the symbols of the tokens that belong to it."""
        answer: dict[str, str] = {}
        for classes, symbol in self._symbols.items():
            for name in classes:
                answer[name] = answer.get(name, "") + symbol
        return answer

    def _add_words(self, words: Mapping[str, Any]) -> None:
        for name, group in words.items():
            entries = group.items() if isinstance(group, Mapping) else [(True, group)]
            for key, spellings in entries:
                value = int(key) if isinstance(key, str) and re.fullmatch(r"-?\d+", key) else key
                for spelling in spellings:
                    self._add(fold_word(spelling), name, value)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _add(self, spelling: str, name: str, value: Any) -> None:
        first, *rest = _TOKEN.findall(spelling)
        if not rest:
            self._single.setdefault(first, {})[name] = value
            return
        phrases = self._phrases.setdefault(first, [])
        known = next((classes for words, classes in phrases if words == tuple(rest)), None)
        if known is None:
            phrases.append((tuple(rest), {name: value}))
        else:
            known[name] = value

    def _number_symbols(self, shapes: Iterable[frozenset[str]]) -> dict[frozenset[str], str]:
        sets = {frozenset(classes) for classes in self._single.values()}
        sets |= {frozenset(classes) for phrases in self._phrases.values() for _, classes in phrases}
        sets |= {frozenset([name]) for name in [*_PUNCTUATION.values(), "and"]} | set(shapes)
        # private-use letters: none of them means anything inside a character class
        return {classes: chr(0xE000 + i) for i, classes in enumerate(sorted(sets, key=sorted))}

    def _knows(self, word: str) -> bool:
        return word in self._single or word in self._phrases

    def _symbol(self, classes: Iterable[str]) -> str:
        return self._symbols[frozenset(classes)] if classes else "."

    def _look_up(self, word: str) -> _Word | None:
        """What is known of a word or mark, None for nothing."""
        if word in self._punctuation:
            symbol, classes = self._punctuation[word]
            return _Word(0, False, symbol, classes, {}, False, False, plain=True)
        if not word[0].isalpha():
            return _NUMBER if word[0].isdigit() else _OTHER.get(word)
        cut, has_and, stem = self._cut_proclitics(word)
        bare = word.removeprefix(self._and)
        glued = bool(self._glued) and (not bare or bare in self._glued)
        if stem is None:
            return _Word(0, False, ".", {}, {}, False, True) if glued else None
        classes = self._single.get(stem, {})
        phrases: dict[str, list[tuple[tuple[str, ...], Classes]]] = {}
        for rest, phrase_classes in self._phrases.get(stem, ()):  # longest first, and so in each list by second word
            phrases.setdefault(rest[0], []).append((rest, phrase_classes))
        capitalised = stem in self._capitalised
        plain = bool(classes) and not (has_and or phrases or capitalised or glued)
        return _Word(cut, has_and, self._symbol(classes), classes, phrases, capitalised, glued, plain)

    def _cut_proclitics(self, word: str) -> tuple[int, bool, str | None]:
        """(letters cut off before the lexicon word, whether "and" was among them, the word or None)."""
        if self._knows(word):
            return 0, False, word
        for proclitic, left in self._proclitics:
            if not word.startswith(proclitic):
                continue
            stem = left + word[len(proclitic) :]
            # two letters left are more often another word than a lexicon word with a proclitic (باب), but for وفي
            long_enough = len(stem) > 2 or (
                proclitic == self._and and self._single.get(stem, {}).keys() & self._outside
            )
            if long_enough and self._knows(stem):
                cut = len(proclitic) - bool(left)
                return cut, bool(self._and) and proclitic.startswith(self._and), stem
        return 0, False, None

    def scan(self, folded: Folded) -> list[Token]:
        """The tokens of ``folded``, quote marks left out: they stand anywhere and mean nothing here."""
        text, raw = folded.text, _pieces(folded.text)
        words = [self._memory[word] for _, _, word in raw]
        tokens: list[Token] = []
        line_start = read = 0
        for index in compress(range(len(raw)), words):  # most words are in no class
            if index < read:
                continue  # in a phrase
            tokens.extend(repeat(BLANK, index - read))
            begin, end, _ = raw[index]
            known, read = words[index], index + 1
            if known is _NUMBER:
                read = self._scan_number(raw, read, tokens)
            elif known is _LINE_END:
                if not self._is_wrapped(text, line_start, begin):
                    tokens.append(BLANK)
                line_start = end
            elif known is None or known is _QUOTE_MARK:
                continue
            elif known.plain:
                tokens.append(Token(begin + known.cut, end, known.symbol, known.classes))
            else:
                read = self._scan_word(folded, known, raw, read, tokens)
        tokens.extend(repeat(BLANK, len(raw) - read))
        return tokens

    @staticmethod
    def _is_wrapped(text: str, line_start: int, line_end: int) -> bool:
        line = text[line_start:line_end].strip()
        return len(line) >= _WRAPPED_LINE and line[-1] not in ".!?:" and text[line_end + 1 : line_end + 2] != "\n"

    def _token(self, begin: int, end: int, classes: Classes | None) -> Token:
        return Token(begin, end, self._symbol(classes), classes) if classes else BLANK

    def _scan_number(self, raw: list[tuple[int, int, str]], index: int, tokens: list[Token]) -> int:
        begin, end, word = raw[index - 1]
        if index < len(raw) and raw[index][0] == end and raw[index][2] in self._ordinal_endings:
            tokens.append(self._token(begin, raw[index][1], self._read_number(word + "th")))
            return index + 1
        if _TWO_NUMBERS.fullmatch(word):  # "3-5" is two numbers; the reader sees each
            split = begin + word.index("-")
            tokens.append(self._token(begin, split, self._read_number(word[: split - begin])))
            tokens.append(Token(split, split + 1, *self._punctuation["-"]))
            tokens.append(self._token(split + 1, end, self._read_number(word[split + 1 - begin :])))
            return index
        tokens.append(self._token(begin, end, self._read_number(word)))
        return index

    def _scan_word(
        self, folded: Folded, known: _Word, raw: list[tuple[int, int, str]], index: int, tokens: list[Token]
    ) -> int:
        begin, end, word = raw[index - 1]
        if known.glued and index < len(raw) and raw[index][0] == end and raw[index][2][0].isdigit():
            if word.startswith(self._and):  # و5, والـ24; the letters of الـ24 and بـ3 are dropped
                tokens.append(self._token(begin, begin + len(self._and), {"and": True}))
            return index
        if known.has_and:
            tokens.append(self._token(begin, begin + len(self._and), {"and": True}))
        if known.capitalised and not folded.original[folded.offsets[begin]].isupper():
            tokens.append(BLANK)
            return index
        following = raw[index][2] if index < len(raw) else ""
        for rest, classes in known.phrases.get(following, ()):
            last = index + len(rest)
            if last <= len(raw) and all(raw[index + n][2] == piece for n, piece in enumerate(rest)):
                tokens.append(self._token(begin + known.cut, raw[last - 1][1], classes))
                return last
        tokens.append(Token(begin + known.cut, end, known.symbol, known.classes) if known.classes else BLANK)
        return index
