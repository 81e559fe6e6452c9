"""Acts besides those told before: others taken («كما أوقفت …»), another of the kind elsewhere, others struck. Invented sentences."""

from __future__ import annotations

import pytest
from wasata.schema import Report


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "أوقفت دورية للأمن الداخلي في الحسكة ثلاثة أشخاص، كما أوقفت دورية أخرى في القامشلي شخصين.",
            [("SY08", 3), ("C4564", 2)],
        ),
        (
            "أفرجت هيئة تحرير الشام عن 12 محتجزا في إدلب، كما أفرجت عن خمسة آخرين في جسر الشغور.",
            [("SY07", 12), ("C4199", 5)],
        ),
        (
            "اعتقلت قوات الأسايش عشرة شبان في القامشلي أمس. كما اعتقلت الأسايش معلما في المدينة.",
            [("C4564", 10), ("C4564", 1)],
        ),
        ("اعتقلت قوات الأسايش عشرة شبان في القامشلي أمس. وشملت الاعتقالات طلابا.", [("C4564", 10)]),
        ("اعتقلت قوات الأسايش عشرة شبان في القامشلي أمس، كما اعتقلت الشبان في منازلهم.", [("C4564", 10)]),  # told again
    ],
)
def test_who_is_held_besides_others(coder, text, held):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language="ar", published=day, text_status="invented")
    told = [
        (e.place.place_id, next(c.best for c in e.counts)) for e in coder.code(report).events if e.place and e.counts
    ]
    assert told == held


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("قتل عنصران من قسد برصاص مجهولين في بلدة ذيبان، فيما قتل ثالث في هجوم مماثل في بلدة الصبحة.", {"sdf"}),
        ("قتل جنديان من الجيش اللبناني برصاص مسلحين في بعلبك، وأصيب ثلاثة آخرون.", {"leb-forces"}),
        ("Two Somali soldiers were killed by gunmen in Baidoa on Monday. Three others were wounded.", {"somalia"}),
    ],
)
def test_others_struck_are_of_those_struck_before(coder, text, struck):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    language = "en" if text.isascii() else "ar"
    report = Report(report_id="own", text=text, language=language, published=day, text_status="invented")
    told = {p.actor_id for e in coder.code(report).events for p in e.participants if p.role == "recipient"}
    assert told == struck


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("شن الطيران الروسي غارة على بلدة كفرنبل وأخرى على مدينة سراقب صباح اليوم.", ["C4068", "C3916"]),
        ("انفجرت عبوة ناسفة في مدينة الباب وأخرى في مدينة عفرين أمس.", ["C1202", "C1366"]),
        ("استشهد فلسطيني برصاص الاحتلال في جنين وآخر في نابلس فجر اليوم.", ["pse-jenin", "pse-nablus"]),
        ("A car bomb exploded in Kirkuk on Monday and another in Mosul.", ["irq-kirkuk", "irq-mosul"]),
        ("قصفت المدفعية التركية بلدة عين عيسى أمس، وآخر التطورات في الرقة هدوء حذر.", ["C5905"]),
    ],
)
def test_another_elsewhere_is_one_more(coder, text, places):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    language = "en" if text.isascii() else "ar"
    report = Report(report_id="own", text=text, language=language, published=day, text_status="invented")
    assert [e.place.place_id for e in coder.code(report).events if e.place] == places
