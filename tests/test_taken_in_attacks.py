"""Killed and taken in one attack are two events by who attacked; a number alone is of the people counted before it."""

from __future__ import annotations

import pytest
from wasata.curation import rules_coder
from wasata.schema import Event, Published, Report


def coded(text: str, language: str = "ar") -> list[Event]:
    """The events of a sentence."""
    report = Report(report_id="r", text=text, language=language, published=Published.parse("2023-06-14"))
    return rules_coder().code(report).events


def told(events: list[Event]) -> set[tuple[str, str, str]]:
    """(mode or root, role, actor) of all events."""
    return {(e.event_mode or e.event_type, str(p.role), p.actor_id) for e in events for p in e.participants}


@pytest.mark.parametrize(
    ("text", "language", "who", "whom"),
    [
        ("قتل ستة من عناصر قسد وأسر اثنان في هجوم للعشائر على ذيبان أمس.", "ar", "tribal-fighters", "sdf"),
        (
            "Six Turkish soldiers were killed and two captured in an attack by Islamic State near Hawija on Monday.",
            "en",
            "is",
            "tur-forces",
        ),
    ],
)
def test_killed_and_taken_in_an_attack(text: str, language: str, who: str, whom: str) -> None:
    events = coded(text, language)
    assert told(events) == {
        ("ASSAULT", "initiator", who),
        ("ASSAULT", "recipient", whom),
        ("ASSAULT:abduct", "initiator", who),
        ("ASSAULT:abduct", "detainee", whom),
    }
    assert {k.kind: k.best for e in events for k in e.counts} == {"killed": 6, "abducted": 2}


def test_a_capture_beside_the_dead_of_a_clash_takes_none_of_them() -> None:
    events = coded("أسفرت اشتباكات بين قسد ومسلحين من العشائر في ذيبان أمس عن مقتل ستة من عناصر قسد وأسر اثنين آخرين.")
    counts = {e.event_mode: {k.kind: k.best for k in e.counts} for e in events}
    assert counts == {None: {"killed": 6}, "ASSAULT:abduct": {"abducted": 2}}


def test_a_number_of_people_freed_is_of_those_counted_before() -> None:
    events = coded("اعتقلت قوات النظام عشرة مدنيين وأفرجت عن ثلاثة أمس.")
    assert ("RETREAT:release", "detainee", "civilians") in told(events)


@pytest.mark.parametrize(
    "source",
    ["حسب ناشطين،", "بحسب ناشطين،", "على حد قول ناشطين،"],
)
def test_whom_one_has_it_from_arrests_nobody(source: str) -> None:
    events = coded(f"{source} اعتقلت قوات النظام خمسة شبان في الكسوة أمس.")
    assert told(events) == {
        ("COERCE:arrest", "initiator", "syr-gov-forces"),
        ("COERCE:arrest", "detainee", "youth"),
    }


@pytest.mark.parametrize("sides", ["طرفي الصراع في السودان", "طرفي النزاع السوداني", "الأطراف السودانية"])
def test_the_sides_of_a_land_s_conflict_are_no_mediators(sides: str) -> None:
    events = coded(f"أعلنت الرياض وواشنطن أن {sides} اتفقا على وقف إطلاق النار في الخرطوم.")
    assert told(events) == {
        ("AGREE", "party", "saf"),
        ("AGREE", "party", "rsf"),
        ("AGREE", "mediator", "saudi-arabia"),
        ("AGREE", "mediator", "us"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "تدخل وجهاء من المنطقة لتهدئة الموقف بين قسد والأهالي في ذيبان أمس.",
        "تدخل وجهاء المنطقة لاحتواء الخلاف بين قسد والأهالي أمس.",
    ],
)
def test_residents_are_a_side_beside_a_body(text: str) -> None:
    assert told(coded(text)) == {
        ("CONSULT:mediation", "party", "sdf"),
        ("CONSULT:mediation", "party", "residents"),
        ("CONSULT:mediation", "mediator", "notables"),
    }


def test_people_of_a_clan_without_a_name_attack() -> None:
    events = coded("هاجم مسلحون من قبيلة في رداع نقطة للحوثيين أمس.")
    assert told(events) == {("ASSAULT", "initiator", "tribal-fighters"), ("ASSAULT", "recipient", "houthis")}


def test_a_noun_by_its_written_ending_is_what_is_carried() -> None:
    events = coded("نقل وفد عماني إلى الحوثيين في صنعاء أمس رداً سعودياً.")
    assert {("CONSULT:mediation", "mediator", "oman"), ("CONSULT:mediation", "party", "houthis")} <= told(events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ضابط في كمين لداعش قرب السخنة أمس.", {("ASSAULT", "initiator", "is"), ("ASSAULT", "recipient", "syr-gov-forces")}),
        ("أصيب قيادي في غارة على بيروت أمس.", {("ASSAULT:aerial", "recipient", "people-unknown")}),
        (
            "قتل ضابط في الجيش برصاص مجهولين في درعا أمس.",
            {("ASSAULT:firearms", "initiator", "unidentified-gunmen"), ("ASSAULT:firearms", "recipient", "syr-gov-forces")},
        ),
    ],
)  # fmt: skip
def test_an_officer_in_an_ambush_serves_in_no_body(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(coded(text)) == expected


def test_who_admits_a_death_did_not_bring_it_about() -> None:
    events = coded("أقرّت وزارة الدفاع الروسية بمقتل ثلاثة من جنودها في كمين قرب السخنة.")
    assert told(events) == {("ASSAULT", "recipient", "rus-forces")}
