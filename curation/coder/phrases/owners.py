"""Owners: what hangs on the head of a phrase: the body people belong to, who backs or holds them, after what describes it."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.phrasebook import Sense
from ..units.noun_phrases import NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow
from .backing import Backing
from .belonging import Belonging
from .leadership import Leadership
from .owning import Owning
from .qualifiers import Qualifiers
from .unlinked_owners import Parse, UnlinkedOwners

#: The reason of an owner the report only supposes.
SUPPOSED = "supposed by the report"
#: A remark in brackets behind a name has at most this many items.
_MAX_REMARK = 4
#: A body's own name has at most this many words behind its head.
_MOST_OWN_WORDS = 5
#: The link that says to whom a body belongs.
_BELONGING = "affiliated"
#: The link that says to which body people belong.
_MEMBER = "member"
_LEADING = "responsible"
#: The link that says what a body is called.
_NAMED = "named"
#: How many words the name of a leader has at most.
_MOST_NAMES = 3


class Owners:
    """Ties people to bodies. ``parse`` reads one phrase at an item, ``office`` one headed by an office."""

    def __init__(self, row: ItemRow, parse: Parse, office: Parse) -> None:
        self.row = row
        self.parse = parse
        self.office = office
        self.qualifiers = Qualifiers(row, self._supposed)
        self.backing = Backing(row)
        self.belonging = Belonging(row)
        self.elders = row.lexicon.go_between_kinds
        self.own = Owning(row).own
        self.unlinked = UnlinkedOwners(row, parse, office, self.belonging, self.qualifiers)
        self.leadership = Leadership(row, parse, self.own)

    def attach(self, phrase: NounPhrase) -> NounPhrase:
        """Take in what follows the head, as long as something does, and who leads it; returns the phrase."""
        return self.leadership.led(self._attach(phrase))

    def _attach(self, phrase: NounPhrase) -> NounPhrase:
        if (stop := self._quoted_again(phrase)) is not None:
            self.row.extend(phrase, stop)
        if (stop := self._parenthesis(phrase)) is not None:
            self.row.extend(phrase, stop)
            following = self.row[stop] if stop < len(self.row) else None
            if following is not None and following.has("group") and self.row.lexicon.settings.get("capitals"):
                self.row.extend(phrase, stop + 1)  # "the SPLM-N (North) faction"
        while (index := self._following(phrase)) is not None:
            stop = self.qualifiers.end(phrase, index) or self._leaders_name(phrase, index)
            if stop is not None:
                self.row.extend(phrase, stop)
                continue
            if self._land_of_elders(phrase, index):
                self.row.extend(phrase, index + 1)
                return phrase
            wants = phrase.members[-1].is_open
            if wants and (stop := self._behind_own_words(phrase, index)) is not None:
                self.row.extend(phrase, stop)
                continue
            if wants and self.row[index].has("launched") and (owner := self._launcher(phrase, index)) is not None:
                self.own(phrase, owner)
                return phrase
            if (stop := self.backing.behind_link(phrase, index)) is not None:
                self.row.extend(phrase, stop)
                return phrase
            link = self.row[index].sense_of("link")
            if (
                link is not None
                and link.value == "member"
                and (phrase.members[-1].who == "pronoun" or self._owned(phrase))
            ):
                return phrase  # «جنوده من س», "withdrew its troops from S": they are his, and come from there
            post = link is not None and link.value == _LEADING and self.row[index].has("title", "rank", "person")
            if post and phrase.plurality not in ("", "sg"):
                return phrase  # «اختطف مسلحون رئيس مجلس س»: several people are no one's post
            if link is not None and not self.row[index].conjunction:
                owner = self._theirs(phrase, index, link) or self._linked(index, link)
                if owner is not None and link.value == _NAMED:
                    self.own(phrase, owner)  # «حركة التمرد المعروفة باسم س»: its name
                    return phrase
                if owner is not None and link.value == "backed":
                    if wants and self.backing.irregular(phrase):
                        phrase.members[-1].backer = owner.members[0]
                    self.row.extend(phrase, owner.stop)
                    while (more := self._another(phrase)) is not None:
                        self.row.extend(phrase, more.stop)
                    continue
                if owner is not None and link.value == _BELONGING and phrase.members[-1].short:
                    if self.belonging.short(phrase, owner):
                        self.row.extend(phrase, owner.stop)
                        continue
                    if not self.belonging.of_state(owner):
                        self.own(phrase, owner)  # «وزارة الداخلية التابعة لـس»
                        continue
                if owner is not None and not wants and link.value == "affiliated":
                    self.row.extend(phrase, owner.stop)  # whose own body is told: "Houthi forces loyal to S"
                    continue
                if owner is not None and link.value == "held-by":
                    if _bare_state(phrase):
                        return phrase  # «توسطت بغداد لدى طهران»: nobody is held there
                    if phrase.thing and wants:
                        self.own(phrase, owner)  # "positions held by S": nobody is held there
                        continue
                    phrase.holder = owner.members[0]
                    self.row.extend(phrase, owner.stop)
                    continue
            else:
                owner = self.unlinked.of(phrase, index) if wants else None
                if (
                    owner is not None
                    and owner.thing
                    and (self.row[phrase.first].has("craft") or self._is_craft(phrase))
                ):
                    return phrase  # «هاجم بمسيرات مواقع س»: what was struck owns no craft
            if owner is not None and link is not None and self.backing.told(phrase, link, owner):
                continue
            if owner is not None and not wants and link is not None and link.value == _BELONGING:
                self.row.extend(
                    phrase, owner.stop
                )  # «مجلس الأمن التابع للأمم المتحدة»: who it belongs to takes no part
                continue
            if owner is None or not wants:
                return phrase
            if link is not None and self.backing.serves_state(phrase, link, owner):
                continue
            self.own(phrase, owner)
            if owner.members[-1].who == "headed":
                return phrase  # «أعضاء المجلس س»: a noun with the article heads no construct
            while (more := self._another(phrase)) is not None:
                self.own(phrase, more, add=True)
        return phrase

    def _behind_own_words(self, phrase: NounPhrase, index: int) -> int | None:
        """«لجنة التواصل والإصلاح التابعة لـس»: where the words of an unlisted body's own name end, before whom it belongs to."""
        row, article = self.row, self.row.lexicon.clitics.article
        if not article or phrase.members[-1].kind != "org" or phrase.thing or phrase.definite:
            return None
        at = index
        while at < len(row) and at - index < _MOST_OWN_WORDS and row.same_sentence(index, at):
            word = row.word(at).removeprefix(row[at].conjunction or row.lexicon.relations.conjunction)
            if row[at].kinds or not row.token(at).is_word or not word.startswith(article):
                break
            at += 1
        link = row[at].sense_of("link") if at > index and at < len(row) and row.same_sentence(index, at) else None
        return at if link is not None and link.value == _BELONGING and not row[at].conjunction else None

    def of_unit(self, phrase: NounPhrase) -> NounPhrase:
        """«كتيبة الوادي التابعة لـس»: a unit no registry has, taken for the body that it is told to belong to."""
        index = self._following(phrase) if phrase.members[-1].unlisted else None
        link = self.row[index].sense_of("link") if index is not None else None
        if index is None or link is None or link.value != _BELONGING:
            return phrase
        owner = self._linked(index, link)
        if owner is not None and owner.members[0].actor is not None and len(owner.members) == 1:
            self.own(phrase, owner)
        return phrase

    def _land_of_elders(self, phrase: NounPhrase, index: int) -> bool:
        """«أعيان ليبيا»: whether the land straight behind people who stand between others only says where they are from."""
        item, member = self.row[index], phrase.members[-1]
        if not self.row.lexicon.clitics.article:
            return False  # "mediators S and T": the go-betweens are the states
        if item.preposition or item.conjunction or index != phrase.stop or member.fallback not in self.elders:
            return False
        actor = item.sense_of("actor")
        return actor is not None and self.row.lexicon.actors[actor.value].kind == "state"

    def _owned(self, phrase: NounPhrase) -> bool:
        """Whether a possessive that means somebody told before stands before the head of a phrase."""
        possessives = self.row.lexicon.settings.get("possessives", ())
        at = self.row[phrase.first].first
        return any(self.row.tokens[i].word in possessives for i in (at - 1, at) if i >= 0)

    def _parenthesis(self, phrase: NounPhrase) -> int | None:
        """Where a short remark in brackets straight behind a named body ends («حركة المقاومة الإسلامية (حماس)»)."""
        row = self.row
        if phrase.members[-1].actor is None or phrase.stop >= len(row) or row.word(phrase.stop) != "(":
            return None
        for stop in range(phrase.stop + 1, min(phrase.stop + 1 + _MAX_REMARK, len(row))):
            if row[stop].kind in ("date", "number", "source"):
                return None
            if row.word(stop) == ")":
                return stop + 1
        return None

    def _quoted_again(self, phrase: NounPhrase) -> int | None:
        """«قوة الأمم المتحدة … “يونسفا” ومنظمة …»: where another name of the body, in quotes straight behind it, ends."""
        row, at, told = self.row, phrase.stop, phrase.members[-1].actor
        if told is None or at + 2 >= len(row) or row.word(at) != '"' or row.word(at + 2) != '"':
            return None
        again = row[at + 1].sense_of("actor")
        same = again is not None and again.value == told and not row[at + 1].conjunction
        return at + 3 if same and row.same_sentence(phrase.first, at + 2) else None

    def _following(self, phrase: NounPhrase) -> int | None:
        """The item behind a phrase, marks that enclose skipped, in its sentence."""
        index = self.row.skip(phrase.stop, ENCLOSING)
        return index if index < len(self.row) and self.row.same_sentence(phrase.first, index) else None

    def _supposed(self, phrase: NounPhrase, index: int) -> int | None:
        """«طائرات يرجح أنها روسية»: whose they are, as the report supposes; where the phrase ends, None without a name."""
        following = self.row.after(index)
        if following is not None and following.kind == "preposition" and following.sense_of("preposition"):
            index += 1  # «يعتقد انتماؤهم إلى س»
            following = self.row.after(index)
        if following is None:
            return None
        member = phrase.members[-1]
        if sense := following.choose("adjective"):
            member.adjective, member.reason = sense.value, SUPPOSED
            return index + 2
        link = following.sense_of("link")
        if link is not None and link.value in (_BELONGING, _MEMBER):
            owner = self._linked(index + 1, link)  # «يعتقد أنها تابعة لـس»
        else:
            owner = self.parse(index + 1) if following.has("actor", "generic", "group") else None
        if owner is None or all(m.is_open for m in owner.members):
            return None
        self.own(phrase, owner)
        for own in phrase.members:
            own.reason = own.reason or SUPPOSED
        return owner.stop

    def _launcher(self, phrase: NounPhrase, index: int) -> NounPhrase | None:
        """«طائرة مسيّرة أطلقتها س»: who sends or works a craft, behind a word for doing so."""
        if self.row.after(index) is None or not self._is_craft(phrase):
            return None
        owner = self.parse(self.row.skip(index + 1, ENCLOSING))
        return owner if owner is not None and not all(member.is_open for member in owner.members) else None

    def _is_craft(self, phrase: NounPhrase) -> bool:
        """Whether aircraft or drones head the phrase."""
        words = phrase.lemma.split()
        return bool(words) and any(
            self.row.lexicon.head_of(phrase.lemma) in heads for heads in self.row.lexicon.crafts.values()
        )

    def _leaders_name(self, phrase: NounPhrase, index: int) -> int | None:
        """«ميليشيا فلان الفلاني التابعة لـس»: where the name of an armed group's leader ends, before words for whose it is."""
        stop = index
        while stop < len(self.row) and stop - index < _MOST_NAMES and not self.row[stop].kinds:
            stop += 1
        link = self.row[stop].sense_of("link") if index < stop < len(self.row) else None
        named = link is not None and link.value == _BELONGING and phrase.members[-1].is_open and not phrase.thing
        return stop if named and not phrase.is_people and self.row.same_sentence(index, stop) else None

    # -- bodies that own ----------------------------------------------------------------------------------------------

    def _linked(self, index: int, link: Sense) -> NounPhrase | None:
        """The body behind a link («التابعين ل…», "affiliated with …")."""
        following = self.row.after_link(index, link.lemma)
        if following is None:
            return None
        owner = self.parse(following)
        plain = owner is None and not self.row.lexicon.settings.get("adjective_after_noun")
        if plain and not self.row[following].kinds and self.row.same_sentence(index, following + 1):
            named = self.row[following + 1].sense_of("actor") if following + 1 < len(self.row) else None
            if named is not None and self.row.lexicon.actors[named.value].kind != "kind":
                return self.parse(following + 1)  # "an official in the powerful union S"
        return owner

    def _theirs(self, phrase: NounPhrase, index: int, link: Sense) -> NounPhrase | None:
        """«قياديا في صفوفها»: people of the body that the pronoun on a link of members means."""
        pronoun = self.row[index].pronoun_of("link")
        if not pronoun or link.value != _MEMBER or phrase.members[-1].kind != "people":
            return None
        self.row[index].choose("link")
        member = self.row.pronoun_member(index, pronoun)
        return NounPhrase(index, index + 1, member.span, [replace(member, ranks=True)], definite=True)

    def _another(self, phrase: NounPhrase) -> NounPhrase | None:
        """«قيادات من س وص»: the second body of the same people."""
        index = phrase.stop
        if index >= len(self.row) or not self.row.joined_by_clitic(index) or not self.row[index].has("actor"):
            return None
        following = self.parse(index)
        if following is None or following.preposition or self.row.verb_at(following.stop):
            return None
        return following


def _bare_state(phrase: NounPhrase) -> bool:
    """Whether a phrase is the name of one body alone, no people of it and nobody counted."""
    member = phrase.members[0]
    bare = len(phrase.members) == 1 and member.kind == "org" and not member.grouped
    return bare and not (phrase.is_people or phrase.counted or phrase.held or phrase.thing)
