"""Duplicates: what different reports may tell together is proposed, what cannot be one is not, and nothing is merged.

The reports are invented and coded here by the rules coder.
"""

from __future__ import annotations

from functools import cache

import pytest
from make_events import event_data, make_report
from run_command import wasata
from wasata.curation import rules_coder
from wasata.curation.duplicates import Proposal, _pairs, compare, propose
from wasata.datasets.dataset import open_dataset
from wasata.schema import Event, Published, Report

RELEASE_AR = "أفرجت قوات سوريا الديمقراطية أمس الثلاثاء عن ثلاثة جنود من قوات النظام في مدينة منبج بوساطة روسية."
RELEASE_EN = "The Syrian Democratic Forces released three Syrian government soldiers in the city of Manbij on Tuesday."
SHELLING = "قُتل {} مدنيين بقصف مدفعي نفذته قوات النظام على بلدة سراقب {}."


@cache
def coder():
    return rules_coder()


def coded(text: str, report_id: str, language: str = "ar", published: str = "2021-04-14") -> Event:
    report = Report(report_id=report_id, text=text, language=language, published=Published.parse(published))
    (event,) = coder().code(report).events
    return event


def pair(one: Event, other: Event) -> Proposal | None:
    found = propose([one, other])
    assert len(found) <= 1
    return found[0] if found else None


def test_one_release_told_in_two_languages_is_proposed():
    found = pair(coded(RELEASE_AR, "one"), coded(RELEASE_EN, "two", "en"))
    assert found is not None
    assert {"days", "place"} <= set(found.agrees)
    assert "words" not in found.agrees, "words of two scripts say nothing of each other"


def test_a_toll_that_rose_is_proposed_and_says_so():
    found = pair(
        coded(SHELLING.format("ثلاثة", "أمس الثلاثاء"), "one"), coded(SHELLING.format("خمسة", "أمس الثلاثاء"), "two")
    )
    assert found is not None
    assert found.differs == ("killed",)
    assert {"actors", "days", "place", "words"} <= set(found.agrees)


def test_the_same_place_on_the_next_day_is_another_event():
    one, other = (
        coded(SHELLING.format("ثلاثة", "يوم الاثنين"), "one"),
        coded(SHELLING.format("ثلاثة", "يوم الثلاثاء"), "two"),
    )
    assert pair(one, other) is None


def test_the_same_day_at_another_place_is_another_event():
    other = SHELLING.format("ثلاثة", "أمس الثلاثاء").replace("بلدة سراقب", "مدينة درعا")
    assert pair(coded(SHELLING.format("ثلاثة", "أمس الثلاثاء"), "one"), coded(other, "two")) is None


def test_the_same_day_and_place_by_another_side_is_another_event():
    other = SHELLING.format("ثلاثة", "أمس الثلاثاء").replace("قوات النظام", "القوات التركية")
    assert pair(coded(SHELLING.format("ثلاثة", "أمس الثلاثاء"), "one"), coded(other, "two")) is None


def test_an_event_without_a_day_may_be_any_of_its_place():
    dated, undated = coded(SHELLING.format("ثلاثة", "أمس الثلاثاء"), "one"), coded(SHELLING.format("ثلاثة", ""), "two")
    found = pair(dated, undated)
    assert undated.when.earliest is None
    assert found is not None
    assert "days" not in found.agrees


def test_another_mode_of_the_same_root_is_another_event():
    one, other = made("one"), made("two", event_mode="RETREAT:withdraw")
    assert compare(one, other) is None


def test_events_of_one_report_are_never_proposed():
    one = coded(RELEASE_AR, "one")
    assert propose([one, one.model_copy(update={"event_id": "ev-other"})]) == []


def test_a_body_under_a_wider_name_is_half_the_same():
    one, other = made("one"), made("two", {"rus-forces": ("russia", "Russia")})
    found = compare(one, other)
    assert found is not None
    assert found.score < compare(one, made("three")).score == 1.0


@pytest.mark.parametrize("count", [40, 400])
def test_pairs_are_looked_for_within_a_unit_only(count):
    """Events spread over as many units as there are events in each: pairs grow with the events, not with their square."""
    units = count // 10
    events = [made(f"r{n}", admin1=f"unit {n % units}") for n in range(count)]
    assert len(list(_pairs(events))) == count * 9 // 2


def test_the_command_proposes_and_changes_nothing():
    before = open_dataset("ain_issa").state()
    ran = wasata("duplicates", "ain_issa", "--format", "jsonl")
    assert ran.exit == 0
    assert "may be one event" in ran.err
    after = open_dataset("ain_issa").state()
    assert (after.drafts, after.accepted) == (before.drafts, before.accepted)


def made(
    report_id: str, others: dict[str, tuple[str, str]] | None = None, admin1: str = "", **changes: object
) -> Event:
    """The event of ``make_events`` in a report of its own, with actors exchanged and in another first-level unit."""
    data = event_data(make_report(report_id), event_id=f"ev-{report_id}", **changes)
    for old, (new, name) in (others or {}).items():
        for participant in data["participants"]:
            if participant["actor_id"] == old:
                participant.update(actor_id=new, name=name)
        data["mediation"]["mediators"] = [new if m == old else m for m in data["mediation"]["mediators"]]
        for item in data["evidence"]:
            item["field"] = item["field"].replace(old, new)
    if admin1:
        data["place"] = {**data["place"], "admin1": admin1}
    return Event.model_validate(data)
