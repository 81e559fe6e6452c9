"""Memory: what follows from a word alone is worked out once, and remembered for the reports that follow."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

#: How many answers are remembered before the memory is emptied: words of a language are few, those of all reports are not.
_MOST = 50_000


class Memory(dict[K, V]):
    """Answers of ``work_out`` by what was asked; ``memory[word]`` asks. Use it only where the answer depends on nothing else."""

    def __init__(self, work_out: Callable[[K], V]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, asked: K) -> V:
        if len(self) >= _MOST:
            self.clear()
        answer = self[asked] = self._work_out(asked)
        return answer
