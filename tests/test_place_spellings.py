"""Names of places without an article, regions inside a governorate, namesakes far from the unit told. Invented sentences."""

from __future__ import annotations

import pytest
from invented_reports import only_event
from wasata.curation import rules_coder
from wasata.curation.coder.rules import RulesCoder
from wasata.datasets.places import PlaceRecord, write_places
from wasata.schema import Report


def place_of(coder: RulesCoder, text: str) -> str | None:
    place = only_event(coder, text).place
    return place.place_id if place else None


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("مدينة قامشلي", "C4564"),
        ("قرية شيخ عيسى", "C1624"),
        ("ناحية شيخ حديد", "SY020305"),
        ("قرية الشيوخ الفوقاني", "C2002"),
        ("مدخل درباسية", "C5054"),
    ],
)
def test_a_name_is_known_by_its_cue_with_and_without_the_article(coder, told, place):
    assert place_of(coder, f"قصفت المدفعية التركية {told} أمس.") == place


@pytest.mark.parametrize(
    "text", ["قصفت المدفعية التركية قامشلي العليا.", "قتل جندي تركي برصاص مسلحين في ميادين التدريب."]
)
def test_a_name_without_its_article_is_no_place_of_its_own(coder, text):
    assert place_of(coder, text) is None


def test_the_article_is_not_left_out_behind_a_word_for_a_sort_of_place(coder):
    assert place_of(coder, "قصفت المدفعية التركية بلدة كفر تخاريم.") == "C4157"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("جبل الزاوية في ريف إدلب الجنوبي", "syr-jabal-al-zawiya"),
        ("قرية أم السماقات في سهل الغاب بريف حماة", "syr-ghab"),
        ("بادية حمص الشرقية", "syr-badia-homs"),
        ("محيط بلدة الطيبة ضمن بادية حمص", "C2896"),
    ],
)
def test_a_region_of_one_governorate_says_more_than_the_governorate(coder, told, place):
    assert place_of(coder, f"شن طيران روسي غارة على مواقع في {told}.") == place


def test_the_capital_of_a_state_whose_adjective_is_an_everyday_word(coder):
    assert place_of(coder, "قتل جندي بهجوم مسلح قرب العاصمة المالية باماكو.") == "mli-bamako"


def test_a_namesake_far_from_the_governorate_told_behind_it_is_another_place(coder):
    assert place_of(coder, "انفجرت عبوة ناسفة قرب تل السمن بريف درعا الغربي.") == "SY12"
    assert place_of(coder, "انفجرت عبوة ناسفة في بلدة اللطامنة بريف إدلب.") == "C3458"  # writers move borders a little


def test_who_bears_a_name_goes_before_who_has_it_as_another(tmp_path):
    rows = [
        PlaceRecord("own-a", "locality", "village", "Rabwa", "الربوة السوداء", admin1="Aleppo", admin1_pcode="SY02",
                    country="SYR", latitude=36.4, longitude=37.1),
        PlaceRecord("own-b", "locality", "village", "Hamra", "الحمرة", aliases_ar=("الربوة السوداء",), admin1="Aleppo",
                    admin1_pcode="SY02", country="SYR", latitude=36.0, longitude=37.0),
    ]  # fmt: skip
    write_places(rows, tmp_path)
    coder = rules_coder(gazetteer=tmp_path)
    text = "قصفت المدفعية التركية قرية الربوة السوداء بريف حلب الشمالي."
    (event,) = coder.code(Report(report_id="r", text=text, language="ar")).events
    assert event.place and event.place.place_id == "own-a"


def test_a_word_for_a_unit_says_in_which_country_a_name_lies(coder):
    assert place_of(coder, "قصفت طائرات تركية منزلا في قضاء سنجار.") == "irq-sinjar"


def test_a_quarter_known_in_another_country_alone_is_left_open(coder):
    assert place_of(coder, "سقطت قذائف على أحياء الأعظمية وسيف الدولة في حلب.") == "SY02"


def test_a_village_known_in_another_land_alone_leaves_the_place_to_what_else_is_told(coder):
    text = "قصف طيران مجهول مقرا في بلدة يارين بريف دير الزور الشرقي. وسمع الصوت في مدينتي الميادين والبوكمال."
    assert place_of(coder, text) == "SY09"


def test_a_town_registered_with_its_cue_is_not_the_only_one_of_that_name(coder):
    assert place_of(coder, "قصف طيران مجهول مقرا في بلدة الدوير بريف دير الزور الشرقي.") == "C5209"
    assert place_of(coder, "قصفت طائرات إسرائيلية منزلا في بلدة الدوير جنوب لبنان.") == "lbn-doueir"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Clashes broke out in Lebanon's Ain al-Hilweh refugee camp on Monday, killing two.", "lbn-ain-al-hilweh-camp"),
        ("Clashes broke out in the Ain al-Lowtown camp in Lebanon on Monday, killing two.", "LBN"),  # no list has it
        ("Gunmen opened fire in Sidon on Monday, al-Lowtown residents said.", "lbn-sidon"),
    ],
)
def test_an_article_joined_to_a_name_goes_on_with_it(coder, text, place):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language="en", published=day, text_status="invented")
    assert [e.place.place_id for e in coder.code(report).events if e.place] == [place]
