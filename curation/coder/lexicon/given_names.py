"""Given names: states whose names are people's first names too ("Jordan Velin arrived").

The names are data (``[given]`` in ``people.toml``). Beside a word in capitals that no list knows they open a person's
name; in a heading, where every word has a capital, that shows nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..units.tokens import Tokens
from .language_files import LanguageFiles
from .phrasebook import Match


class GivenNames:
    """Finds them in a report. ``found``: what the lexicon has at each token; ``taken``: tokens with a date, number or place."""

    def __init__(self, lexicon: LanguageFiles, tokens: Tokens, found: Sequence[Sequence[Match]]) -> None:
        self.names = lexicon.word_sets["people", "given", "words"]
        self.tokens = tokens
        self.found = found

    def opens_person(self, index: int, taken: Collection[int]) -> bool:
        """Whether the word at a token is somebody's first name here."""
        tokens, family = self.tokens, index + 1
        if tokens[index].word not in self.names or family >= len(tokens):
            return False
        follower = tokens[family]
        if not (follower.capital and follower.is_word) or follower.sentence != tokens[index].sentence:
            return False
        if self.found[family] or family in taken:
            return False
        behind = tokens[family + 1] if family + 1 < len(tokens) else None
        return behind is None or not behind.capital
