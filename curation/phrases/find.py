"""Finding a grammar's phrases in a text: the longest pattern at each place, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..text import Folded
from .form import Form, FormCompiler, FormError
from .scan import NumberReader, Scanner, Token

_RUN = re.compile(r"[^.]+")
#: Classes too common to look for first.
_WEAK = frozenset(["comma", "slash", "hyphen", "open", "close", "and"])


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase: what it ``means``, its span in the folded text, and its tokens' values by word class.

    ``first``/``last`` are token indexes (last included) into the scan it came from; ``sequence`` the tokens as (class,
    value), in text order, and ``slots`` the same by class.
    """

    means: str
    begin: int
    end: int
    first: int
    last: int
    sequence: list[tuple[str, Any]]
    slots: dict[str, list[Any]]
    constants: Mapping[str, Any]

    def one(self, name: str, default: Any = None) -> Any:
        """The first value in a class, the pattern's own constant of that name, or the default."""
        values = self.slots.get(name)
        return values[0] if values else self.constants.get(name, default)


class PhraseGrammar:
    """The patterns of a language file, compiled.

    ``patterns``: tables with ``means`` (free), ``form`` and any constants. Raises FormError naming a bad form.
    """

    def __init__(
        self,
        words: Mapping[str, Any],
        macros: Mapping[str, str],
        patterns: Iterable[Mapping[str, Any]],
        settings: Mapping[str, Any],
        read_number: NumberReader,
        shapes: Iterable[frozenset[str]],
    ) -> None:
        self.scanner = Scanner(words, settings, read_number, shapes)
        characters = self.scanner.characters()
        self._outside = frozenset(settings.get("outside", ()))
        compiler = FormCompiler(macros, characters, self._outside | _WEAK)
        self._by_symbol: dict[str, list[tuple[Form, Mapping[str, Any]]]] = {}
        anchors: set[str] = set()
        for pattern in patterns:
            try:
                form = compiler.compile(pattern["form"])
            except FormError as error:
                raise FormError(f"pattern {pattern.get('means')!r}: {error}") from error
            for symbol in {symbol for name in form.starts for symbol in characters[name]}:
                self._by_symbol.setdefault(symbol, []).append((form, pattern))
            anchors.update(symbol for name in form.anchors for symbol in characters[name])
        self._anchor = re.compile(f"[{''.join(sorted(anchors))}]" if anchors else "(?!)")

    def find(self, folded: Folded) -> tuple[list[Found], list[Token]]:
        """The phrases in ``folded``, longest first where they compete, and the tokens they were found in."""
        tokens = self.scanner.scan(folded)
        symbols = "".join([token.symbol for token in tokens])
        found: list[Found] = []
        for run in _RUN.finditer(symbols):
            position = run.start()
            if self._anchor.search(symbols, position, run.end()) is None:
                continue
            while position < run.end():
                best, length = None, 0
                for form, pattern in self._by_symbol.get(symbols[position], ()):
                    match = form.expression.match(symbols, position)
                    if match is not None and match.end() - position > length:
                        best, length = (match, form, pattern), match.end() - position
                if best is None:
                    position += 1
                    continue
                found.append(self._found(*best, tokens))
                position += length
        return found, tokens

    def _found(self, match: re.Match[str], form: Form, pattern: Mapping[str, Any], tokens: list[Token]) -> Found:
        first, last = match.start(), match.end() - 1
        placed = {at: name for (at, _), name in zip(match.regs[1:], form.groups, strict=True) if at >= 0}
        sequence = [(placed[index], tokens[index].classes[placed[index]]) for index in sorted(placed)]
        slots: dict[str, list[Any]] = {}
        for name, value in sequence:
            slots.setdefault(name, []).append(value)
        # a preposition helps to recognise the phrase but is no part of it
        while first < last and placed.get(first) in self._outside:
            first += 1
        return Found(pattern["means"], tokens[first].begin, tokens[last].end, first, last, sequence, slots, pattern)
