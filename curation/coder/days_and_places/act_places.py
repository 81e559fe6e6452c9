"""Act places: where an act happened, from the places told around its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..acts.content_modes import PART_OF
from ..acts.groups import Group
from ..acts.spoken_of import said_at, spoken_of
from ..acts.topics import in_its_course
from ..clauses.acts import VERBAL_ROOTS, Act
from ..clauses.clauses import Clause
from ..lexicon.namesakes import FINENESS
from ..words.elements import Element
from ..words.locating import Located, Locator, choose
from .visited_seats import VISITED

#: Fineness of a settlement, and roots whose acts happen in each of several.
_SETTLEMENT = 5
_UNIT = FINENESS["admin1"]
#: How many tokens may stand between a place and one that only says where it lies.
_LANDMARK_REACH = 3
#: Within how many elements behind an act a word for another of the kind stands, and behind that its place.
_WITHIN, _ANOTHER = 20, 2
_FIELD = frozenset({"ASSAULT", "PROTEST"})
#: Roots whose acts have a place even where their own clause does not name it.
_PLACED = frozenset({"ASSAULT", "COERCE"})
#: An offer to mediate: what it is to end lies elsewhere («عرضت س التوسط لإنهاء القتال في ص»).
_OFFERED = "AGREE:mediation"
#: Roots whose words may have their own place before what they are about («بحث س مع ص في م سبل …», "marched in M against …").
_WITH_TOPIC = frozenset({"CONSULT", "PROTEST"})
#: Relations of a place to what happens there.
_THERE = frozenset({"at", "near", "side", ""})
#: What those who withdraw leave is where they do.
_LEFT = frozenset({"from"})
_GOAL = frozenset({"to"})
#: Modes of taking people, who are told by where they are taken from.
_TAKEN = frozenset({"COERCE:arrest", "ASSAULT:abduct"})
_BESIDE = frozenset({"near", "side"})


def places_of(act: Act, locator: Locator) -> list[Located | None]:
    """Where an act happened: one place, or each of several villages listed for an act told without a common toll.

    One act in three villages is three events (coding rule 1), unless its people are counted together.
    """
    there = _without_landmarks(_told(act, locator))
    best = choose(there)
    if best is not None and (elsewhere := _elsewhere(act, best, locator)):
        return [best, *elsewhere]
    if best is None or best.record is None or act.root not in _FIELD or _counted(act):
        return [best]
    if best.mention.relation in _BESIDE:
        return [best]  # «على طريق س – ص»: one place beside two
    listed = {p.record.place_id: p for p in _list_around(best, there) if p.record is not None and p.fineness >= _UNIT}
    return list(listed.values()) or [best]


def _elsewhere(act: Act, best: Located, locator: Locator) -> list[Located]:
    """«غارة على بلدة س وأخرى على ص», "a bomb exploded in S and another in T": where another of the kind happened."""
    if act.root != "ASSAULT" or _counted(act):
        return []
    found: list[Located] = []
    elements = act.clause.after(act.element)[:_WITHIN]
    for at, element in enumerate(elements):
        if element.text not in act.relations.another:
            continue
        behind = [e for e in elements[at + 1 : at + 1 + _ANOTHER] if e.kind != "preposition"][:1]
        place = locator.resolved.get(behind[0].place.first) if behind and behind[0].place is not None else None
        if place is not None and place.record is not None and place.record != best.record:
            found.append(place)
    return found


def _without_landmarks(places: list[Located]) -> list[Located]:
    """«في محافظة س، شمال شرقي ص»: without a place of another unit that only says where the one straight before it lies."""
    kept: list[Located] = []
    for place in places:
        before = kept[-1] if kept else None
        straight = before is not None and 0 <= place.mention.first - before.mention.stop <= _LANDMARK_REACH
        one, other = before.record if before is not None else None, place.record
        apart = one is not None and other is not None and bool(one.admin1) and one.admin1 != other.admin1
        if not (straight and apart and place.mention.relation in ("near", "side") and not place.mention.listed):
            kept.append(place)
    return kept


def _list_around(best: Located, places: list[Located]) -> list[Located]:
    """The places told in one list with another, it among them: «بلدة س وحي ص», not «في محافظة س، قرية ص»."""
    first = last = places.index(best)
    while first > 0 and places[first].mention.listed and _alike(places[first - 1], places[first]):
        first -= 1
    while last + 1 < len(places) and places[last + 1].mention.listed and _alike(places[last], places[last + 1]):
        last += 1
    return places[first : last + 1]


def _alike(one: Located, other: Located) -> bool:
    """Whether both are settlements or parts of one, or neither is."""
    return (one.fineness >= _SETTLEMENT) == (other.fineness >= _SETTLEMENT)


def fill_places(groups: Iterable[Group], locator: Locator) -> None:
    """Give events of force without a place that of their sentence, else the only one the report gives."""
    only = _only_place(locator)
    for group in groups:
        if all(act.frame.about for act in group.acts):
            continue  # «وصلت دفعة من مهجري س إلى ص»: neither whence nor whither
        if group.root not in _PLACED or (group.located is not None and group.located.fineness > 0):
            continue
        numbers = sorted({act.sentence for act in group.acts})
        told = [p for n in numbers for p in locator.by_sentence.get(n, ()) if p.mention.relation in _THERE]
        group.located = choose(p for p in told if p.fineness > 0) or only or group.located


def beside(act: Act, locator: Locator) -> Located | None:
    """The one place told in the sentence of an act of power that its own clause gives none."""
    if act.root != "COERCE" or act.frame.about:
        return None
    told = [
        p for p in locator.by_sentence.get(act.sentence, ()) if p.mention.relation in _THERE and p.record is not None
    ]
    return choose(told)


def _only_place(locator: Locator) -> Located | None:
    """The settlement of a report that tells one, or else its only governorate; None where it tells several."""
    told = [p for places in locator.by_sentence.values() for p in places if p.mention.relation in _THERE]
    known = [p for p in told if p.record is not None and p.fineness > 1]
    if len({p.record.admin1_pcode or p.record.admin1 for p in known if p.record is not None}) != 1:
        return None
    settlements = [p for p in known if p.fineness >= _SETTLEMENT and not p.capital]
    if len({p.record.place_id for p in settlements if p.record is not None}) == 1:
        return settlements[0]
    wide = [p for p in known if p.record is not None and p.record.level == "admin1"]
    return wide[0] if wide else known[0] if not settlements else None


def _told(act: Act, locator: Locator) -> list[Located]:
    clause = act.clause
    limit = _limit(act)
    if act.frame.arrives:
        behind = [e for e in clause.elements if e.index > act.element.index]
        goals = _there(behind, _GOAL)
        if goals:  # «وصل إلى س لبحث الوضع في ص»
            return [locator.resolved[goals[0]]]
    if act.root == "CONSULT" and act.described is not None and act.element.kind == "noun":
        held = _there(act.described.elements, frozenset({"at"}))
        if held:  # «عقب لقاء جمعهما في س»: nearer than what else the sentence tells
            return [locator.resolved[first] for first in held]
    if spoken := said_at(act):
        return [locator.resolved[first] for first in spoken]
    there = _THERE | {"to"} if act.root in _FIELD and act.relations.aimed & act.frame.roles.keys() else _THERE
    if act.mode == "RETREAT:withdraw":
        there |= _LEFT
    if act.root == "MOBILIZE" and _arrived(clause):
        there |= _GOAL
    own: Sequence[Element] = clause.elements if act.told_apart is None else ()
    why = act.relations.cause - act.relations.force if act.root not in ("ASSAULT", "RETREAT") else frozenset()
    motive = next((e.index for e in own if e.relation in why and e.index > act.element.index), None)
    if motive is None and act.root == "CONSULT":  # «بحثا التطورات في س»
        behind = [e for e in own if e.index > act.element.index]
        motive = next((e.index for e in behind if e.text in act.relations.affairs or _discusses(e, act)), None)
    if motive is None and act.root in ("CONSULT", "AGREE"):  # «اتفاق بشأن حي س»
        motive = next(
            (e.index for e in own if e.text in act.relations.concerning and e.index > act.element.index), None
        )
    if motive is None and act.root in ("CONSULT", "AGREE"):  # «وقعا اتفاقا لحل الصراعات في س»
        aims = act.relations.aim | act.relations.aim_or_content
        motive = next(
            (e.index for e in own if e.kind == "word" and e.preposition in aims and e.index > act.element.index), None
        )
    limit = motive if limit is None else limit  # «قطعوا الطريق ردا على خطف س في ص»
    own = _at_its_time(own, act)
    about = spoken_of(act, locator)
    own = [e for e in own if e.place is None or e.place.first not in about] if about else own
    places = _there(_unposted(own, act, limit), there) or _there(
        (e for e in own if limit is None or e.index < limit), there
    )
    if not places and act.told_apart is None:
        places = _there(_opening(clause), there)
    if not places and (act.mode in _TAKEN or act.root == "PROTEST"):
        places = _there((e for e in own if limit is None or e.index < limit), _LEFT)  # «العشرات من أهالي بلدة س»
    if not places:
        places = _in_front(act, locator) or _visited(act, locator)
    if not places and act.root == "PROTEST":  # «تظاهروا للمطالبة بالإفراج عن معتقلين في س»
        places = _there(own, there)
    if not places and act.described is not None:
        places = _there(act.described.elements, there)
    if not places and clause.parent is not None and clause.verb is act.element and in_its_course(clause, act.element):
        places = _there(clause.parent.elements, _THERE | _GOAL)  # «زيارة إلى س التقى خلالها ص»
    if not places and clause.parent is not None and any(e.relative_place for e in clause.elements):
        places = [e.place.first for e in clause.parent.elements if e.place is not None][-1:]
    return [locator.resolved[first] for first in places]


def _at_its_time(elements: Sequence[Element], act: Act) -> Sequence[Element]:
    """«قصفت س بلدة ص، بالتزامن مع غارات على ع»: the elements before the force that went on meanwhile, or from it on, by which
    of both is meant; all of them where these tell no place."""
    meanwhile = act.relations.meanwhile
    at = next((e.index for e in elements if e.kind == "noun" and e.is_violent and e.preposition in meanwhile), None)
    own = [e for e in elements if at is not None and (e.index >= at) == (act.element.index >= at)]
    return own if any(e.place is not None for e in own) else elements


def _arrived(clause: Clause) -> bool:
    """«وصل رتل س إلى ص»: whether forces are told to have come to where they went (coding rule 8)."""
    verb = clause.verb
    return verb is not None and verb.item.sense is not None and verb.item.sense.lemma in clause.relations.arriving


def _discusses(element: Element, act: Act) -> bool:
    """«وصل إلى س لبحث الهدنة في ص»: whether a word leads to what somebody came to talk about."""
    return element.kind == "word" and element.text in act.relations.discussing


def _opening(clause: Clause) -> list[Element]:
    """«وفي مدينة س، قتل …»: what stands before a verb, where it only says where or when."""
    before = clause.parent
    if before is None or clause.opener or before.verb is not None or before.nouns:
        return []
    return [] if any(e.kind == "np" for e in before.elements) else before.elements


def _unposted(elements: Iterable[Element], act: Act, limit: int | None) -> list[Element]:
    """«القوات المتمركزة في س استهدفت ص»: elements but the places where somebody is stationed."""
    kept: list[Element] = []
    posted = False
    for element in elements:
        if element.text in act.relations.posted:
            posted = True
        elif element.kind in ("verb", "noun", "mark", "subordinator", "relative"):
            posted = False
        if (limit is None or element.index < limit) and not (posted and element.place is not None):
            kept.append(element)
    return kept


def _counted(act: Act) -> bool:
    return any(f.phrase.counted for told in (act, *act.means) for f in told.slots.values())


def _there(elements: Iterable[Element], relations: frozenset[str]) -> list[int]:
    """First tokens of the places at or near which something happens."""
    return [e.place.first for e in elements if e.place is not None and e.place.relation in relations]


def _in_front(act: Act, locator: Locator) -> list[int]:
    """«اعتصموا أمام مقر الحكومة في س», «حاصروا مقر …»: the place told with the body at whose building people stand."""
    struck = act.slots["object"].phrase if "object" in act.slots and act.root in ("PROTEST", "COERCE") else None
    fronts = [
        e
        for e in act.clause.elements
        if e.phrase is not None and (e.preposition in act.relations.in_front or (e.phrase is struck and e.phrase.led))
    ]
    told = locator.by_sentence.get(act.sentence, ()) if fronts else ()
    inside = {p.mention.first for p in told for e in fronts if e.tokens[0] <= p.mention.first < e.tokens[1]}
    return sorted(inside)


def _visited(act: Act, locator: Locator) -> list[int]:
    """«زار وزير س طهران والتقى …», «وصل إلى بغداد، والتقى …»: the city by which a visit, or who met on one, names the state
    it led to, or to which he came who met there."""
    if act.root != "CONSULT":
        return []
    for journey in (means for means in act.means if means.frame.arrives):
        if goals := _there(journey.clause.after(journey.element), _GOAL):
            return goals[:1]
    return [p.mention.first for p in locator.by_sentence.get(act.sentence, ()) if p.mention.relation == VISITED]


def _topic(act: Act) -> int:
    """«بحث س مع ص في موسكو سبل …»: the first element behind a verb of talking that says neither who, where nor when.

    Words behind a preposition of place say where ("in front of the education ministry in S").
    """
    where = False
    for element in act.clause.after(act.element):
        if element.kind == "preposition":
            where = element.item.has("where") or (where and element.item.has("link"))
        elif (element.kind == "word" and where) or act.element.needs(element.tokens[0]):
            continue  # "took to the streets of S": words of the verb are no topic
        elif element.kind not in ("np", "place", "date", "mark"):
            return element.index
    return act.clause.elements[-1].index + 1


def _limit(act: Act) -> int | None:
    """The element from which on a clause's places are not the act's but those of what is said or talked about."""
    if act.frame.about or act.frame.content_as == PART_OF:
        return _topic(act) if act.root in _WITH_TOPIC else act.element.index
    if act.root not in VERBAL_ROOTS and act.mode != _OFFERED and act.root != "PROTEST":
        return None
    within = [told.element.index for told in (*act.content, *act.purpose) if told.clause is act.clause]
    return min(within, default=None)
