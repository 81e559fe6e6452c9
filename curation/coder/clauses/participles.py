"""Participles: whether a form that may be past or participle asserts an act, is passive, or only describes whom it follows.

"The fighters captured in March were freed" tells one act as told and one as description; "Two killed in drone strike"
is a passive without its auxiliary; "…, killing two" is an act of its own, "accused of killing two" is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.frames import Frame
from ..words.item_row import ItemRow
from ..words.noun_or_verb import takes_object

#: How many items after a participle the verb of its clause may stand.
_VERB_REACH = 14
#: How many items a phrase that is counted has before a participle.
_COUNTED = 5
#: Who gets people, by role, and how many items name him before they are counted.
_GETS, _RECEIVER = frozenset({"recipient", "mediator"}), 4
#: Roots of what a document says.
_OF_SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
#: What pronouns mean that only stand as subjects (``words.toml``).
_AS_SUBJECT = "centre"
_ENDS = frozenset({"subordinator", "adverbial", "relative", "coordinator", "resumption", "source"})


class Participles:
    """Reads the participles of one report."""

    def __init__(self, row: ItemRow) -> None:
        self.row = row
        self.table = row.lexicon.telling.get("auxiliary", {})
        self.agents = frozenset(self.table.get("agent", ()))
        self.particles = frozenset((*row.lexicon.settings.get("object_particles", ()), *self.table.get("together", ())))

    def is_passive(self, index: int, people_suffer: bool, stop: int | None = None) -> bool:
        """Whether a past form without an auxiliary is a passive: an agent behind it, or nobody who suffers it.

        ``people_suffer``: the verb is never without whom it is done to; ``stop``: the item behind the words it needs, where
        these stand straight behind it ("people held hostage by …").
        """
        if stop is not None and self._behind_people(index) and self._verb_follows(index):
            return people_suffer
        following = self.row.after(index)
        if following is None or not self.row.same_sentence(index, index + 1):
            return people_suffer and self._behind_people(index)
        if self._agent_at(index + 1) or self._agent_behind_particle(index):
            return True
        if self._with_another(index):
            return False
        return people_suffer and self._behind_people(index) and not self._has_object(index)

    def _with_another(self, index: int) -> bool:
        """ "Police clashed with protesters": whether a preposition brings the other side of what nobody suffers alone."""
        row = self.row
        ties = (s.value for s in row[index + 1].senses_of("preposition"))
        beside = row.lexicon.relations.beside_bodies.intersection(ties)
        frames = [row.lexicon.frames[s.value.frame] for s in row[index].senses_of("verb") if s.value.frame]
        return bool(beside) and all("object" not in f.roles or beside & f.roles.keys() for f in frames)

    def goes_on_beside(self, index: int) -> bool:
        """ "Rebels fighting the army attacked a base": whether an -ing form only says which people the verb behind is about."""
        return self._behind_people(index) and self._verb_follows(index)

    def describes(self, index: int) -> bool:
        """Whether a passive participle without an auxiliary only describes the phrase straight before it."""
        if self._set_off(index) or self._trails(index):
            return True
        if self._goes_with(index):
            return False
        return self._behind_people(index) and (self._verb_follows(index) or not self._opens_sentence(index))

    def _set_off(self, index: int) -> bool:
        """ "The delegation, headed by S, met T": whether commas set off a participle with its agent from the verb behind."""
        row = self.row
        if index < 2 or row.word(index - 1) != "," or not row.same_sentence(index - 2, index):
            return False
        if not (self._agent_at(index + 1) or self._agent_behind_particle(index)) or not row[index - 2].has(
            "actor", "group", "person", "generic", "adjective"
        ):
            return False
        for at in range(index + 2, min(index + 2 + _VERB_REACH, len(row))):
            if not row.same_sentence(index, at) or row[at].has(*_ENDS - {"coordinator"}):
                return False
            if row.word(at) == "," and at + 1 < len(row):
                tenses = row[at + 1].tenses
                return bool(tenses & {"past", "present"}) or row.word(at + 1) in self.table.get("perfect", ())
        return False

    def _goes_with(self, index: int) -> bool:
        """ "Four were killed and ten others wounded in …": whether it goes on with the auxiliary of a participle before "and"."""
        row, at = self.row, index - 1
        while at > 1 and index - at <= _COUNTED and row[at].has("number", "person", "group", "quantifier", "others"):
            at -= 1
        if at == index - 1 or not row.same_sentence(at - 1, index) or not row[at].has("coordinator"):
            return False
        counted = {row.lexicon.frames[s.value.frame].count for s in row[at - 1].senses_of("verb") if s.value.frame}
        led = at > 1 and row.word(at - 2) in self.table.get("passive", ())
        return bool(counted - {None}) and led and not self._verb_follows(index)

    def _trails(self, index: int) -> bool:
        """ "S helped free the students, abducted by T last week": whether a comma sets off a participle of people told last.

        They stand behind the verb of their clause and a word that brings them; no verb and no further comma follow.
        """
        row = self.row
        if index < 4 or row.word(index - 1) != "," or not row.same_sentence(index - 2, index):
            return False
        if not self._agent_at(index + 1) or not row[index - 2].has("person", "group"):
            return False
        at = index - 2
        while at > 0 and row.same_sentence(at - 1, index) and not row[at].has("preposition", "verb"):
            at -= 1
        return row[at].has("preposition") and not self._opens_sentence(at) and not self._verb_follows(index)

    def asserts(self, index: int) -> bool:
        """Whether an -ing form without an auxiliary is an act of its own: behind a comma, "and", or words of time."""
        row = self.row
        if index == 0 or not row.same_sentence(index - 1, index):
            return row[index].first > 0 or takes_object(row, index)
        opens = index == 1 or not row.same_sentence(index - 2, index)
        if opens and row.word(index - 1).endswith(tuple(self.table.get("adverb_endings", ())) or ("\0",)):
            return takes_object(row, index)  # "Strongly condemning the attack, …"
        before = row[index - 1]
        if any(s.value.verb_class == "aspect" for s in before.senses_of("verb")):
            return True  # "started hurling stones"
        if before.has("coordinator") and self._of_a_topic(index - 1):
            return False  # "consultations on declaring a truce and releasing hostages"
        if row.word(index - 1) in (",", ";", "-") or before.has("coordinator", "subordinator", "adverbial"):
            return True
        frames = [row.lexicon.frames[s.value.frame] for s in row[index].senses_of("verb") if s.value.frame]
        if row.word(index - 1) in row.lexicon.relations.issued and any(f.root in _OF_SPEECH for f in frames):
            return True  # "published a statement urging S to …"
        sense = before.sense_of("preposition")
        if sense is not None:
            return takes_object(row, index) or self._stands_between(index, frames)
        return before.kind in ("actor", "generic", "person", "group", "place", "date", "anaphor", "demonym")

    def _stands_between(self, index: int, frames: Sequence[Frame]) -> bool:
        """ "after mediating between S and T": whether a form of mediating leads straight to those it is between."""
        following = self.row.after(index)
        between = following.sense_of("preposition") if following is not None else None
        tied = between is not None and between.value == self.row.lexicon.relations.between
        return tied and any(f.mediates for f in frames)

    def _of_a_topic(self, index: int) -> bool:
        """Whether a coordinator goes on with a form in -ing that a preposition makes what words are about."""
        row = self.row
        for at in range(index - 1, max(0, index - _VERB_REACH), -1):
            if not row.same_sentence(at, index) or row.word(at) in (",", ";"):
                return False
            if _only_ing(row, at):
                return row.tokens[row[at].first - 1].word in row.lexicon.relations.about
        return False

    def _agent_at(self, index: int) -> bool:
        """Whether "by" with somebody behind it stands at an item: not a time, not a way of doing."""
        row = self.row
        if row[index].text not in self.agents:
            return False
        following = row.after(index)
        return following is not None and not following.has("date") and not _only_ing(row, index + 1)

    def _agent_behind_particle(self, index: int) -> bool:
        """ "The two sides, brought together by S, …": whether a particle of the verb stands before the agent."""
        row = self.row
        particle = index + 2 < len(row) and row.word(index + 1) in self.particles
        return particle and row.same_sentence(index, index + 2) and self._agent_at(index + 2)

    def _has_object(self, index: int) -> bool:
        particles = self.row.lexicon.settings.get("object_particles", ())
        at = index + 1
        if at < len(self.row) and self.row.word(at) in particles and takes_object(self.row, at):
            return True  # "handed over ten men"
        following = self.row.after(index)
        shared = following is not None and following.has("coordinator") and at + 1 < len(self.row)
        if shared and self.row.same_sentence(index, at + 1) and self._acts_on(at + 1):
            return True  # "shot and wounded three men"
        if following is not None and any(s.value == "responsible" for s in following.senses_of("link")):
            return True  # "released the head of the company"
        if following is not None and self._behind_day(index + 1, index):
            return True  # "arrested on Monday twelve men"
        particle = at < len(self.row) and self.row.word(at) in particles
        if self._behind_receiver(at + particle, index):
            return True  # "handed over to S twelve men"
        if following is None or following.has("preposition", "date", "coordinator", "where", "link", "adverbial"):
            return False
        return self.row.tokens[following.first].is_word

    def _behind_day(self, at: int, verb: int) -> bool:
        """Whether a day stands at an item, with or without its preposition, and people straight behind it."""
        row = self.row
        at += at < len(row) and row[at].has("preposition") and not row[at].has("date")
        if at + 2 >= len(row) or not row[at].has("date") or not row.same_sentence(verb, at + 2):
            return False
        at += 1 + row[at + 1].has("number")
        at += at < len(row) and row[at].has("quantifier")
        return (
            at < len(row)
            and row.same_sentence(verb, at)
            and row[at].has("person", "group", "actor")
            and not row[at].has("verb", "preposition")
        )

    def _behind_receiver(self, at: int, verb: int) -> bool:
        """Whether "to" and who gets them stand at an item, and counted people straight behind."""
        row = self.row
        frames = [row.lexicon.frames[s.value.frame] for s in row[verb].senses_of("verb") if s.value.frame]
        ties = {s.value for s in row[at].senses_of("preposition")} if at + 1 < len(row) else set()
        if not any(frame.roles.get(tie) in _GETS for frame in frames for tie in ties):
            return False
        for counted in range(at + 2, min(at + 2 + _RECEIVER, len(row) - 1)):
            if not row.same_sentence(verb, counted) or row[counted].has("preposition", "verb", "coordinator"):
                return False
            if row[counted].has("number", "quantifier"):
                return row.same_sentence(verb, counted + 1) and row[counted + 1].has("person", "group", "adjective")
        return False

    def _acts_on(self, index: int) -> bool:
        """Whether a past form with its object straight behind it stands at an item."""
        past = any(s.features.tense == "past" for s in self.row[index].senses_of("verb"))
        return past and takes_object(self.row, index)

    def _behind_people(self, index: int) -> bool:
        """Whether a phrase stands straight before an item, no mark between."""
        if index == 0 or not self.row.same_sentence(index - 1, index):
            return False
        before = self.row[index - 1]
        if before.has("preposition", "subordinator", "adverbial", "coordinator", "relative"):
            return False
        stand_in = before.sense_of("anaphor")
        if stand_in is not None and stand_in.value == _AS_SUBJECT:
            return False  # "positions they seized": nothing describes who acts
        return self.row.token(index - 1).is_word

    def _opens_sentence(self, index: int) -> bool:
        """Whether no verb stands before an item in its sentence, so that it is the sentence's own."""
        at = index - 1
        while at >= 0 and self.row.same_sentence(at, index):
            item = self.row[at]
            if item.has("verb") and not item.has("noun"):
                return False
            at -= 1
        return True

    def _verb_follows(self, index: int) -> bool:
        """Whether a verb without a subject of its own follows, whose subject the words before the participle are."""
        row = self.row
        if index + 1 < len(row) and row.word(index + 1) == ",":
            return False  # "Two killed, ten wounded in a raid"
        for at in range(index + 1, min(index + 1 + _VERB_REACH, len(row))):
            item = row[at]
            if not row.same_sentence(index, at) or item.has(*_ENDS) or row.word(at) in (";", ":"):
                return False
            if row.word(at) in self.table.get("passive", ()) or row.word(at) in self.table.get("perfect", ()):
                return True
            if item.has("promise", "obligation", "refusal"):
                return True
            tenses = item.tenses
            free = row.word(at - 1) not in (row.lexicon.infinitive, ",") and not item.has("noun", "preposition")
            if tenses & {"past", "present"} and free and not row[at - 1].has("actor", "anaphor", "person"):
                return True
        return False


def _only_ing(row: ItemRow, index: int) -> bool:
    tenses = row[index].tenses
    endings = row.lexicon.telling.get("auxiliary", {}).get("gerund_endings", ())
    return tenses == {"ing"} or row.word(index).endswith(tuple(endings))
