"""Which coded event is which gold event: a one-to-one matching within each report.

Only events of the same root are matched. Within a root as many as possible are, so that the sum of agreement is
greatest: exactly up to ``EXACT`` events on the larger side, greedily (most agreement first) beyond. Ties go to the
earlier gold event, then to the earlier coded one, so the same input always gives the same matching.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .facts import Facts

EXACT = 10


def agreement(gold: Facts, coded: Facts) -> float:
    """How much two events of one root agree, 0 to 5: mode 1, (role, actor) pairs up to 2, days up to 1, place 1."""
    total = float(gold.mode == coded.mode)
    pairs = len(gold.pairs) + len(coded.pairs)
    total += 2 * (2 * len(gold.pairs & coded.pairs) / pairs) if pairs else 2
    total += _days_shared(gold, coded)
    return total + float(gold.place == coded.place)


def match(gold: Sequence[Facts], coded: Sequence[Facts]) -> list[tuple[int, int]]:
    """Positions of matched events, (gold, coded), in the order of the gold."""
    pairs: list[tuple[int, int]] = []
    for root in dict.fromkeys(event.root for event in gold):
        left = [i for i, event in enumerate(gold) if event.root == root]
        right = [i for i, event in enumerate(coded) if event.root == root]
        worth = [[agreement(gold[i], coded[j]) for j in right] for i in left]
        assign = _exact if max(len(left), len(right)) <= EXACT else _greedy
        pairs += [(left[i], right[j]) for i, j in assign(worth, len(left), len(right))]
    return sorted(pairs)


def _days_shared(gold: Facts, coded: Facts) -> float:
    """Days both intervals hold, as a share of the days either holds; 1 where both are unknown."""
    if gold.when is None or coded.when is None:
        return float(gold.when is coded.when)
    shared = (min(gold.when[1], coded.when[1]) - max(gold.when[0], coded.when[0])).days + 1
    either = (max(gold.when[1], coded.when[1]) - min(gold.when[0], coded.when[0])).days + 1
    return max(shared, 0) / either


def _exact(worth: list[list[float]], left: int, right: int) -> list[tuple[int, int]]:
    """The best assignment; every possible one is weighed, remembering the best rest for each set of taken columns."""

    @cache
    def best(row: int, taken: int) -> tuple[int, float, tuple[tuple[int, int], ...]]:
        if row == left:
            return 0, 0.0, ()
        found: tuple[int, float, tuple[tuple[int, int], ...]] | None = None
        for column in range(right):
            if not taken >> column & 1:
                count, value, rest = best(row + 1, taken | 1 << column)
                option = count + 1, value + worth[row][column], ((row, column), *rest)
                if found is None or _better(option, found):
                    found = option
        skipped = best(row + 1, taken)
        return found if found is not None and not _better(skipped, found) else skipped

    return list(best(0, 0)[2])


def _better(option: tuple[int, float, object], found: tuple[int, float, object]) -> bool:
    """More events matched, or as many with more agreement; sums that differ by rounding alone are a tie."""
    return option[0] > found[0] or (option[0] == found[0] and option[1] > found[1] + 1e-9)


def _greedy(worth: list[list[float]], left: int, right: int) -> list[tuple[int, int]]:
    ranked = sorted((-worth[i][j], i, j) for i in range(left) for j in range(right))
    rows: set[int] = set()
    columns: set[int] = set()
    chosen = []
    for _, i, j in ranked:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            chosen.append((i, j))
    return chosen
