"""Stand-ins: words that stand for a noun phrase told elsewhere, or for one that is not told at all."""

from __future__ import annotations

from ...numbers import NumberMention
from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import AT_WAR_WORDS, UNKNOWN_PEOPLE, Member, NounPhrase
from ..words.item_row import ItemRow
from ..words.place_mentions import PlaceMention

#: Marks that join two adjectives of origin (سعودية–أمريكية).
HYPHENS = frozenset({"-", "/"})


class StandIns:
    """Phrases of pronouns, descriptions that point back, bare numbers and adjectives of origin."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row

    def others(self, index: int) -> NounPhrase:
        """«خمسة آخرين»: more of the people told last."""
        span = self.row.span(index, index + 1)
        member = Member(None, span, "people", who="others", grouped=True, fallback=UNKNOWN_PEOPLE)
        return self.row.phrase(index, index + 1, [member], None)

    def anaphor(self, index: int, sense: Sense) -> NounPhrase:
        """«الطرفان», "the latter": whom the report told before."""
        span = self.row.span(index, index + 1)
        kind = self.row.lexicon.anaphor_kinds.get(self.row[index].text)
        member = Member(
            None,
            span,
            "anaphor",
            sense.lemma,
            sense.features.gender,
            sense.features.number,
            who=sense.value,
            fallback=kind,
        )
        phrase = self.row.phrase(index, index + 1, [member], sense)
        phrase.definite = True
        if sense.value == "both" and sense.lemma in AT_WAR_WORDS:
            member.land = self._fought_over(index)
        return phrase

    def _fought_over(self, index: int) -> str:
        """«طرفا النزاع في السودان», «الأطراف الليبية»: the country of the conflict whose sides words name, "" for none."""
        row, at = self.row, index + 1
        last = row.words(index, at)[-1]
        forms = (last, last.removeprefix(row.lexicon.clitics.article))
        lands = [s.value for form in forms for s in row.lexicon.book.senses(form) if s.kind == "adjective"]
        if not lands and at < len(row) and row.same_sentence(index, at):
            if (told := row[at].sense_of("adjective")) is not None:
                lands = [told.value]
            elif row[at].kind == "place" or (at + 1 < len(row) and row[at].has("where")):
                place = row[at] if row[at].kind == "place" else row[at + 1]
                records = place.payload.records if isinstance(place.payload, PlaceMention) else ()
                return next((r.country for r in records if r.level == "country"), "")
        known = [row.lexicon.actors[land] for land in lands if land in row.lexicon.actors]
        return next((one.country or "" for one in known if one.kind == "state"), "")

    def only_describes(self, index: int, sense: Sense | None) -> bool:
        """«معارك القنيطرة الأخيرة»: whether a word for who was told last is an adjective, straight behind a name of a place."""
        if sense is None or sense.value != "last" or index == 0 or self.row[index].preposition:
            return False
        return self.row[index - 1].kind == "place" and self.row[index - 1].stop == self.row[index].first

    def number(self, index: int, kind: str = UNKNOWN_PEOPLE) -> NounPhrase | None:
        """A number that stands for people of a kind (إصابة ستة); None for one that counts something else."""
        item = self.row[index]
        if not isinstance(item.payload, NumberMention) or item.payload.kind != "count":
            return None
        item.choose("number")
        member = Member(None, self.row.span(index, index + 1), "people", fallback=kind)
        return NounPhrase(index, index + 1, member.span, [member], "", item.conjunction, item.payload, plurality="pl")

    def adjective(self, index: int, sense: Sense, preposition: str) -> NounPhrase:
        """Adjectives of origin that stand for whom they name (برعاية روسية، بوساطة قطرية ومصرية)."""
        item = self.row[index]
        members = [self._named_by(index, sense)]
        stop = index + 1
        while (following := self._joined_adjective(stop)) is not None:
            at, more = following
            members.append(self._named_by(at, more))
            stop = at + 1
        span = (members[0].span[0], members[-1].span[1])
        return NounPhrase(index, stop, span, members, preposition, item.conjunction, definite=True)

    def _named_by(self, index: int, sense: Sense) -> Member:
        """Whom an adjective names: a state or body, or the kind of people who mediate so (قبلية)."""
        span = self.row.span(index, index + 1)
        if sense.kind == "mediating":
            return Member(None, span, "people", sense.lemma, fallback=sense.value)
        return Member(None, span, "org", sense.lemma, adjective=sense.value)

    def _joined_adjective(self, index: int) -> tuple[int, Sense] | None:
        """The next of several adjectives, joined by "and" or a hyphen or bare («قطرية مصرية»), with its sense."""
        row = self.row
        hyphen = index < len(row) and row.word(index) in HYPHENS
        at = index + hyphen
        if at >= len(row) or not row.same_sentence(index - 1, at):
            return None
        if not (hyphen or row.joined_by_clitic(at) or self._bare_second(at)):
            return None
        if row[at].preposition or (hyphen and row[at].conjunction):
            return None
        sense = row[at].choose("adjective", "mediating")
        return None if sense is None else (at, sense)

    def _bare_second(self, index: int) -> bool:
        """«وساطة قطرية مصرية»: a second adjective of origin, as definite as the one straight before it."""
        row = self.row
        one, other = row[index - 1], row[index]
        if not row.lexicon.settings.get("adjective_after_noun") or not row.plain_word(index):
            return False
        both = one.has("adjective") and other.has("adjective")
        return both and one.reading_of("adjective").article == other.reading_of("adjective").article

    def bound(self, index: int, sense: Sense) -> NounPhrase:
        """A preposition written with its pronoun (لهم); the sense says which preposition."""
        word = self.row.word(index)
        pronoun = next((p for p in self.row.lexicon.clitics.pronouns if word.endswith(p)), "")
        return self.pronoun(index, pronoun, sense.value)

    def pronoun(self, index: int, pronoun: str, preposition: str) -> NounPhrase:
        """The phrase a pronoun suffix of item ``index`` stands for."""
        member = self.row.pronoun_member(index, pronoun)
        return NounPhrase(index, index + 1, member.span, [member], preposition, definite=True, plurality=member.number)
