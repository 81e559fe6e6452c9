"""The languages' lists of words: none tells a string twice, so that whoever takes a word out takes it out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LANGUAGES = Path(__file__).parents[1] / "curation" / "languages"
FILES = sorted(LANGUAGES.rglob("*.toml"))
#: Pairs of letters, in which both may be the same.
PAIRS = "respell"


def _lists(value: Any, path: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of strings below a value, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from () if key == PAIRS else _lists(below, f"{path}.{key}")
    elif isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        yield path, value
    elif isinstance(value, list):
        for at, below in enumerate(value):
            yield from _lists(below, f"{path}[{at}]")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_list_tells_a_word_twice(file: Path) -> None:
    told = tomllib.loads(file.read_text("utf-8"))
    twice = {
        f"{path}: {word}": count
        for path, words in _lists(told, "")
        for word, count in Counter(words).items()
        if count > 1
    }
    assert twice == {}
