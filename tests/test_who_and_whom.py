"""Who did it and to whom, in single sentences as agencies word them. All invented."""

from __future__ import annotations

import pytest
from wasata.curation.coding import code
from wasata.schema import Report

ACTS = ("initiator", "party")
SUFFERS = ("recipient", "detainee")


def sides(text: str) -> tuple[set[str], set[str]]:
    report = Report(
        report_id="r", text=text, language="ar", published={"earliest": "2024-03-05", "latest": "2024-03-05"}
    )
    told = [p for event in code(report) for p in event.participants]
    return {p.actor_id for p in told if p.role in ACTS}, {p.actor_id for p in told if p.role in SUFFERS}


@pytest.mark.parametrize(
    ("text", "act", "suffer"),
    [
        # people told by their country alone suffer, and do not act
        ("مقتل أميركي بانفجار عبوة ناسفة في بغداد.", set(), {"civilians"}),
        ("قتل ستة عراقيين في هجمات متفرقة.", set(), {"civilians"}),
        ("اعتقلت القوات التركية سوريين في عفرين.", {"tur-forces"}, {"civilians"}),
        ("إصابة فلسطينيين برصاص جيش الاحتلال في الخليل.", {"israel"}, {"civilians"}),
        ("قتل الجيش الإسرائيلي عشرات الفلسطينيين في غزة.", {"israel"}, {"civilians"}),
        # … but an adjective beside the noun of a strike says who struck
        ("قصف تركي على قرية في ريف عفرين.", {"tur-forces"}, set()),
        # people before a verb of killing whose object is nobody
        ("وكان أربعة من عناصر الشرطة العراقية قتلوا وجرح ستة آخرون في هجومين أمس.", set(), {"iraq-forces"}),
        ("عناصر من الشرطة العراقية قتلوا بانفجار عبوة ناسفة في بعقوبة.", set(), {"iraq-forces"}),
        ("مسلحون من تنظيم الدولة قتلوا ثلاثة جنود أتراك في هجوم على حاجز.", {"is"}, {"tur-forces"}),
        # what struck is the weapon told before, not whoever announced it
        (
            "أعلنت الشرطة العراقية مقتل خمسة مدنيين في انفجار سيارة مفخخة استهدفت رتلا للقوات الأميركية.",
            set(),
            {"us"},
        ),
        # a second adjective is a second body
        ("قصفت القوات الروسية والسورية بلدة كفرنبل.", {"rus-forces", "syr-gov-forces"}, set()),
        ("عقد الجانبان الأميركي والروسي اجتماعا في جنيف.", {"us", "russia"}, set()),
        ("اتفق الرئيسان السوري واللبناني على ترسيم الحدود.", {"syr-gov", "lebanon"}, set()),
    ],
)
def test_sides(text, act, suffer):
    assert sides(text) == (act, suffer)


@pytest.mark.parametrize(
    ("text", "act", "suffer"),
    [
        ("ألقت قوات الأمن العراقية القبض على ثلاثة ناشطين في بغداد.", {"iraq-forces"}, {"activists"}),
        ("خلف الجيش الإسرائيلي أربعة شهداء في مدينة نابلس.", {"israel"}, set()),
        ("أصيب ضابط إسرائيلي بشظايا قذيفة سقطت قرب مخيم بلاطة.", set(), {"israel"}),
        (
            "بحث العاهل الأردني مع الرئيس الفلسطيني محمود عباس الوضع في القدس.",
            {"jordan", "palestinian-authority"},
            set(),
        ),
        ("أكد رئيس الوزراء الأردني لدى لقائه نظيره العراقي حرص بلاده على الأمن.", {"jordan", "iraq-gov"}, set()),
    ],
)
def test_more_sides(text, act, suffer):
    assert sides(text) == (act, suffer)


def test_the_part_of_a_town_lies_in_it():
    report = Report(report_id="r", text="اعتقلت قوات الاحتلال شابين في المنطقة الغربية لمدينة نابلس.", language="ar")
    assert [event.place.name for event in code(report)] == ["Nablus"]


@pytest.mark.parametrize(
    ("text", "act", "suffer"),
    [
        # people of the body a pronoun means
        ("قالت قسد إن اثنين من مقاتليها قتلا في هجوم لداعش بدير الزور.", {"is"}, {"sdf"}),
        ("أعلن الجيش العراقي مقتل خمسة من جنوده في هجوم ببغداد.", set(), {"iraq-forces"}),
        ("اعتقلت حماس ثلاثة من عناصرها في غزة.", {"hamas"}, {"hamas"}),
        # policemen are the country's
        ("قتل شرطي بهجوم مسلح في بغداد.", set(), {"iraq-forces"}),
        ("قتل شخصان أحدهما شرطي بانفجار سيارة مفخخة في الموصل.", set(), {"civilians"}),
        # the verb straight behind the noun of an attack says whom it struck
        (
            "تبنت حركة طالبان هجوما انتحاريا استهدف قافلة لحلف شمال الأطلسي في كابول.",
            {"taliban"},
            {"nato"},
        ),
        # who tells of the dead did not kill them
        ("قالت الشرطة العراقية إن خمسة جنود قتلوا في هجوم ببغداد.", set(), {"iraq-forces"}),
        ("قالت الشرطة العراقية إن جنديين أصيبا حين انفجرت قنبلة في الموصل.", set(), {"iraq-forces"}),
    ],
)
def test_sides_told_by_pronouns_and_short_names(text, act, suffer):
    assert sides(text) == (act, suffer)
