"""Strikes, bodies and people told a second time: by a verb behind their noun, by their first word, by an adjective. Sentences
are invented."""

import pytest
from wasata.curation.coding import rules_coder
from wasata.schema import Report

from .invented_reports import only_event, roles_of

CODER = rules_coder()


def events(text):
    return CODER.code(Report(report_id="invented", text=text, language="ar")).events


STRUCK = [
    ("شنت طائرات روسية غارات على مدينة خان شيخون. كما شنت الطائرات الروسية غارات عنيفة استهدفت بلدة كفرنبل.", "كفرنبل"),
    ("قصف الطيران الروسي مدينة خان شيخون. ثم شن الطيران الروسي غارة استهدفت سوقا في بلدة كفرنبل.", "كفرنبل"),
]


@pytest.mark.parametrize(("text", "place"), STRUCK)
def test_a_verb_behind_the_noun_of_a_strike_tells_where_that_strike_was(text, place):
    first, second = events(text)
    assert {p.actor_id for p in second.participants if p.role == "initiator"} == {"rus-forces"}
    assert second.event_mode == "ASSAULT:aerial"
    assert place in second.place.surface
    assert first.place.place_id != second.place.place_id


def test_a_verb_with_a_subject_of_its_own_is_a_strike_of_its_own():
    found = events("شن الطيران الروسي غارات على خان شيخون، واستهدفت فصائل المعارضة السورية حاجزا في بلدة محردة.")
    assert [{p.actor_id for p in e.participants if p.role == "initiator"} for e in found] == [
        {"rus-forces"},
        {"syr-opposition"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات النظام السوري مدينة أريحا. وقصفت القوات مدينة سراقب.",
        "قصفت قوات النظام السوري مدينة أريحا، كما قصفت ذات القوات مدينة سراقب.",
    ],
)
def test_forces_told_by_their_first_word_are_those_told_before(text):
    assert [roles_of(e) for e in events(text)] == [{("initiator", "syr-gov-forces")}] * 2


def test_of_two_bodies_by_one_word_neither_is_guessed():
    text = "هاجمت قوات النظام السوري موقعا لقوات سوريا الديمقراطية قرب منبج. ثم قصفت القوات بلدة عين عيسى."
    assert [roles_of(e) for e in events(text)][1:] in ([], [set()])


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("قتل قيادي عسكري وناشط مدني في دمشق.", {("recipient", "activists")}),
        ("اعتقلت الشرطة ناشطا مدنيا في دمشق.", {("initiator", "syr-gov-forces"), ("detainee", "activists")}),
        ("قتل خمسة من مقاتلي حركة حماس، بينهم قيادي عسكري وناشط إعلامي.", {("recipient", "hamas")}),
        ("اعتقلت الشرطة ناشطا ومدنيا في دمشق.", {("initiator", "syr-gov-forces"), ("detainee", "activists"), ("detainee", "civilians")}),
    ],
)  # fmt: skip
def test_what_sort_of_leader_somebody_is_names_no_further_people(text, roles):
    assert roles_of(only_event(CODER, text)) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("صد الجيش السوداني هجوما كبيرا من قوات الدعم السريع على الفاشر.", {("party", "saf"), ("party", "rsf")}),
        ("صد الجيش السوداني هجوم قوات الدعم السريع على الفاشر.", {("party", "saf"), ("party", "rsf")}),
        ("صد الجيش السوداني هجوما عنيفا شنته قوات الدعم السريع على الفاشر.", {("party", "saf"), ("party", "rsf")}),
        ("تعرض جنود من الجيش السوداني لهجوم من قوات الدعم السريع.", {("initiator", "rsf"), ("recipient", "saf")}),
        ("اعتدت القوات التركية والفصائل الموالية لها مجددا على مناطق في ريف تل تمر.", {("initiator", "tur-forces"), ("initiator", "sna")}),
        ("قصفت القوات التركية بلدة عين عيسى بالتزامن مع تحليق طائرات مسيرة.", {("initiator", "tur-forces")}),
        ("اشتبكت قوات سوريا الديمقراطية مع فصائل تابعة لتركيا قرب منبج.", {("party", "sdf"), ("party", "sna")}),
        ("أطلقت المقاومة الشعبية في اليمن 40 مسلحا كانت تحتجزهم في عدن.", {("initiator", "popular-resistance-yemen"), ("detainee", "people-unknown")}),
    ],
)  # fmt: skip
def test_both_sides_of_an_attack_that_was_met(text, roles):
    assert roles_of(only_event(CODER, text)) == roles


def test_what_flew_meanwhile_is_not_what_a_strike_was_done_with():
    (event,) = events("قصفت القوات التركية بلدة عين عيسى وسط تحليق طائرات مسيرة في الأجواء.")
    assert event.event_mode == "ASSAULT:heavy-weapons"


def test_a_village_known_only_in_another_land_is_left_open():
    (event,) = events("هاجم الجيش التركي قريتي الرشيدية والريحانية شمال تل تمر في محافظة الحسكة.")
    assert event.place.name == "Tal Tamer"  # the town they lie north of, and no namesake in Lebanon or Turkey
    (event,) = events("قصفت إسرائيل بلدة كفركلا في جنوب لبنان.")
    assert event.place.country == "LBN"
