"""Forms: the small notation in which a language file writes its phrases.

    form = "part? (dayword? weekday comma?)? daynumber of? month year?"

A name is a word class or a macro, ``?`` makes optional, ``|`` separates alternatives, brackets group. A form becomes a
regular expression over a string with one character per token, so no rule is ever tried against running text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


class FormError(ValueError):
    """A form in a language file cannot be read."""


_PIECE = re.compile(r"\s*([a-z_]\w*|[()|?])")


@dataclass(frozen=True, slots=True)
class Form:
    """A compiled form: its expression, the word class behind each group, and the classes it can begin with.

    ``anchors``: every match has a token in one of these classes, so a stretch without any need not be tried.
    """

    expression: re.Pattern[str]
    groups: tuple[str, ...]
    starts: frozenset[str]
    anchors: frozenset[str]


@dataclass(slots=True)
class _Piece:
    """A part of a form while it is compiled."""

    source: str
    starts: set[str]
    anchors: set[str]
    nullable: bool


class FormCompiler:
    """Compiles forms, given the macros, the token characters of every word class, and the classes too common to
    look for (``weak``)."""

    def __init__(self, macros: Mapping[str, str], characters: Mapping[str, str], weak: frozenset[str]) -> None:
        self._macros = macros
        self._characters = characters
        self._weak = weak

    def compile(self, form: str) -> Form:
        words = self._split(form)
        groups: list[str] = []
        piece = self._alternatives(words, groups, ())
        if words:
            raise FormError(f"unexpected {words[0]!r} in the form {form!r}")
        if piece.nullable:
            raise FormError(f"the form {form!r} matches nothing at all: give it a part that is not optional")
        return Form(re.compile(piece.source), tuple(groups), frozenset(piece.starts), frozenset(piece.anchors))

    @staticmethod
    def _split(form: str) -> list[str]:
        words, position = [], 0
        while position < len(form.rstrip()):
            if (word := _PIECE.match(form, position)) is None:
                raise FormError(f"cannot read {form[position:]!r} in the form {form!r}")
            words.append(word[1])
            position = word.end()
        return words

    def _alternatives(self, words: list[str], groups: list[str], inside: tuple[str, ...]) -> _Piece:
        choices = [self._sequence(words, groups, inside)]
        while words and words[0] == "|":
            words.pop(0)
            choices.append(self._sequence(words, groups, inside))
        return _Piece(
            source=f"(?:{'|'.join(choice.source for choice in choices)})",
            starts=set().union(*(choice.starts for choice in choices)),
            anchors=set().union(*(choice.anchors for choice in choices)),
            nullable=any(choice.nullable for choice in choices),
        )

    def _sequence(self, words: list[str], groups: list[str], inside: tuple[str, ...]) -> _Piece:
        whole = _Piece("", set(), set(), True)
        while words and words[0] not in ")|":
            piece = self._item(words, groups, inside)
            if words and words[0] == "?":
                words.pop(0)
                piece = _Piece(f"{piece.source}?", piece.starts, set(), True)
            whole.source += piece.source
            if whole.nullable:
                whole.starts |= piece.starts
            if not piece.nullable and (not whole.anchors or whole.anchors & self._weak):
                whole.anchors = piece.anchors
            whole.nullable &= piece.nullable
        return whole

    def _item(self, words: list[str], groups: list[str], inside: tuple[str, ...]) -> _Piece:
        name = words.pop(0)
        if name == "(":
            piece = self._alternatives(words, groups, inside)
            if not words or words.pop(0) != ")":
                raise FormError("a bracket is not closed")
            return piece
        if name in inside:
            raise FormError(f"the macro {name!r} uses itself")
        if name in self._macros:
            body = self._split(self._macros[name])
            piece = self._alternatives(body, groups, (*inside, name))
            if body:
                raise FormError(f"unexpected {body[0]!r} in the macro {name!r}")
            return piece
        if name not in self._characters:
            raise FormError(f"{name!r} is neither a word class nor a macro")
        groups.append(name)
        return _Piece(f"([{self._characters[name]}])", {name}, {name}, False)
