"""Root-level scoring of sentences whose gold says which roots are told, each perhaps under two readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from ..judged import NOTHING
from ..tally import Tally


def score_roots(
    gold: Sequence[Collection[str]], coded: Collection[str], optional: Collection[str] = ()
) -> tuple[Tally, Counter[tuple[str, str]]]:
    """The tally of distinct roots of a sentence, and which was taken for which.

    ``gold`` holds for every root told the readings it allows; ``optional`` are roots that may be coded or not. A gold
    root and a coded one that are both alone on their side are taken for one another.
    """
    left = sorted({frozenset(readings) for readings in gold}, key=lambda readings: (len(readings), sorted(readings)))
    right = set(coded)
    table: Counter[tuple[str, str]] = Counter()
    missed = []
    for readings in left:
        fitting = sorted(readings & right)
        if fitting:
            right.discard(fitting[0])
            table[fitting[0], fitting[0]] += 1
        else:
            missed.append(sorted(readings)[0])
    hits = sum(table.values())
    spurious = sorted(right - set(optional))
    if len(missed) == len(spurious) == 1:
        table[missed[0], spurious[0]] += 1
    else:
        table.update((root, NOTHING) for root in missed)
        table.update((NOTHING, root) for root in spurious)
    return Tally(hits, len(left), hits + len(spurious)), table
