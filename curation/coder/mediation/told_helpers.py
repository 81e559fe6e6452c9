"""Told helpers: who a report says anywhere to have mediated, in praise, thanks or a headline, mediated what its sides did.

«ثمنت س جهود ص في …», «شكرت س ص على مساعدتها …», «يأتي ذلك في إطار جهود ص»: the act itself often stands sentences away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..acts.absorbing_groups import share_swaps_mediators
from ..acts.days_and_places import different_days, different_places
from ..acts.groups import Group, before_mediation, mediators_of, roles_of
from ..clauses.acts import BACKGROUND, MEDIABLE, MEDIATION, MENTIONED, RELEASE, VISIT, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..units.tokens import Tokens
from ..words.elements import Element
from .brokers import brokers_among, part_brokers
from .mediator_meetings import set_apart
from .words_of_help import ANNOUNCED, OWED, told_in

_PRAISE = "SUPPORT"
_TALKS = frozenset({"CONSULT", MEDIATION, "CONSULT:multilateral"})
_TRUCE = "RETREAT:ceasefire"
#: What third sides bring others to do: people freed, fighting ended, a siege lifted, fighters gone.
_BROUGHT_ABOUT = frozenset({RELEASE, _TRUCE, "RETREAT:access", "RETREAT:withdraw"})
PART = "said to play a part between others"
_BODIES = "bodies"
_TWO = 2


def share_told_helpers(
    groups: list[Group],
    acts: Sequence[Act],
    sentences: Sequence[Sequence[Element]],
    tokens: Tokens,
    lexicon: Lexicon,
) -> list[Group]:
    """Give the groups of a report the mediators told apart from them."""
    homes = [g for g in groups if mediable(g, lexicon)]
    if not homes:
        return groups
    deals = [sides_of(g) for g in homes if g.root == "AGREE" or g.mode == _TRUCE]
    agreed = set().union(*(sides for sides in deals if len(sides) == _TWO))
    for home in homes:
        _part_by_nature(home, lexicon)
        part_brokers(home, lexicon, agreed)
    _share_talks(homes)
    groups = _absorb_sideless(groups, homes)
    telling = {s for group in groups for s in group.sentences}
    taken = {id(f.phrase) for a in acts if a.sentence in telling or not _named_only(a) for f in _fillers(a)}
    praise: dict[int, list[Act]] = {}
    for act in acts:
        if act.root == _PRAISE:
            praise.setdefault(act.sentence, []).append(act)
    for sentence in sentences:
        for phrase, reason in told_in(sentence, praise, tokens, lexicon):
            _give(phrase, reason, sentence[0].sentence, homes, lexicon)
        for element in sentence:  # «إن الاتفاق جاء برعاية س»: the act it is of stands in another sentence
            alone = element.phrase is not None and element.preposition == "mediator" and id(element.phrase) not in taken
            if alone and element.phrase is not None and not _of_what_lies_ahead(sentence, element):
                _give(element.phrase, OWED, element.sentence, homes, lexicon)
    for act in acts:
        if _told_besides(act):
            _give(act.slots["subject"].phrase, OWED, act.sentence, homes, lexicon)
    _share_agreements(homes)
    return share_swaps_mediators(groups)


def _fillers(act: Act) -> list[Filler]:
    return [*act.mediators, *act.slots.values()]


def _named_only(act: Act) -> bool:
    """Whether an act is only named («بعد الاتفاق الذي أبرم برعاية س»): by whom it was mediated is told of the one told elsewhere."""
    return act.status == MENTIONED and act.root in MEDIABLE


def _of_what_lies_ahead(sentence: Sequence[Element], element: Element) -> bool:
    """«صفقة التبادل المرتقبة برعاية س»: whether words of what is still to come stand straight before those of mediation."""
    return element.index > 1 and sentence[element.index - 2].kind == "future"


def _told_besides(act: Act) -> bool:
    """«وقعت س وص اتفاقا … ع، التي قادت الوساطة، …»: whether a relative clause says that somebody mediated."""
    told = act.frame.mediates and act.element.kind == "verb" and act.clause.opener == "relative"
    subject = act.slots.get("subject")
    return told and act.status in (BACKGROUND, MENTIONED) and subject is not None and subject.role == "mediator"


def _absorb_sideless(groups: list[Group], homes: Sequence[Group]) -> list[Group]:
    """Drop mediated talks without sides beside what two agreed or did: they are how that came about."""
    kept = []
    for group in groups:
        swap = group.mode == RELEASE and all(act.frame.swap for act in group.acts)  # «أعلن س عملية تبادل بوساطة ص»
        sideless = (group.mode == MEDIATION or swap) and not sides_of(group)
        home = next((h for h in homes if sideless and h is not group and _came_of(h, group)), None)
        if home is None:
            kept.append(group)
            continue
        home.absorbed += group.acts
        home.located = home.located or group.located
        known, sides = mediators_of(home), sides_of(home)
        fillers = [*group.mediators, *(f for a in group.acts for r, f in roles_of(a) if r == "mediator")]
        for filler in fillers:
            new = [m for m in filler.phrase.members if m.actor not in known | sides]
            if new:
                home.mediators.append(replace(filler, phrase=replace(filler.phrase, members=new)))
                known |= filler.actors
    return kept


def _came_of(home: Group, talks: Group) -> bool:
    """Whether talks without sides are those behind an act told beside them."""
    if home.dating is not None and talks.dating is not None and different_days(home.dating, talks.dating):
        return False
    ours, theirs = mediators_of(talks), mediators_of(home)
    if home.mode == MEDIATION and ours and ours <= theirs and len(sides_of(home)) > 1:
        return not different_places(home.located, talks.located)  # "the delegation's visit comes at a time …"
    near = min(abs(a.sentence - b.sentence) for a in home.acts for b in talks.acts) <= 1 or (
        bool(ours) and ours <= theirs
    )
    return home.root != "CONSULT" and near and not ours & sides_of(home) and (not theirs or bool(ours & theirs))


def mediable(group: Group, lexicon: Lexicon) -> bool:
    """Whether a group tells what others can help about, with its sides or for sides the report does not name."""
    if group.root not in MEDIABLE or before_mediation(group):
        return False
    handed = group.root == "RETREAT" and any(act.frame.issue == _BODIES for act in group.acts)
    fits = handed or group.mode in _TALKS | _BROUGHT_ABOUT or group.root == "AGREE"
    return fits and (bool(sides_of(group)) or any(not act.undertaking for act in group.acts))


def _part_by_nature(home: Group, lexicon: Lexicon) -> None:
    """An organisation of states that agrees among fighters, or its mediator, is no side of theirs."""
    if home.root not in ("AGREE", "CONSULT") and home.mode != _TRUCE:
        return
    for act in home.acts:
        parties = [m for role, f in roles_of(act) if role == "party" for m in f.phrase.members if m.actor]
        if brokers_among({m.actor for m in parties if m.actor}, lexicon):
            continue  # «التقى س كلا من ص ومبعوث ع»: he stands between these, whoever they sent
        between = {m.actor for m in parties if m.actor and (m.envoy or m.mediates == "go-between")}
        others = home.actors("party") - between
        bodies = {a for a in others if lexicon.actors[a].type == "IGO"}
        if home.root != "CONSULT" and len(others - bodies) > 1:
            between |= bodies
        if between and (home.root == "AGREE" or len(home.actors("party") - between) > 1):
            set_apart(act, between, "stands between the sides by what it is")


def sides_of(group: Group) -> set[str]:
    return group.actors("party", "initiator", "recipient", "detainee") - mediators_of(group)


def _share_talks(homes: Sequence[Group]) -> None:
    """Who mediated talks between two mediated what the same two did to each other, and what the same sides agreed on."""
    talks = [g for g in homes if g.mode == MEDIATION and mediators_of(g)]
    for home in homes:
        if home.root not in ("RETREAT", "AGREE") or mediators_of(home):
            continue
        sides = sides_of(home)
        for told in talks:
            same = sides == sides_of(told) or home.root == "RETREAT"
            led = sides == sides_of(told) and bool(sides) and not told.sentences.isdisjoint(home.sentences)
            if (len(sides & sides_of(told)) > 1 and same) or led:  # «أفضت مفاوضات بوساطة س إلى صلح بين عشيرتين»
                fillers = [*told.mediators, *(f for a in told.acts for r, f in roles_of(a) if r == "mediator")]
                home.mediators += [f for f in fillers if f not in home.mediators and not f.actors & sides]


def _share_agreements(homes: Sequence[Group]) -> None:
    """Who mediated the agreement of two mediated the talks of the same two that the report tells beside it."""
    agreed = [g for g in homes if g.root == "AGREE" and mediators_of(g) and len(sides_of(g)) > 1]
    for talks in homes:
        if talks.mode != "CONSULT" or mediators_of(talks):
            continue
        sides = sides_of(talks)
        for deal in agreed:
            if sides == sides_of(deal):
                fillers = [*deal.mediators, *(f for a in deal.acts for r, f in roles_of(a) if r == "mediator")]
                talks.mediators += [f for f in fillers if not f.actors & sides]
                talks.mode = MEDIATION if talks.mediators else talks.mode
                break


def _give(phrase: NounPhrase, reason: str, sentence: int, homes: Sequence[Group], lexicon: Lexicon) -> None:
    """Make those of a phrase who are no side mediators of the nearest event told, and of those between the same."""
    if reason == OWED:
        told = {a for g in homes if sentence in g.sentences for a in mediators_of(g)}
        if {m.actor for m in phrase.members if m.actor} <= told:
            return  # the grammar gave it to the act its words stand with
    taking = [g for g in homes if g.root == "RETREAT" or sides_of(g)] or homes  # a deal named again has no sides
    near = min(taking, key=lambda g: min(abs(s - sentence) for s in g.sentences))
    if reason == ANNOUNCED and (near.root != "AGREE" or sentence not in near.sentences):
        return
    sides = sides_of(near)
    for home in homes:
        if home is not near and len(sides_of(home) & sides) < 2:
            continue
        add_helper(home, phrase, reason, lexicon)


def add_helper(home: Group, phrase: NounPhrase, reason: str, lexicon: Lexicon) -> None:
    """Make those of a phrase who are no sides mediators of an event; of talks and deals also those told among the sides."""
    known, sides = mediators_of(home), sides_of(home)
    kinds = lexicon.mediating_kinds
    who = {m.actor for m in phrase.members if m.actor and kinds.get(m.actor, m.actor) == m.actor} - known
    left = 1 if reason == PART else 2  # "S hosted a delegation of T": one side may be all that is told
    if (home.root == "CONSULT" or (home.root == "AGREE" and reason == PART)) and len(sides - who) >= left:
        for act in home.acts:
            set_apart(act, who & sides, reason)
        sides = sides_of(home)
    made = home.root in ("AGREE", "RETREAT") if reason == OWED else home.root == "AGREE" and reason == PART
    if made and sides and sides == who:
        for act in home.acts:  # «أعلنت س وص هدنة … الاتفاق الذي رعته س وص»: they only made it known
            set_apart(act, who, reason)
        return
    members = [m for m in phrase.members if m.actor in who - sides]
    unnamed = reason == PART or (reason == OWED and all(lexicon.actors[side].kind == "kind" for side in sides))
    unnamed |= (
        reason == OWED and home.root == "AGREE" and bool(home.actors("party", "initiator"))
    )  # «وقعت س اتفاقا مع …»
    if not members or (home.root != "RETREAT" and len(sides) < 2 and not unnamed):
        return
    home.mediators.append(Filler("mediator", replace(phrase, members=members), reason, CONFIDENCE["inferred"]))
    if home.mode in ("CONSULT", VISIT):
        home.mode = MEDIATION
