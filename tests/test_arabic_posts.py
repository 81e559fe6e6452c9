"""Posts told in several words, joined adjectives, former holders and datelines: whose people act. Invented sentences."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


@pytest.fixture(scope="module")
def coder() -> RulesCoder:
    return RulesCoder()


def _only(coder: RulesCoder, text: str) -> Event:
    (event,) = coder.code(Report(report_id="invented", text=text, language="ar")).events
    return event


def _roles(event: Event) -> set[tuple[str | None, str]]:
    return {(p.role, p.actor_id) for p in event.participants}


@pytest.mark.parametrize(
    ("post", "state"),
    [
        ("رئيس مجلس الوزراء وزير الخارجية القطري الشيخ سالم بن راشد بن فهد آل مانع", "qatar"),
        ("نائب رئيس مجلس الوزراء وزير الدفاع الكويتي", "kuwait"),
        ("وزير الدولة للشؤون الخارجية القطري سالم المانعي", "qatar"),
        ("وزير الخارجية والهجرة المصري سالم عبد الكريم", "egypt"),
        ("رئيس الوزراء القطري وزير الخارجية سالم بن راشد", "qatar"),
        ("وزير الخارجية العماني السيد سالم بن راشد", "oman"),
    ],
)
def test_a_post_of_several_words_is_one_person_of_his_state(coder: RulesCoder, post: str, state: str) -> None:
    event = _only(coder, f"التقى {post}، أمس، وزير الخارجية الإيراني.")
    assert _roles(event) == {("party", state), ("party", "iran")}


def test_who_held_a_post_before_acts_for_nobody(coder: RulesCoder) -> None:
    event = _only(coder, "التقى الرئيس التونسي السابق سالم المانعي وزير الخارجية الإيراني.")
    assert "tunisia" not in {p.actor_id for p in event.participants}


@pytest.mark.parametrize(
    ("people", "states"),
    [
        ("وزيرا الخارجية الروسي والتركي", {"russia", "turkey"}),
        ("وسطاء مصريون وقطريون", {"egypt", "qatar"}),
        ("مسؤولون أتراك وإيرانيون", {"turkey", "iran"}),
    ],
)
def test_each_joined_adjective_is_somebody_elses(coder: RulesCoder, people: str, states: set[str]) -> None:
    event = _only(coder, f"التقى {people} في الدوحة قيادات من جماعة الحوثي.")
    assert states | {"houthis"} == {p.actor_id for p in event.participants}


def test_an_office_behind_which_a_body_is_named_whole(coder: RulesCoder) -> None:
    event = _only(coder, "التقى رئيس حكومة الوفاق الوطني وزير الخارجية الإيراني.")
    assert _roles(event) == {("party", "gna"), ("party", "iran")}


@pytest.mark.parametrize("line", ["جوبا 3 أكتوبر 2020 – ", "القاهرة (وكالات) - ", "طرابلس 21 يناير 2019 /"])
def test_who_writes_from_a_city_is_no_side(coder: RulesCoder, line: str) -> None:
    event = _only(coder, f"{line}وقعت الحكومة السودانية والجبهة الثورية اتفاق السلام.")
    assert _roles(event) == {("party", "sudan"), ("party", "sudan-rev-front")}


def test_a_citys_state_acts_where_no_dateline_ends(coder: RulesCoder) -> None:
    event = _only(coder, "جوبا وقعت مع الجبهة الثورية اتفاق السلام.")
    assert ("party", "south-sudan-gov") in _roles(event)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("أعلنت قوات الدعم السريع الموافقة على هدنة إنسانية.", {("initiator", "rsf")}),
        ("أبلغت حركة حماس مصر موافقتها على مقترح التهدئة.", {("initiator", "hamas"), ("recipient", "egypt")}),
    ],
)
def test_consent_made_known_is_an_undertaking(coder: RulesCoder, text: str, roles: set[tuple[str, str]]) -> None:
    event = _only(coder, text)
    assert event.event_type == "AGREE" and _roles(event) == roles


def test_thanks_are_support(coder: RulesCoder) -> None:
    event = _only(coder, "شكر وزير الخارجية الأمريكي دولة قطر على جهودها.")
    assert event.event_type == "SUPPORT" and _roles(event) == {("initiator", "us"), ("recipient", "qatar")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصل وفد من حركة حماس إلى القاهرة لبحث وقف إطلاق النار في غزة.", "egy-cairo"),
        ("وصل وزير الخارجية الإيراني إلى مسقط لبحث الأوضاع في اليمن.", "omn-muscat"),
    ],
)
def test_a_journeys_goal_is_its_place(coder: RulesCoder, text: str, place: str) -> None:
    event = _only(coder, text)
    assert event.event_mode == "CONSULT:visit"
    assert event.place is not None and event.place.place_id == place
