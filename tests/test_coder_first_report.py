"""The first report the coder was made for: eight acts around a mediated meeting, in one outlet's loaded words.

The report's text is press text and no part of the repository; without it these tests are skipped.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import pytest
from shared_files import shared
from wasata.curation import rules_coder
from wasata.datasets.places import bundled_places
from wasata.schema import Event, Published, Report, misquotes

NAME = ("reports", "ain_issa_seed.txt")
#: Loaded names and neutral ones of the same grammatical gender, for the text without tashkeel.
NEUTRAL = (
    (r'ميليشيا ["“”]قسد["“”]', "قوات سوريا الديمقراطية"),
    ("قوات الاحتلال الروسي", "القوات الروسية"),
    ("قوات الأسد", "قوات الحكومة السورية"),
    ("نظام الأسد", "الحكومة السورية"),
)


@cache
def coder():
    return rules_coder()


@pytest.fixture
def text() -> str:
    """The report as published, with its tashkeel and its stray quote marks."""
    return shared(*NAME).read_bytes().decode("utf-8").removeprefix("\ufeff")


def coded(text: str, published: str | None = "2021-04-14"):
    day = Published.parse(published) if published else None
    report = Report(report_id="first", text=text, language="ar", published=day)
    done = coder().code(report)
    for event in done.events:
        assert misquotes(event.evidence, {"first": text}) == []
        assert event.unsupported() == []
    return done


def plain(text: str) -> str:
    """The text without vowel signs."""
    return "".join(c for c in text if not ("\u064b" <= c <= "\u0652" and unicodedata.combining(c)))


def codes(event: Event) -> dict:
    """What an event says, without the words it rests on."""
    return {
        "mode": event.event_mode or event.event_type,
        "when": (event.when.earliest, event.when.latest, event.when.precision),
        "place": (event.place.place_id, event.place.where_prec) if event.place else None,
        "who": {(p.actor_id, p.role, p.side, len(p.persons)) for p in event.participants},
        "counts": [(c.kind, c.low, c.best, c.high, c.of) for c in event.counts],
        "mediation": event.mediation,
        "primary": event.primary,
    }


def one(events: list[Event], mode: str) -> Event:
    (event,) = [e for e in events if e.event_mode == mode]
    return event


def roles(event: Event) -> set[tuple[str, str | None, str | None]]:
    return {(p.actor_id, p.role, p.side) for p in event.participants}


def days(event: Event) -> tuple[str, str, str]:
    return str(event.when.earliest), str(event.when.latest), event.when.precision


def test_eight_acts_are_told_and_no_other(text):
    assert sorted(e.event_mode for e in coded(text).events) == [
        "ACCUSE:allege",
        "COERCE:arrest",
        "COERCE:restrict",
        "CONSULT:mediation",
        "REJECT:yield",
        "REJECT:yield",
        "REQUEST:mediation",
        "REQUEST:yield",
    ]


def test_the_mediated_meeting(text):
    event = coded(text).events[0]
    assert event.primary
    assert event.event_mode == "CONSULT:mediation"
    assert roles(event) == {("syr-gov-forces", "party", "A"), ("sdf", "party", "B"), ("rus-forces", "mediator", None)}
    assert days(event) == ("2021-04-13", "2021-04-13", "day")
    assert event.when.weekday == "tuesday"
    assert (event.place.place_id, event.place.where_prec, event.place.country) == ("SY11", 4, "SYR")
    assert event.mediation.mediators == ("rus-forces",)
    assert event.mediation.mediator_type == "state"
    assert event.mediation.duration_hours == 3.0
    assert event.mediation.outcome == "none"
    assert event.mediation.initiated_by == "party A"
    assert event.mediation.issue == "prisoners"


def test_six_people_are_named_each_on_their_side(text):
    event = coded(text).events[0]
    persons = {p.actor_id: p.persons for p in event.participants}
    assert {actor: len(found) for actor, found in persons.items()} == {"syr-gov-forces": 3, "sdf": 3, "rus-forces": 0}
    assert sorted(plain(p.rank) for p in persons["syr-gov-forces"]) == ["العميد", "العميد", "اللواء"]
    assert [p.office is not None for p in persons["syr-gov-forces"]] == [True, False, False]
    assert all(p.rank is None for p in persons["sdf"])
    assert len({p.name for found in persons.values() for p in found}) == 6
    assert all(p.name in text for found in persons.values() for p in found)


def test_the_arrest_of_seven(text):
    event = one(coded(text).events, "COERCE:arrest")
    assert roles(event) == {("sdf", "initiator", "B"), ("syr-gov-forces", "detainee", "A")}
    assert [(c.kind, c.low, c.best, c.high, c.of) for c in event.counts] == [("detained", 7, 7, 7, "syr-gov-forces")]
    assert event.place.place_id == "C5905"
    assert event.place.admin3_pcode == "SY110202"
    assert days(event) == ("2021-04-12", "2021-04-12", "day")


def test_what_was_said_and_refused_at_the_meeting(text):
    events = coded(text).events
    accusation = one(events, "ACCUSE:allege")
    assert roles(accusation) == {("sdf", "initiator", "B"), ("syr-gov-forces", "recipient", "A")}
    assert days(accusation) == ("2021-04-13", "2021-04-13", "day")
    refusal = next(e for e in events if e.event_mode == "REJECT:yield")
    assert roles(refusal) == {("sdf", "initiator", "B"), ("syr-gov-forces", "recipient", "A")}
    assert days(refusal) == ("2021-04-13", "2021-04-13", "day")
    restriction = one(events, "COERCE:restrict")
    assert roles(restriction) == {("sdf", "initiator", "B"), ("syr-gov-forces", "recipient", "A")}


def test_the_request_its_refusal_and_the_request_to_mediate(text):
    events = coded(text).events
    request = one(events, "REQUEST:yield")
    assert roles(request) == {("syr-gov-forces", "initiator", "A"), ("sdf", "recipient", "B")}
    refusal = [e for e in events if e.event_mode == "REJECT:yield"][1]
    assert roles(refusal) == {("sdf", "initiator", "B"), ("syr-gov-forces", "recipient", "A")}
    assert events.index(request) < events.index(refusal)
    mediate = one(events, "REQUEST:mediation")
    assert {(p.actor_id, p.role) for p in mediate.participants} == {
        ("syr-gov-forces", "initiator"),
        ("rus-forces", "recipient"),
    }
    assert mediate.mediation.mediators == ()


def test_nothing_of_the_page_around_the_report_is_coded(text):
    end = text.index("مقالات ذات صلة")
    assert all(item.end <= end for event in coded(text).events for item in event.evidence)


def test_with_an_interval_every_agreeing_day_counts(text):
    events = coded(text, "2021-04-07/2021-04-21").events
    assert days(events[0]) == ("2021-04-06", "2021-04-20", "month")
    assert days(one(events, "COERCE:arrest")) == ("2021-04-05", "2021-04-19", "month")


def test_without_a_publication_day_no_day_is_guessed(text):
    for event in coded(text, None).events:
        assert event.when.earliest is None
        assert event.unknown["when"]
    assert coded(text, None).events[0].when.weekday == "tuesday"


def test_a_publication_day_that_cannot_be_is_a_conflict(text):
    done = coded(text, "2021-04-12")
    assert any("conflict" in warning for warning in done.warnings)
    for event in done.events:
        assert event.when.earliest is None
        if event.when.text is not None:
            assert event.unknown["when"].startswith("conflict: ")


def test_vowel_signs_change_no_code(text):
    assert plain(text) != text
    assert [codes(e) for e in coded(plain(text)).events] == [codes(e) for e in coded(text).events]


def test_neutral_names_change_no_code(text):
    neutral = plain(text)
    for loaded, name in NEUTRAL:
        assert re.search(loaded, neutral)
        neutral = re.sub(loaded, name, neutral)
    assert [codes(e) for e in coded(neutral).events] == [codes(e) for e in coded(text).events]


def test_another_armed_group_in_its_place_changes_the_actor_alone(text):
    before = [codes(e) for e in coded(plain(text)).events]
    other = re.sub(r'(?:ميليشيا )?["“”]قسد["“”]', "هيئة تحرير الشام", plain(text))
    assert "قسد" not in other
    after = [codes(e) for e in coded(other).events]
    for row in before:
        row["who"] = {("hts" if actor == "sdf" else actor, *rest) for actor, *rest in row["who"]}
    assert after == before


def test_another_town_and_governorate_change_the_places_alone(text):
    before = [codes(e) for e in coded(plain(text)).events]
    moved = plain(text).replace("عين عيسى", "صرين").replace("الرقة", "حلب")
    after = [codes(e) for e in coded(moved).events]
    (town,) = [p.place_id for p in bundled_places() if p.name_ar == "صرين" and p.place_id.startswith("C")]
    renamed = {"SY11": "SY02", "C5905": town}
    for row in before:
        if row["place"]:
            row["place"] = (renamed[row["place"][0]], row["place"][1])
    assert after == before
