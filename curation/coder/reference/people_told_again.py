"""People told again: whom a word for people or a body means that was told before by another, or by a land alone."""

from __future__ import annotations

from ...text import fold_word
from ..clauses.acts import Act
from ..lexicon.known_actors import ARMED
from ..units.noun_phrases import UNKNOWN_PEOPLE, Member, NounPhrase
from .pronouns import Pronouns

#: Sectors of kinds of armed people and opponents whom an adjective of origin gives a land, and no state.
_NOT_THE_STATES = frozenset({"PRM", "UAF", "CRM", "OPP"})


class PeopleToldAgain(Pronouns):
    """Resolves words for people and bodies by those told before."""

    __slots__ = ()

    @staticmethod
    def _bare_number(member: Member, phrase: NounPhrase) -> bool:
        """«وأسر اثنان»: whether a number alone stands for people."""
        return phrase.counted and not member.lemma and member.is_open and not member.who and member.kind == "people"

    def _counted_before(self, phrase: NounPhrase) -> str | None:
        """«قتل ستة من عناصر س وأسر اثنان»: whose the people are that the sentence counted last; None where it counted none."""
        counted = (m for m in reversed(self.mentions) if self.begins <= m.at < phrase.span[0] and m.kind == "people")
        return next((m.actor for m in counted if m.actor != UNKNOWN_PEOPLE), None)

    def _named_in_full(self, member: Member) -> str | None:
        """«رحبت حكومة الوحدة … وطالبت الحكومة …»: the one government told by its own name before, which the word alone means."""
        article = self.lexicon.clitics.article
        only = len(member.generic) == 1  # «هيئة علماء … وقالت الهيئة»: a word that is short for one body alone
        body = self.lexicon.actors.get(member.actor or (member.generic[0] if only else ""))
        if (
            body is None
            or body.id in self.by_name
            or member.lemma not in self.lexicon.word_sets["people", "again", "words"]
        ):
            return None
        stem = member.lemma.removeprefix(article)
        bodies = {a for a, words in self.first_words.items() if stem in (w.removeprefix(article) for w in words)}
        same = [a for a in bodies - {body.id} if only or self.lexicon.actors[a].country == body.country]
        return same[0] if len(same) == 1 and self.lexicon.actors[same[0]].kind == "organisation" else None

    def _headed(self, head: str) -> list[str]:
        """The bodies told before by a word at the head of their name, or of a name of theirs."""
        heads = self.lexicon.heads
        return [a for a, words in self.first_words.items() if head in words or head in heads.get(a, ())]

    def _office_again(self, member: Member, phrase: NounPhrase) -> str | None:
        """«قال وزير خارجية س … ودعا الوزير …»: whom the last holder of such a post served, of a post told without one."""
        bare = member.kind == "person" and not (member.persons or member.adjective or member.name)
        if not (bare and phrase.definite and member.lemma):
            return None
        article = self.lexicon.clitics.article
        head = member.lemma.removeprefix(article)
        posts = (m for m in reversed(self.mentions) if head in (w.removeprefix(article) for w in m.lemma.split()))
        return next((m.actor for m in posts if self.lexicon.actors[m.actor].kind != "kind"), None)

    def _told_by_head(self, member: Member) -> str | None:
        """«مرتزقة س … المرتزقة»: the only body told before whose name begins with a word for its armed people."""
        kind = self.lexicon.actors.get(member.fallback or "")
        if member.kind != "people" or kind is None or kind.type not in ARMED:
            return None
        bodies = self._headed(member.lemma.removeprefix(self.lexicon.clitics.article))
        return bodies[0] if len(bodies) == 1 else None

    def _owners_of(self, craft: str | None) -> set[str]:
        """The actors that craft of a kind («الطائرات», «المسيّرة») told earlier belong to."""
        heads = self.lexicon.crafts.get(craft or "", frozenset())
        named = (m for m in self.mentions if m.actor != craft and self.lexicon.head_of(m.lemma) in heads)
        return {m.actor for m in named if self.lexicon.actors[m.actor].kind != "kind"}

    def _of_a_land(self, member: Member) -> bool:
        """«الميليشيات الليبية», «مسلحون سوريون»: armed people, no craft, whom the adjective ties to a land alone."""
        kind = self.lexicon.actors[member.fallback] if member.fallback else None
        land = self.lexicon.actors[member.adjective or ""].kind == "state"  # «مسلحون حوثيون» names their body
        return kind is not None and land and kind.type in _NOT_THE_STATES and not kind.assault_mode

    def _private(self, member: Member) -> bool:
        """«منازل فلسطينية»: whether homes, fields or goods, or whatever a land without an army has, are told by an adjective."""
        table = self.lexicon.people.get("private", {})
        heads = {fold_word(word) for word in table.get("words", ())}
        return self.lexicon.head_of(member.lemma) in heads or member.adjective in table.get("lands", ())

    def _held_at_home(self, member: Member, phrase: NounPhrase) -> bool:
        """«معتقلات سوريات في سجون النظام»: held people whose adjective is that of the land the report plays in."""
        state = self.lexicon.actors[member.adjective or ""]
        at_home = bool(self.country) and state.country == self.country and state.kind == "state"
        return phrase.held and member.kind == "people" and at_home

    def _held_of_a_side(self, member: Member, phrase: NounPhrase) -> bool:
        """«أفرجت س عن تسعين أسيرا من ص» told by ص's adjective: prisoners of a state that the report names are its people."""
        return phrase.held and member.adjective in self.by_name

    def _did_before(self, phrase: NounPhrase, act: Act | None) -> str | None:
        """«… وقال شاهد إنهم اعتقلوا ستة»: the one told before to have done such an act, of a pronoun that is its subject."""
        subject = act.slots.get("subject") if act is not None else None
        if act is None or subject is None or subject.phrase is not phrase or subject.role != "initiator":
            return None
        same = next((a for a in reversed(self.acts) if a.mode == act.mode and len(a.subjects) == 1), None)
        return next(iter(same.subjects)) if same is not None else None
