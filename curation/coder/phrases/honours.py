"""Honours: the ranks that stand between people and the name of whom they follow («ميليشيا الجنرال المتقاعد فلان»)."""

from __future__ import annotations

from ..words.item_row import ItemRow

#: At most this many words of honour stand before a name.
_MOST = 3


def behind_honours(row: ItemRow, index: int, retired: tuple[str, ...]) -> int:
    """The item behind the ranks at one, where somebody known is named there; else the item itself.

    ``retired``: words that say of a rank that its holder no longer serves.
    """
    at = index
    while at < len(row) and at - index < _MOST and row.same_sentence(index, at):
        rank = row[at].has("rank") or (at > index and row.word(at) in retired)
        if not rank or row[at].conjunction or row[at].preposition:
            break
        at += 1
    if at == index or at >= len(row) or not row.same_sentence(index, at):
        return index
    named = row[at].has("holder", "actor") and not (row[at].preposition or row[at].conjunction)
    return at if named else index
