"""Head words: what a word of several senses is at the head of a phrase, by what follows it or by what it ends in.

«مجموعة من العناصر» only gathers people, «لواء النصر» is a unit and no general, «المبعوث الأممي إلى …» and "US envoy"
are offices behind which their holder's name may stand.
"""

from __future__ import annotations

from ..units.noun_phrases import NounPhrase
from ..words.item_row import ItemRow


class HeadWords:
    """Reads the words at the heads of one report's phrases."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.heads = row.lexicon.folded(row.lexicon.people, "title", "heads")

    def quantifies(self, index: int) -> bool:
        """Whether a word for a group only gathers («مجموعة من العناصر»), and one for somebody says whose ("her envoy")."""
        if self.row[index].text.split()[-1] in self.row.lexicon.relations.of:
            return True
        following = self.row.after(index)
        if self.row[index].has("anaphor"):
            return following is not None and following.has("adjective", "person", "rank", "title")
        return following is not None and following.has("person")

    def is_office(self, index: int) -> bool:
        """Whether the name at an item begins with a title (المبعوث الأممي إلى …), so that its holder's may follow."""
        if self.row.word(index)[self.row[index].reading.start :] in self.heads:
            return True
        return any(s.kind == "title" for s in self.row.lexicon.book.senses(self.row.word(index)))

    def ends_in_office(self, phrase: NounPhrase) -> bool:
        """Whether the last word of a name is a title, so that its holder's may follow."""
        one = phrase.stop == phrase.first + 1 and len(self.row.words(phrase.first, phrase.stop)) > 1
        return one and any(
            s.kind == "title" for s in self.row.lexicon.book.senses(self.row.words(phrase.first, phrase.stop)[-1])
        )

    def names_unit(self, index: int) -> bool:
        """«لواء النصر»: a rank that is a unit as well, bare before a word with the article, heads the unit's name."""
        following = self.row.after(index)
        article = self.row.lexicon.clitics.article
        if following is None or not article or not self.row[index].has("group"):
            return False
        bare = not self.row.word(index).startswith(self.row.lexicon.clitics.definite)
        return bare and following.kind == "word" and self.row.word(index + 1).startswith(article)

    def describes_people(self, index: int) -> bool:
        """ "11 Kurdish militants": whether behind a number an adjective no list knows stands straight before people."""
        row, following = self.row, self.row.after(index)
        plain = row[index].kind == "word" and not row[index].kinds and row.like_adjective(index)
        people = following is not None and following.has("person", "actor") and not following.has("verb", "preposition")
        return plain and people and row.same_sentence(index, index + 1)

    def describes_held(self, index: int) -> bool:
        """Whether behind a number a past form of taking, holding or freeing only says which people stand behind it."""
        row, following = self.row, self.row.after(index)
        verbs = row[index].senses_of("verb")
        if not verbs or following is None or not row.same_sentence(index, index + 1):
            return False
        past = all(s.features.tense in ("past", "participle") for s in verbs)
        frames = [row.lexicon.frames[s.value.frame] for s in verbs if s.value.frame]
        held = any(frame.roles.get("object") == "detainee" for frame in frames)
        return past and held and following.has("person", "actor") and not following.has("verb")
