"""Crowds told by a number alone, words that are only about a place, and a headline beside its lead. Sentences are invented."""

import pytest
from wasata.schema import Report
from wasata.schema.report import Published

from .invented_reports import english, english_events, only_event, roles_of

DAY = Published.parse("2024-05-15")


def arabic(coder, text):
    return coder.code(Report(report_id="invented", text=text, language="ar", published=DAY)).events


@pytest.mark.parametrize(
    "text",
    [
        "تظاهر العشرات، اليوم الجمعة، في مدينة السويداء للمطالبة بإسقاط النظام.",
        "خرج المئات في مظاهرة في مدينة السويداء ضد الحكومة السورية.",
        "اعتصم الآلاف في مدينة السويداء احتجاجا على الغلاء.",
    ],
)
def test_a_vague_number_behind_a_word_of_protest_are_protesters(coder, text):
    event = only_event(coder, text)
    assert ("initiator", "protesters") in roles_of(event)
    assert ("initiator", "syr-gov") not in roles_of(event)


def test_who_stands_before_a_body_s_building_stands_in_its_town_and_is_no_imam(coder):
    event = only_event(coder, "اعتصم العشرات أمام مقر الحكومة في بغداد.")
    assert roles_of(event) == {("initiator", "protesters")}
    assert event.place.name == "Baghdad"


def test_an_imam_is_still_one(coder):
    event = only_event(coder, "اعتقلت قوات سوريا الديمقراطية إمام مسجد في مدينة الرقة.")
    assert roles_of(event) == {("initiator", "sdf"), ("detainee", "religious-leaders")}


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds rallied in Rabat on Monday.",
        "Dozens have demonstrated in Rabat.",
        "Thousands took to the streets of Rabat.",
    ],
)
def test_a_number_before_a_verb_of_protest_are_protesters_and_the_streets_are_where(text):
    (event,) = english_events(text)
    assert roles_of(event) == {("initiator", "protesters")}
    assert event.place.name == "Rabat"


def test_protesters_are_whoever_else_is_told_to_protest():
    assert english("Thousands protest in Rabat\nThousands of students demonstrated in Rabat on Monday.") == [
        ("PROTEST:demo", {("initiator", "students")})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت حركة حماس موافقتها على وقف إطلاق النار في غزة.",
        "عرضت الجزائر وساطتها من أجل حل سياسي للأزمة في النيجر.",
        "وافقت الحكومة السودانية على هدنة إنسانية في دارفور.",
    ],
)
def test_the_land_that_words_are_about_is_not_where_they_were_said(coder, text):
    assert only_event(coder, text).place is None


def test_where_a_deal_was_signed_is_its_place_and_a_village_it_is_on_may_be(coder):
    assert only_event(coder, "وقعت حركتا فتح وحماس اتفاق مصالحة في القاهرة.").place.name == "Cairo"
    village = only_event(coder, "اتفق وجهاء العشائر وقوات سوريا الديمقراطية على وقف إطلاق النار في بلدة ذيبان.")
    assert village.place.name == "Thiban"


def test_efforts_somebody_came_to_talk_about_are_no_event(coder):
    (event,) = arabic(
        coder, "عقد رئيس المخابرات المصرية ورئيس الوزراء القطري اجتماعا في القاهرة لبحث جهود التهدئة في غزة."
    )
    assert event.event_type == "CONSULT"


def test_a_refusal_straight_behind_a_joined_verb_is_by_who_did_the_act_before(coder):
    asked, refused = arabic(coder, "طالبت القاهرة إسرائيل بسحب قواتها من المعبر، وأكدت رفضها أي وجود عسكري هناك.")
    assert asked.event_mode == "REQUEST:yield"
    assert ("initiator", "egypt") in roles_of(refused)
    assert ("initiator", "israel") not in roles_of(refused)


def test_a_headline_s_side_of_the_capital_is_the_town_of_the_lead(coder):
    event = only_event(
        coder,
        "غارات تركية على مواقع لقسد شمال الحسكة\nاستهدفت طائرات حربية تركية مواقع لقوات سوريا الديمقراطية في بلدة تل تمر.",
    )
    assert "تل تمر" in event.place.surface


def test_each_of_two_sides_that_frees_prisoners_frees_those_of_the_other():
    assert english("Mali and Niger each released 40 prisoners of war on Saturday in a swap mediated by Qatar.") == [
        ("RETREAT:release", {("initiator", "mali"), ("detainee", "niger"), ("mediator", "qatar")}),
        ("RETREAT:release", {("initiator", "niger"), ("detainee", "mali"), ("mediator", "qatar")}),
    ]


def test_an_offer_to_talk_that_is_refused_is_no_talk():
    found = english("Iran on Sunday rejected a U.S. offer to hold direct negotiations over its nuclear programme.")
    assert [mode for mode, _ in found] == ["REJECT:meet"]


def test_them_are_people_and_no_land_named_since():
    found = english("Gunmen who abducted 24 students in northwest Nigeria have released them.")
    assert [(m, r) for m, r in found if m == "RETREAT:release"] == [
        ("RETREAT:release", {("initiator", "unidentified-gunmen"), ("detainee", "students")})
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen attacked a village in Nigeria's Ketara state, killing 40 people.", "Nigeria"),
        ("A roadside bomb killed two soldiers in Pakistan's North Marnak district.", "Pakistan"),
        ("Hundreds of teachers staged a sit-in in front of the education ministry in Rabat.", "Rabat"),
        ("Dozens of women protested outside the parliament in Nairobi against killings in Rabat.", "Nairobi"),
    ],
)
def test_a_unit_no_registry_has_lies_in_its_land_and_words_behind_a_preposition_say_where(text, place):
    (event,) = english_events(text)
    assert event.place.name == place


def test_a_unit_no_registry_has_lies_in_the_land_of_its_adjective(coder):
    place = only_event(coder, "قتل مسلحون عشرة مدنيين في ولاية كتارا النيجيرية.").place
    assert (place.name, place.where_prec) == ("Nigeria", 6)
    assert only_event(coder, "قتل جنديان في مدينة غاو المالية.").place.name == "Gao"


def test_what_is_only_resumed_under_a_condition_is_no_event():
    assert [m for m, _ in english("Israel threatened to strike Iran again if it resumed enriching uranium.")] == [
        "THREATEN:violence"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Mali and Niger met in Doha for talks hosted by Qatar and signed a peace declaration.",
        "The leaders of Mali and Niger met in Doha under Qatari mediation and agreed to a truce.",
    ],
)
def test_talks_are_told_by_the_deal_they_led_to_in_their_sentence(text):
    (event,) = english_events(text)
    assert event.event_type == "AGREE"
    assert roles_of(event) == {("party", "mali"), ("party", "niger"), ("mediator", "qatar")}
    assert event.place.name == "Doha"


def test_talks_of_a_deal_in_arabic_and_talks_of_another_day(coder):
    event = only_event(coder, "عقدت حركتا فتح وحماس لقاء في القاهرة واتفقتا على تشكيل لجنة لإدارة غزة.")
    assert event.event_type == "AGREE"
    assert event.place.name == "Cairo"
    told = arabic(coder, "اجتمعت حركتا فتح وحماس في القاهرة الأحد. واتفقتا الثلاثاء على تشكيل لجنة.")
    assert [e.event_type for e in told] == ["CONSULT", "AGREE"]


def test_who_claims_an_explosion_did_it_and_a_minister_s_said_is_no_name():
    ((mode, roles),) = english("An explosion claimed by Islamic State killed 12 people at a mosque in Kabul.")
    assert mode == "ASSAULT:explosives"
    assert ("initiator", "is") in roles
    ((_, roles),) = english("Algeria will host a meeting of Malian armed groups next month, its foreign minister said.")
    assert roles == {("initiator", "algeria"), ("recipient", "local-armed-groups")}
