"""Bodies of the same short name, and what one act led to, in Arabic reports of local networks.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import arabic_events as events
from invented_reports import arabic_told as told


@pytest.mark.parametrize(
    ("where", "who"),
    [("ناحية بلبل بريف عفرين", "sna"), ("مدينة التل بريف دمشق", "syr-gov-forces")],
)
def test_a_short_name_is_that_of_the_body_of_the_district(where, who):
    text = f"اعتقلت الشرطة العسكرية شابين في {where} أمس."
    assert told(text) == [("COERCE:arrest", {("initiator", who), ("detainee", "youth")})]


def test_a_short_name_of_two_bodies_is_nobodys_where_nothing_decides():
    assert told("اعتقلت الشرطة العسكرية شابين في ريف حلب أمس.") == [("COERCE:arrest", {("detainee", "youth")})]


def test_gunmen_of_a_body_told_by_name_arrest_as_it_does():
    text = "اعتقل مسلحو الشرطة العسكرية المشكلة من قبل القوات التركية أربعة مدنيين في ناحية راجو أمس."
    assert told(text) == [("COERCE:arrest", {("initiator", "sna"), ("detainee", "civilians")})]
    assert told("اعتقل مسلحون مجهولون أربعة مدنيين في ناحية راجو أمس.")[0][0] == "ASSAULT:abduct"


def test_where_people_just_taken_are_led_is_part_of_it():
    text = "اختطف عناصر الحمزات شابا من قرية قسطل أمس واقتادوه إلى جهة مجهولة."
    assert told(text) == [("ASSAULT:abduct", {("initiator", "hamza-division"), ("detainee", "youth")})]


def test_how_a_man_told_to_be_assassinated_fell_is_no_second_death():
    text = (
        "اغتال مجهولون عنصرا سابقا في فصائل المعارضة بمحافظة درعا.\n"
        "وقال ناشطون إن الشاب سالم قتل أمس، جراء استهدافه بإطلاق نار من قبل مجهولين في مدينة داعل بريف درعا."
    )
    (event,) = events(text)
    assert event.event_mode == "ASSAULT:targeted"
    assert event.place is not None and event.place.name == "Da'el"


def test_two_men_shot_are_two_events():
    text = (
        "اغتال مجهولون عنصرا سابقا في فصائل المعارضة في مدينة نوى بريف درعا أمس.\n"
        "كما قتل شاب برصاص مجهولين في مدينة داعل بريف درعا أمس."
    )
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "استهدفت وحدات الجيش بضربات صاروخية أوكارا ودشما لتنظيم جبهة النصرة في بلدة قلعة المضيق أمس.",
            ("ASSAULT:heavy-weapons", {("initiator", "syr-gov-forces"), ("recipient", "nusra")}),
        ),
        (
            "شهدت السويداء أمس خروج مظاهرات، تطالب بإسقاط النظام السوري.",
            ("PROTEST:demo", {("initiator", "protesters"), ("recipient", "syr-gov")}),
        ),
        (
            "قتل ستة من مقاتلي قسد أثناء تصديهم لهجوم نفذه تنظيم داعش في دير الزور أمس.",
            ("ASSAULT", {("initiator", "is"), ("recipient", "sdf")}),
        ),
        (
            "واجهت قوات الحزام الأمني محتجين في عدن أمس بالرصاص الحي.",
            ("ASSAULT:firearms", {("initiator", "security-belt"), ("recipient", "protesters")}),
        ),
        ("أقدمت مجموعة أهلية من بلدة قنوات على قطع الطريق أمس.", ("PROTEST:obstruct", {("initiator", "residents")})),
    ],
)
def test_who_did_it_to_whom(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أسفرت عملية أمنية لقوات سوريا الديمقراطية في بلدة الشحيل عن اعتقال أربعة من عناصر داعش أمس.",
            ("COERCE:arrest", {("initiator", "sdf"), ("detainee", "is")}),
        ),
        (
            "أصيب أربعة فلسطينيين بالرصاص المطاطي خلال مواجهات مع قوات الاحتلال في بلدة بيتا أمس.",
            ("ASSAULT:crowd-control", {("initiator", "israel"), ("recipient", "civilians")}),
        ),
        (
            "سرق عناصر الحمزات محتويات منازل مدنيين نازحين في قرية قسطل أمس.",
            ("ASSAULT:destroy", {("initiator", "hamza-division"), ("recipient", "civilians")}),
        ),
        (
            "احتجزت البحرية الإريترية سبعة صيادين أمس.",
            ("COERCE:arrest", {("initiator", "eritrea"), ("detainee", "fishermen")}),
        ),
        (
            "حذر مجلس محافظة الأنبار من عودة داعش، وطالب الحكومة بإرسال تعزيزات.",
            ("REQUEST:assist", {("initiator", "officials-unknown"), ("recipient", "iraq-gov")}),
        ),
        (
            "طالب المتظاهرون في البصرة رئيس الوزراء بإقالة قائد الشرطة أمس.",
            ("REQUEST:change", {("initiator", "protesters")}),
        ),
    ],
)
def test_bodies_by_their_words(text, expected):
    assert told(text) == [expected]


def test_thieves_are_no_side():
    assert told("سرق لصوص محتويات ثلاثة منازل في مدينة إدلب أمس.") == []


def test_relief_on_board_of_a_ship_is_given_by_whom_it_is_from():
    text = "وصلت إلى ميناء الحديدة سفينة محملة بمواد إغاثية مقدمة من برنامج الأغذية العالمي أمس."
    assert told(text) == [("AID", {("initiator", "wfp")})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عم الإضراب مدن الضفة الغربية أمس.", ("PROTEST:strike", set())),
        ("أعلن الجيش السوداني سيطرته على مدينة سنجة أمس.", ("COERCE:seize", {("initiator", "saf")})),
        (
            "استخدمت قوات الأمن السودانية الرصاص الحي لتفريق متظاهرين في الخرطوم أمس.",
            ("ASSAULT:firearms", {("initiator", "saf"), ("recipient", "protesters")}),
        ),
        (
            "أصدرت سلطات الاحتلال أوامر اعتقال إداري بحق 30 أسيرا أمس.",
            ("COERCE:arrest", {("initiator", "israel"), ("detainee", "prisoners")}),
        ),
        (
            "رحلت السلطات التركية 90 سوريا عبر معبر باب السلامة أمس.",
            ("COERCE:deport", {("initiator", "turkey"), ("recipient", "civilians")}),
        ),
        (
            "أعلنت الحكومة اليمنية تسلمها 14 أسيرا من الحوثيين في مأرب أمس.",
            ("RETREAT:release", {("initiator", "houthis"), ("recipient", "yem-gov"), ("detainee", "prisoners")}),
        ),
    ],
)
def test_what_is_announced_ordered_or_spreads(text, expected):
    assert told(text) == [expected]


def test_the_second_side_of_a_riot_is_no_clause_of_its_own():
    text = "اندلعت مواجهات بين محتجين وعناصر الأسايش في بلدة تل حميس، أسفرت عن إصابة محتجين اثنين أمس."
    (mode, roles) = told(text)[0]
    assert (mode, roles) == ("PROTEST:riot", {("initiator", "protesters"), ("recipient", "asayish")})
