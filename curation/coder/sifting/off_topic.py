"""Off topic: sport and markets speak of attacks, strikes and sanctions too, and tell no act of this kind.

Words that only such reports use are data, by domain (``off_topic.toml``). A sentence with two of them tells no event, a
report that is full of them none at all, but for people counted as killed or hurt: a football ground can be shelled.
In a report with some of them anywhere, acts among people who make neither politics nor war are off topic too.
Words that reports of war use as well (``either``: «مدافع», «الخلية») count only beside others, and not against an act
told with a weapon. What is of politics or war by itself counts all the same: people killed by arms, a state's arrests of
artists; and, but in games and fiction, what is done with weapons or by bodies at arms, and a state's sanctions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..acts.by_actor import sorts
from ..clauses.acts import Act
from ..lexicon.domains import OF_COUNTRIES
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import UNKNOWN_OFFICIALS, UNKNOWN_PEOPLE, UNKNOWN_SOLDIERS, Member
from ..units.tokens import Token, Tokens
from .ordinary_crime import OF_WAR
from .politics import marked
from .surroundings import AT_ARMS

#: Different words of the list that put a sentence off topic.
_IN_SENTENCE = 2
#: Different words that put a report off topic, with the least share of its words that they must be.
_IN_REPORT = ((3, 0.03), (5, 0.02))
#: Different words that put what nobody of politics or war does off topic, wherever they stand in the report.
_ANYWHERE = 2
#: Modes of force that tell of no weapon: rangers catch beasts, players beat each other.
_UNARMED = frozenset({"ASSAULT", "ASSAULT:abduct", "ASSAULT:beat"})
#: Sectors of those a state sends in uniform ("Velmarian police").
_IN_UNIFORM = AT_ARMS | {"COP"}
#: Modes of what no team does to another.
_CUSTODY = frozenset({"COERCE:arrest", "COERCE:deport"})
#: Modes whose words no game borrows.
_NO_METAPHORS = frozenset({"ASSAULT:aerial", "ASSAULT:drone", "ASSAULT:suicide-attack"})
#: Roles of those who do what is told.
_DOING = frozenset({"initiator", "party"})
#: Modes of sanctions, which a state sets on firms too; what firms of its name withdraw is none.
_SANCTIONS = frozenset({"SANCTION", "SANCTION:discontinue"})
#: Between the numbers of a score, and how many digits each has at most; the word a score counts as.
_HYPHENS, _DIGITS = frozenset("-–"), 2
_SCORE = "-"


#: People of whom a post, a rank or a name is told: a team has its captain, a company its officers.
RANKED = frozenset({UNKNOWN_PEOPLE, UNKNOWN_SOLDIERS, UNKNOWN_OFFICIALS})


class OffTopic:
    """What of one report is off topic."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self.lexicon = lexicon
        self.makers = marked(lexicon.event, "sector")
        domains = lexicon.domains
        sure: set[int] = set()
        by_sentence: dict[int, set[str]] = defaultdict(set)
        by_domain: dict[str, set[str]] = defaultdict(set)
        told_of: dict[int, set[str]] = defaultdict(set)
        hits = 0
        for token, domain, word in domains.found(tokens, lexicon.clitics):
            by_sentence[token.sentence].add(word)
            by_domain[domain].add(word)
            told_of[token.sentence].add(domain)
            hits += 1
            if word in domains.alone:
                sure.add(token.sentence)
        for token in tokens if hits else ():
            if token.word[0].isdigit() and _is_score(tokens, token.index):
                by_sentence[token.sentence].add(_SCORE)
        either = domains.either
        length = sum(token.is_word for token in tokens) if hits else 0
        distinct = set().union(*by_sentence.values()) if by_sentence else set()
        distinct = distinct if distinct - either else set()
        self.report = any(len(distinct) >= least and hits >= share * length for least, share in _IN_REPORT)
        self.some = len(distinct) >= _ANYWHERE
        self.many = len(distinct) >= OF_COUNTRIES or any(
            len(words - either) >= domains.countries[domain] for domain, words in by_domain.items()
        )
        #: Whether words of politics or war are told as well.
        self.unrest = bool(hits) and any(lexicon.conflict_book.all_matches(tokens))
        #: Whether games or fiction are told of, in which armies are teams and armed bodies are characters.
        self.play = sum(len(by_domain[domain] - either) for domain in domains.play) >= _IN_SENTENCE
        self.touched = frozenset(by_sentence)
        #: Numbers of sentences on nobody but those whom states arrest for what they say.
        self.of_dissent = frozenset(s for s, found in told_of.items() if found <= domains.dissent)
        told = {s: found for s, found in by_sentence.items() if len(found) >= _IN_SENTENCE and found - either}
        self.sentences = sure | told.keys()
        self.surely = sure | {s for s, found in told.items() if len(found - either) >= _IN_SENTENCE}

    def covers(self, act: Act) -> bool:
        """Whether an act is told of what is off topic."""
        sentences = self.surely if act.mode in OF_WAR else self.sentences
        if not (self.report or self.some or act.sentence in sentences) or _is_toll(act) or self._sure(act):
            return False
        if act.sentence in self.surely:
            return True
        here = self.report or act.sentence in sentences
        apart = self._by_arms(act) and not (self.play and act.sentence in self.touched)
        return (here and not apart) or self._among_others(act)

    def _sure(self, act: Act) -> bool:
        """Whether an act is one of politics or war whatever its report is about: people killed by arms, a state's arrests of
        artists or beside unrest; and, but in games and fiction, what is done with weapons, by bodies at arms or as a state's sanctions."""
        tellings = (act, *act.means)
        doing = [m for t in tellings for f in t.slots.values() if f.role in _DOING for m in f.phrase.members]
        by_state = any(m.actor is not None and self.lexicon.actors[m.actor].kind == "state" for m in doing)
        if act.root == "ASSAULT" and (act.means or by_state or self._by_arms(act)) and _hurts(act):
            return True
        if act.mode in _NO_METAPHORS and (by_state or self._by_arms(act)):
            return True
        if act.mode in _CUSTODY:
            beside = {frame.root for e in act.clause.elements for frame in e.frames}
            return by_state and (self.unrest or "PROTEST" in beside or act.sentence in self.of_dissent)
        if self.play:
            return False
        told = any(m.actor is not None for m in doing)
        return (told and self._by_arms(act)) or (by_state and (act.mode in OF_WAR or act.mode in _SANCTIONS))

    def _by_arms(self, act: Act) -> bool:
        """ "sanctioned the rebels; crude fell": whether a body at arms takes part, or is told beside it, whatever the markets do.

        A state that takes people into custody does it by such a body.
        """
        if act.mode in _CUSTODY and any(
            f.role == "initiator" and self._of_countries(f.phrase.members) for f in act.slots.values()
        ):
            return True
        beside = [m for e in act.clause.elements if e.phrase is not None for m in e.phrase.members]
        actors = self.lexicon.actors
        named = [
            (actors[m.actor], actors.get(m.fallback or "")) for m in (*_members(act), *beside) if m.actor is not None
        ]
        return any(
            body.kind != "kind" and (body.type in AT_ARMS or (sort is not None and sort.type in _IN_UNIFORM))
            for body, sort in named
        )

    def _among_others(self, act: Act) -> bool:
        """Whether nobody who makes politics or war takes part in an act that no weapon is told of.

        Who protests in a sentence free of such words makes politics, whoever he is.
        """
        if (act.root == "ASSAULT" and act.mode not in _UNARMED) or (
            act.root == "PROTEST" and act.sentence not in self.touched
        ):
            return False
        members = _members(act)
        if act.root == "PROTEST" and members:
            return False  # workers may strike
        beaten = self.many and not (act.mode in _CUSTODY and act.sentence not in self.touched)
        return self.makers.isdisjoint(sorts(members, self.lexicon)) or (beaten and self._of_countries(members))

    def _of_countries(self, members: Sequence[Member]) -> bool:
        """Whether countries alone, and people who have no more than a rank or a post, take part."""
        ids = {actor for member in members for actor in (member.actor, member.fallback) if actor is not None}
        return all(self.lexicon.actors[actor].kind == "state" or actor in RANKED for actor in ids)


def _members(act: Act) -> list[Member]:
    """Who takes part in an act or in what it was done by."""
    tellings = (act, *act.means)
    return [m for t in tellings for f in (*t.slots.values(), *t.mediators) for m in f.phrase.members]


def _is_score(tokens: Sequence[Token], index: int) -> bool:
    """ "3-1": whether two short numbers with a hyphen and nothing else between stand at a token."""
    at = tokens[index : index + 3]
    if len(at) < 3 or at[1].word not in _HYPHENS or not at[2].word.isdigit() or not at[0].word.isdigit():
        return False
    close = at[0].end == at[1].begin and at[1].end == at[2].begin
    return close and len(at[0].word) <= _DIGITS and len(at[2].word) <= _DIGITS


def _is_toll(act: Act) -> bool:
    """Whether people are counted as killed or hurt by it."""
    tellings = (act, *act.means)
    return act.root == "ASSAULT" and any(
        t.frame.result and f.phrase.counted for t in tellings for f in t.slots.values()
    )


def _hurts(act: Act) -> bool:
    """Whether people are told to be killed or hurt by it: "strikes killed a goalkeeper", not the game."""
    tellings = (act, *act.means)
    told = (t for t in tellings if t.frame.result and t.frame.count)
    return any(f.role == "recipient" and not f.phrase.thing for t in told for f in t.slots.values())
