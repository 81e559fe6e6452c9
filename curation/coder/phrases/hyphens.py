"""Hyphens: words before a hyphen that only describe what stands behind ("al-Qaeda-affiliated", "anti-government")."""

from __future__ import annotations

from collections.abc import Collection

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from ..words.item_row import ItemRow


def prefixed(row: ItemRow, index: int) -> bool:
    """Whether a hyphen and the word a prefix belongs to stand behind it, no space between."""
    if index + 2 >= len(row) or not row.same_sentence(index, index + 2):
        return False
    return row.word(index + 1) == "-" and row.token(index).end == row.token(index + 1).begin


def backed(row: ItemRow, index: int, words: Collection[str]) -> bool:
    """Whether a name, a hyphen and a word like "backed" stand at an item, and people behind them."""
    if (
        index + 3 >= len(row)
        or not row.same_sentence(index, index + 3)
        or not row[index].has("actor", "adjective", "land")
    ):
        return False
    joined = row.word(index + 1) == "-" and row.token(index).end == row.token(index + 1).begin
    return joined and row.word(index + 2) in words


def between_lands(row: ItemRow, index: int, words: Collection[str]) -> bool:
    """ "the Iraq-Syria border": whether a hyphen, a land and a word for what lies between two lands stand at an item."""
    if index == 0 or index + 2 >= len(row) or not row.same_sentence(index - 1, index + 2):
        return False
    lands = row[index - 1].has("actor", "land", "adjective", "place") and row[index + 1].has(
        "actor", "land", "adjective", "place"
    )
    return lands and row.word(index + 2) in words


def give_way(row: ItemRow, phrase: NounPhrase, before: list[Element], describing: Collection[str]) -> None:
    """«militants from the al-Qaeda-affiliated group S»: who only describes the body gives way to it."""
    hyphened = before[-1] if before else None
    if hyphened is None or len(before) < 2 or phrase.preposition or hyphened.kind != "word":
        return
    if row.tokens[hyphened.tokens[1] - 1].word not in describing:
        return
    led = before[-2].phrase
    if led is not None and before[-2].tokens[1] == hyphened.tokens[0] and len(led.members) > 1:
        phrase.members = [*led.members[:-1], *phrase.members]
        phrase.preposition = before[-2].preposition
        del before[-2:]
