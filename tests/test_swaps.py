"""Swaps: one release in each direction, each with the number of its own people."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Published, Report


def _releases(coder: RulesCoder, text: str) -> set[tuple[str | None, str | None, int | None]]:
    """(who frees, who is freed, how many) of every release told."""
    events = coder.code(Report(report_id="invented", text=text, language="ar")).events
    assert {e.event_mode for e in events} == {"RETREAT:release"}
    found = set()
    for event in events:
        by_role = {p.role: p.actor_id for p in event.participants}
        counts = {c.kind: c.best for c in event.counts}
        found.add((by_role.get("initiator"), by_role.get("detainee"), counts.get("released")))
    return found


@pytest.mark.parametrize(
    ("text", "releases"),
    [
        (
            "شملت عملية التبادل الإفراج عن 76 من رجال المقاومة الشعبية مقابل 118 من مسلحي الحوثي في تعز.",
            {("houthis", "popular-resistance-yemen", 76), ("popular-resistance-yemen", "houthis", 118)},
        ),
        (
            "جرى الإفراج عن 16 عنصرا من القوات الحكومية مقابل العدد نفسه من الحوثيين في تعز.",
            {("houthis", "yem-gov-forces", 16), ("yem-gov-forces", "houthis", None)},
        ),
        ("أطلقت طالبان رهينتين في قندهار.", {("taliban", "detainees", 2)}),
    ],
)
def test_each_direction_has_its_own_number(coder: RulesCoder, text: str, releases: set[tuple]) -> None:
    assert _releases(coder, text) == releases


@pytest.mark.parametrize(
    "text",
    [
        "أُطلق سراح تسعة جنود كينيين كانوا محتجزين في أعزاز، مقابل إفراج كينيا عن طيارين أوغنديين.",
        "أفرجت الحركة عن تسعة جنود مقابل إفراج كينيا عن عشرين معتقلا.",
    ],
)
def test_a_release_in_return_is_another_one(coder, text):
    events = coder.code(Report(report_id="invented", language="ar", text=text)).events
    assert [e.event_mode for e in events] == ["RETREAT:release"] * 2
    assert ("initiator", "kenya") not in {(p.role, p.actor_id) for p in events[0].participants}
    assert ("initiator", "kenya") in {(p.role, p.actor_id) for p in events[1].participants}


@pytest.mark.parametrize(
    "text",
    [
        "جرت عملية تبادل أسرى بين الحوثيين والقوات الحكومية، شملت 12 أسيرا من الحوثيين و9 أسرى من القوات الحكومية.",
        "أوضح مصدر أن المفرج عنهم هم تسعة من القوات الحكومية مقابل 12 من الحوثيين، وتمت عملية التبادل في الحوبان.",
        "أتمت القوات الحكومية والحوثيون صفقة تبادل في مأرب. وشملت الصفقة 12 أسيرا من الحوثيين مقابل 9 من القوات الحكومية.",
    ],
)
def test_each_side_s_share_of_a_swap_is_counted(coder: RulesCoder, text: str) -> None:
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse("2023-06-14"))
    told = {
        p.actor_id: [c.best for c in e.counts if c.kind == "released"]
        for e in coder.code(report).events
        for p in e.participants
        if p.role == "detainee"
    }
    assert told == {"houthis": [12], "yem-gov-forces": [9]}


def test_people_killed_beside_a_swap_are_no_share_of_it(coder: RulesCoder) -> None:
    text = "جرى تبادل للأسرى بين الحوثيين والقوات الحكومية، وقتل خمسة من الحوثيين وستة من القوات الحكومية باشتباكات."
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse("2023-06-14"))
    swaps = [e for e in coder.code(report).events if e.event_mode == "RETREAT:release"]
    assert len(swaps) == 2 and not any(e.counts for e in swaps)


def test_a_stage_of_an_exchange_is_told_by_its_shares(coder: RulesCoder) -> None:
    text = "جرى في 3 حزيران تنفيذ مرحلة أولى من التبادل، شملت 16 أسيرا من قسد مقابل 9 عناصر من قوات النظام."
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse("2023-06-14"))
    told = {
        p.actor_id: [c.best for c in e.counts]
        for e in coder.code(report).events
        for p in e.participants
        if p.role == "detainee"
    }
    assert told == {"sdf": [16], "syr-gov-forces": [9]}


def test_whom_an_exchange_included_was_freed(coder: RulesCoder) -> None:
    text = "صفقة التبادل تضمنت الإفراج عن ستة جنود من الجيش اليمني مقابل تسعة من الحوثيين."
    assert _releases(coder, text) == {("houthis", "yem-gov-forces", 6), ("yem-gov-forces", "houthis", 9)}


def test_whom_an_exchange_is_to_include_is_not_yet_free(coder: RulesCoder) -> None:
    text = "صفقة التبادل تتضمن الإفراج عن تسعة أسرى من الحوثيين."
    assert coder.code(Report(report_id="invented", text=text, language="ar")).events == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "أفرج الحوثيون عن سبعة أسرى من القوات الحكومية مقابل جثامين أربعة من مقاتليهم."),
        ("ar", "أطلق الحوثيون سراح سبعة أسرى من القوات الحكومية مقابل رفات أربعة من مقاتليهم."),
        ("en", "The Houthis freed seven government soldiers in exchange for the bodies of four of their fighters."),
    ],
)
def test_bodies_in_return_are_handed_over(coder, language, text):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language=language, published=day, text_status="invented")
    told = [(e.event_mode, {(p.role, p.actor_id) for p in e.participants}) for e in coder.code(report).events]
    assert told[0][0] == "RETREAT:release"
    assert told[1] == (None, {("initiator", "yem-gov-forces"), ("recipient", "houthis")})


def test_nobody_frees_people_of_its_own(coder):
    text = "أفرج الحوثيون عن سبعة أسرى من القوات الحكومية مقابل أربعة من مقاتليهم."
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language="ar", published=day, text_status="invented")
    freed = [{p.actor_id for p in e.participants if p.role == "detainee"} for e in coder.code(report).events]
    assert freed == [{"yem-gov-forces"}, {"houthis"}]
