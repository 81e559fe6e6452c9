"""Ordinary crime: a man who kills his wife, thieves who are caught: force and arrests, and no politics in them.

The crime desk has words of its own (kin, motives, goods stolen, the police's and the morgue's language): data, by class
(``crime`` in ``words.toml``). A sentence with words of two classes tells such a crime, a class marked ``sure`` does by
itself, for every root or for those it names. It stays an event where anybody takes part who makes politics or war.
"""

from __future__ import annotations

from collections import defaultdict

from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_SOLDIERS, Member
from ..units.tokens import Tokens

#: Roots whose acts criminals and the police do as well; those of trial and search, told in reports on crime alone.
_ROOTS = frozenset({"ASSAULT", "COERCE"})
_AFTERWARDS = frozenset({"ACCUSE", "REQUEST", "RETREAT", "SANCTION"})
#: What the police do to thieves, which one word of theirs shows; a curfew is none of it.
_SURE = frozenset(
    {
        "COERCE",
        "COERCE:arrest",
        "COERCE:seize",
        "COERCE:deport",
        "ASSAULT",
        "ASSAULT:primitive",
        "ASSAULT:sexual",
        "ASSAULT:abduct",
        "SANCTION:convict",
    }
)
_VERDICT = "SANCTION:convict"
#: How robbers and the police fight.
_BY_ROBBERS = frozenset({"ASSAULT:firearms"})
#: Ways of assault that are war's alone.
OF_WAR = frozenset(
    {
        "ASSAULT:aerial",
        "ASSAULT:drone",
        "ASSAULT:explosives",
        "ASSAULT:heavy-weapons",
        "ASSAULT:suicide-attack",
        "ASSAULT:crowd-control",
    }
)
#: Sectors of those who are told in crime reports as much as in others: the police, officials, and people of no office.
_EITHER = frozenset({"COP", "JUD", "CVL", "CRM", "BUS", "EDU", "MED", "LAB", "AGR", "REF"})
#: Different classes of words that make a sentence, and a report, one on crime.
_IN_SENTENCE, _IN_REPORT = 2, 3


class OrdinaryCrime:
    """What of one report tells ordinary crimes."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self.lexicon = lexicon
        self.classes: dict[int, set[str]] = defaultdict(set)
        self.report = False
        if lexicon.crime_book is None:
            return
        for at, matches in enumerate(lexicon.crime_book.all_matches(tokens)):
            if matches:
                self.classes[tokens[at].sentence].update([match.sense.value for match in matches])
        self.report = len(set().union(*self.classes.values())) >= _IN_REPORT

    def covers(self, act: Act) -> bool:
        """Whether an act is an ordinary crime, or the arrest of who did one."""
        found = self.classes.get(act.sentence, set())
        plain = self.report or any("ASSAULT" in self.lexicon.sure_crimes.get(name, ()) for name in found)
        judged = act.mode == _VERDICT
        charged = any(act.mode in self.lexicon.sure_crimes.get(name, ()) for name in found)
        if act.mode in OF_WAR or not (act.root in _ROOTS or judged or charged or (plain and act.root in _AFTERWARDS)):
            return False
        wide = act.root == "COERCE" or act.mode in _SURE or act.mode in _BY_ROBBERS
        around = found | self._beside(act.sentence) if wide else found
        alone = {key for name in around for key in self.lexicon.sure_crimes.get(name, ())}
        sure = act.mode in alone or (act.mode in _SURE and act.root in alone)
        if not (sure or plain or (len(around) >= _IN_SENTENCE and not judged)):
            return False
        fillers = [filler for one in (act, *act.means) for filler in one.slots.values()]
        told = [a for f in fillers for m in f.phrase.members for a in self._who(m)]
        if (sure and act.mode not in _BY_ROBBERS) or plain:  # whose police it is says nothing
            actors = self.lexicon.actors
            told = [a for a in told if not (actors[a].state_side or actors[a].forces_of or a == UNKNOWN_SOLDIERS)]
        return {self.lexicon.actors[actor].type for actor in told} <= _EITHER

    def _who(self, member: Member) -> list[str]:
        """The actor and the kind of a member; policemen stay the police, whose state's they may be read as."""
        kind = member.fallback
        if kind is not None and self.lexicon.actors[kind].type == "COP":
            return [kind]
        return [a for a in (member.actor, kind) if a is not None]

    def _beside(self, sentence: int) -> set[str]:
        """The classes of words in the sentences before and behind one: what the arrested did is often told there."""
        return self.classes.get(sentence - 1, set()) | self.classes.get(sentence + 1, set())
