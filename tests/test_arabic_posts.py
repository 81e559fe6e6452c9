"""Posts told in several words, joined adjectives, former holders and datelines: whose people act. Invented sentences."""

from __future__ import annotations

import pytest
from invented_reports import only_event, roles_of
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report


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
    event = only_event(coder, f"التقى {post}، أمس، وزير الخارجية الإيراني.")
    assert roles_of(event) == {("party", state), ("party", "iran")}


def test_who_held_a_post_before_acts_for_nobody(coder: RulesCoder) -> None:
    event = only_event(coder, "التقى الرئيس التونسي السابق سالم المانعي وزير الخارجية الإيراني.")
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
    event = only_event(coder, f"التقى {people} في الدوحة قيادات من جماعة الحوثي.")
    assert states | {"houthis"} == {p.actor_id for p in event.participants}


def test_an_office_behind_which_a_body_is_named_whole(coder: RulesCoder) -> None:
    event = only_event(coder, "التقى رئيس حكومة الوفاق الوطني وزير الخارجية الإيراني.")
    assert roles_of(event) == {("party", "gna"), ("party", "iran")}


@pytest.mark.parametrize("line", ["جوبا 3 أكتوبر 2020 – ", "القاهرة (وكالات) - ", "طرابلس 21 يناير 2019 /"])
def test_who_writes_from_a_city_is_no_side(coder: RulesCoder, line: str) -> None:
    event = only_event(coder, f"{line}وقعت الحكومة السودانية والجبهة الثورية اتفاق السلام.")
    assert roles_of(event) == {("party", "sudan"), ("party", "sudan-rev-front")}


def test_a_citys_state_acts_where_no_dateline_ends(coder: RulesCoder) -> None:
    event = only_event(coder, "جوبا وقعت مع الجبهة الثورية اتفاق السلام.")
    assert ("party", "south-sudan-gov") in roles_of(event)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("أعلنت قوات الدعم السريع الموافقة على هدنة إنسانية.", {("initiator", "rsf")}),
        ("أبلغت حركة حماس مصر موافقتها على مقترح التهدئة.", {("initiator", "hamas"), ("recipient", "egypt")}),
    ],
)
def test_consent_made_known_is_an_undertaking(coder: RulesCoder, text: str, roles: set[tuple[str, str]]) -> None:
    event = only_event(coder, text)
    assert event.event_type == "AGREE" and roles_of(event) == roles


def test_thanks_are_support(coder: RulesCoder) -> None:
    event = only_event(coder, "شكر وزير الخارجية الأمريكي دولة قطر على جهودها.")
    assert event.event_type == "SUPPORT" and roles_of(event) == {("initiator", "us"), ("recipient", "qatar")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصل وفد من حركة حماس إلى القاهرة لبحث وقف إطلاق النار في غزة.", "egy-cairo"),
        ("وصل وزير الخارجية الإيراني إلى مسقط لبحث الأوضاع في اليمن.", "omn-muscat"),
    ],
)
def test_a_journeys_goal_is_its_place(coder: RulesCoder, text: str, place: str) -> None:
    event = only_event(coder, text)
    assert event.event_mode == "CONSULT:visit"
    assert event.place is not None and event.place.place_id == place


@pytest.mark.parametrize(
    "text",
    [
        "بحث وزير الخارجية القطري هاتفيا مع نظيره التركي التطورات في غزة.",
        "بحث وزير الخارجية القطري، في اتصال هاتفي، مع نظيره التركي التطورات في غزة.",
    ],
)
def test_talks_by_phone_are_a_call(coder: RulesCoder, text: str) -> None:
    event = only_event(coder, text)
    assert event.event_mode == "CONSULT:phone"
    assert roles_of(event) == {("party", "qatar"), ("party", "turkey")}


def test_what_both_who_met_want_is_part_of_their_meeting(coder: RulesCoder) -> None:
    text = "التقى أمير قطر والرئيس المصري في القاهرة. وشدد أمير قطر والرئيس المصري على ضرورة وقف الحرب."
    event = only_event(coder, text)
    assert event.event_type == "CONSULT" and roles_of(event) == {("party", "qatar"), ("party", "egypt")}


def test_what_one_of_them_asks_of_another_is_a_request(coder: RulesCoder) -> None:
    text = "التقى أمير قطر والرئيس المصري في القاهرة. ودعا الرئيس المصري إسرائيل إلى وقف القصف."
    events = coder.code(Report(report_id="invented", text=text, language="ar")).events
    assert [e.event_type for e in events] == ["CONSULT", "REQUEST"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("أفرجت جبهة النصرة عن ستة عشر جنديا لبنانيا في عرسال.", "leb-forces"),
        ("أفرجت قوات سوريا الديمقراطية عن 16 جنديا تركيا قرب منبج.", "tur-forces"),
    ],
)
def test_an_adjective_in_the_accusative_is_no_state(coder: RulesCoder, text: str, state: str) -> None:
    assert ("detainee", state) in roles_of(only_event(coder, text))


def test_two_states_that_end_alike_are_two(coder: RulesCoder) -> None:
    event = only_event(coder, "وقعت قوات سوريا الديمقراطية وفصائل المعارضة السورية اتفاقا برعاية روسيا وتركيا.")
    assert {a for role, a in roles_of(event) if role == "mediator"} == {"russia", "turkey"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("أعلن الوسيط الأمريكي توصل حكومة السودان وقوات الدعم السريع إلى اتفاق لوقف إطلاق النار.", {"sudan", "rsf"}),
        ("أعلنت حركة حماس توصلها إلى اتفاق مع إسرائيل.", {"hamas", "israel"}),
    ],
)
def test_an_agreement_made_known_is_between_its_sides(coder: RulesCoder, text: str, parties: set[str]) -> None:
    event = only_event(coder, text)
    assert event.event_type == "AGREE"
    assert {a for role, a in roles_of(event) if role == "party"} == parties


def test_a_headline_of_a_truce_names_the_agreement_below(coder: RulesCoder) -> None:
    text = "هدنة في السويداء برعاية أمريكية\nتوصلت الحكومة السورية وفصائل درزية إلى اتفاق على وقف القتال."
    event = only_event(coder, text)
    assert event.event_type == "AGREE" and ("mediator", "us") in roles_of(event)


def test_who_gets_his_people_back_is_their_side(coder: RulesCoder) -> None:
    event = only_event(coder, "استعاد لبنان جنوده من جبهة النصرة بوساطة قطرية.")
    assert event.event_mode == "RETREAT:release"
    assert {("initiator", "nusra"), ("recipient", "lebanon"), ("mediator", "qatar")} <= roles_of(event)


def test_a_call_to_what_is_no_act_has_no_mode(coder: RulesCoder) -> None:
    event = only_event(coder, "دعا وزير الخارجية القطري إيران إلى التعقل.")
    assert event.event_type == "REQUEST" and event.event_mode is None


def test_his_country_is_the_speakers(coder: RulesCoder) -> None:
    event = only_event(coder, "قال وزير الخارجية العماني إن بلاده عرضت التوسط بين إيران والولايات المتحدة.")
    assert ("initiator", "oman") in roles_of(event)


def test_a_name_told_before_is_no_place_behind_a_preposition(coder: RulesCoder) -> None:
    text = "وصل المبعوث الأمريكي توم باراك إلى دمشق. ودعا باراك إسرائيل إلى وقف القصف."
    events = coder.code(Report(report_id="invented", text=text, language="ar")).events
    assert any(e.event_type == "REQUEST" and ("initiator", "us") in roles_of(e) for e in events)


@pytest.mark.parametrize(
    "post",
    [
        "وزير الدولة بوزارة الخارجية القطرية سالم المانعي",
        "وزير الدولة في وزارة الخارجية القطرية سالم المانعي",
    ],
)
def test_a_minister_at_a_ministry_acts_for_its_state(coder: RulesCoder, post: str) -> None:
    event = only_event(coder, f"التقى {post} أمس وفد حركة طالبان.")
    assert roles_of(event) == {("party", "qatar"), ("party", "taliban")}
