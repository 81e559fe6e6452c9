"""Parted heads: what a word is as the first of a noun of action of two words («إطلاق س سراح ص»), worked out once a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ...memory import Memory
from .clitics import Clitics
from .frames import Frame

#: Frames by the second word of the nouns that begin with one first word.
Rests = Mapping[str, tuple[Frame, ...]]


@dataclass(frozen=True, slots=True)
class PartedHead:
    """A word as the first of nouns of two words: the second words by which ``rests`` go on, and the ``clitic`` before it.

    ``possessed``: the same for each pronoun it may end in.
    """

    rests: Rests | None
    clitic: str
    possessed: tuple[tuple[Rests, str, str], ...]


class PartedHeads(Memory[str, PartedHead | None]):
    """What each word is as the first of a language's nouns of two words, None where it can be none."""

    def __init__(self, parted: Mapping[str, Rests], clitics: Clitics) -> None:
        super().__init__(self._head)
        self.parted = parted
        self.prepositions, self.pronouns = tuple(clitics.prepositions), tuple(clitics.pronouns)

    def _head(self, word: str) -> PartedHead | None:
        led = word.startswith(self.prepositions)
        heads = ((word, ""), (word[1:], word[0])) if led else ((word, ""),)
        rests, before = next(((self.parted[head], clitic) for head, clitic in heads if head in self.parted), (None, ""))
        possessed = tuple(
            (self.parted[bare], pronoun, clitic)
            for head, clitic in heads
            for pronoun in self.pronouns
            if head.endswith(pronoun) and (bare := head.removesuffix(pronoun)) in self.parted
        )
        return PartedHead(rests, before, possessed) if rests is not None or possessed else None


def parted(
    frames: Iterable[Frame], article: str, fold: Callable[[str], str]
) -> dict[str, dict[str, tuple[Frame, ...]]]:
    """By the first word of a frame's nouns of two, and the second without its article, the frames."""
    found: dict[str, dict[str, tuple[Frame, ...]]] = {}
    for frame in frames:
        for words in (fold(noun).split(" ") for noun in frame.nouns):
            if len(words) == 2 and not (article and words[0].startswith(article)):
                rests = found.setdefault(words[0], {})
                rest = words[1].removeprefix(article)
                rests[rest] = tuple(dict.fromkeys((*rests.get(rest, ()), frame)))
    return found
