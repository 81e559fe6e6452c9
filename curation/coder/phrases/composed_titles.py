"""Composed titles: posts no list names, known by their first word and by whose they are («رئيس هيئة الأركان الجزائري»)."""

from __future__ import annotations

from collections.abc import Collection

from ..units.noun_phrases import Member, NounPhrase
from ..words.item_row import ItemRow

#: At most this many items stand between the word for a post and whose it is.
_MOST_BETWEEN = 5
#: Kinds of items that may be further words of a post.
_PLAIN = frozenset({"word", "person", "group", "office", "generic", "title", "rank"})


def composed_title(row: ItemRow, index: int, heads: Collection[str]) -> NounPhrase | None:
    """The holder of a post that begins with one of ``heads`` and ends in an adjective of origin; else None.

    The adjective stands behind a word with the article, as one of the post and not of somebody named in it would.
    """
    item = row[index]
    if row.word(index)[item.reading.start :] not in heads and row.word(index) not in heads:
        return None
    if item.has("actor") and item.stop - item.first > 1:
        return None  # a post that a registry lists as its body's: another's may stand straight behind
    article = row.lexicon.clitics.article
    for at in range(index + 1, min(index + 1 + _MOST_BETWEEN, len(row))):
        if not row.same_sentence(index, at) or not row.token(at).is_word or row[at].preposition:
            return None
        state = row[at].sense_of("adjective")
        definite = state is not None and row[at].reading_of("adjective").article
        if state is not None and definite and at > index + 1 and not row[at].conjunction:
            if not row.words(at - 1, at)[-1].removeprefix(row[at - 1].conjunction).startswith(article):
                return None
            row[at].choose("adjective")
            span = row.span(index, at + 1)
            head = row.word(index)
            gender = "f" if head.endswith(row.lexicon.endings.feminine) else "m"
            member = Member(None, span, "person", head, gender, "sg", adjective=state.value, civil=True, grouped=True)
            phrase = row.phrase(index, at + 1, [member], None)
            phrase.gender, phrase.plurality, phrase.definite = gender, "sg", True
            return phrase
        if row[at].kind not in _PLAIN or (row[at].has("verb") and not row.word(at).startswith(article)):
            return None
    return None
