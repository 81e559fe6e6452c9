"""Function words: the elements of words that open, join, deny or put off what stands beside them."""

from __future__ import annotations

from ...text import fold_word
from ..phrases.stand_ins import StandIns
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element, element, phrase_element
from ..words.item_row import ItemRow
from ..words.items import Item

#: Their kinds; of several a word may be, the first is meant.
FUNCTION_WORDS = (
    "subordinator", "adverbial", "relative", "resumption", "negation", "condition", "future", "promise", "refusal", "obligation", "hypothetical",
    "background", "coordinator", "source", "pluperfect", "instance", "operation", "doing",
)  # fmt: skip
#: A source's name in quotes has at most this many items.
_MAX_QUOTED = 5


class FunctionWords:
    """Reads the function words of one report. ``stand_ins``: makes the phrase a pronoun stands for."""

    def __init__(self, row: ItemRow, stand_ins: StandIns) -> None:
        self.row = row
        self.stand_ins = stand_ins
        self.acting = frozenset(map(fold_word, row.lexicon.people.get("source", {}).get("acting", ())))

    def read(self, index: int, before: list[Element]) -> tuple[Element, int] | None:
        """The element of a function word at an item and the item behind it; None where none stands there."""
        item = self.row[index]
        if item.kinds.isdisjoint(FUNCTION_WORDS):
            return None
        kind = next(kind for kind in FUNCTION_WORDS if item.choose(kind))
        if kind == "source" and item.has("actor") and before and before[-1].kind == "verb" and before[-1].frames:
            return None  # «بدأ ناشطون إضرابا»: people who also tell news do something themselves
        if kind == "resumption" and self._goes_on(index):
            return None
        if kind == "subordinator" and self._reaches(index):
            return None  # «حتى صباح الجمعة»
        if kind == "source" and self._does_something(item, before):
            speaking = self._speaking(index)
            return phrase_element(self.row, speaking), speaking.stop
        stop = self._quoted_name(index + 1) if kind == "source" else index + 1
        made = element(self.row, kind, index, stop)
        made.relative_place = item.has("relative_place")
        if kind == "subordinator" and (pronoun := self._opening_pronoun(index)):
            made.pronoun = self.stand_ins.pronoun(index, pronoun, "")
        return made, stop

    def _does_something(self, item: Item, before: list[Element]) -> bool:
        """«اتهمت مصادر أمنية س بقصف ص»: whether a verb of an act stands straight before a source, which is its subject."""
        last = before[-1] if before else None
        straight = last is not None and last.kind == "verb" and bool(last.frames) and last.pronoun is None
        return straight and item.text.removeprefix(item.conjunction).partition(" ")[0] in self.acting

    def _speaking(self, index: int) -> NounPhrase:
        """A source as who acts: nobody who is told, or officials of the state an adjective straight behind it names."""
        row, stop = self.row, index + 1
        member = Member(None, row.span(index, stop), "people", grouped=True, civil=True)
        origin = row[stop].sense_of("adjective") if stop < len(row) and row.same_sentence(index, stop) else None
        if origin is not None and not (row[stop].conjunction or row[stop].preposition):
            row[stop].choose("adjective")
            member.adjective, stop = origin.value, stop + 1
            member.span = row.span(index, stop)
        return NounPhrase(index, stop, member.span, [member], "", row[index].conjunction, plurality="pl")

    def _reaches(self, index: int) -> bool:
        """Whether a word for "until" only says how long or how far: before a date, a number or a place."""
        following = self.row.after(index)
        until = self.row.word(index).removeprefix(self.row[index].conjunction) in self.row.lexicon.relations.until
        return until and following is not None and following.kind in ("date", "number", "place")

    def _goes_on(self, index: int) -> bool:
        """«وذلك برعاية س»: before a preposition the word only goes on with the clause."""
        following = self.row.after(index)
        if following is None or " " in self.row[index].text:
            return False
        return bool(following.preposition) or following.has("preposition") or following.kind == "date"

    def _opening_pronoun(self, index: int) -> str:
        """The pronoun written to the word for "that" (إنها), "" where there is none."""
        word, clitics = self.row.word(index), self.row.lexicon.clitics
        that = fold_word(self.row.lexicon.relations.that)
        return next((p for p in clitics.pronouns if word.removesuffix(p).endswith(that) and word.endswith(p)), "")

    def _quoted_name(self, index: int) -> int:
        """A source's name in quotes belongs to the source (شبكة “عين الفرات”)."""
        if index < len(self.row) and self.row.word(index) == '"':
            for stop in range(index + 1, min(index + 1 + _MAX_QUOTED, len(self.row))):
                if self.row.word(stop) == '"':
                    return stop + 1
        return index
