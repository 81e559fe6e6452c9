"""Texts that tell no event: sport, markets, weather, kitchen, stage, lives, history, opinion. All invented."""

import json
from pathlib import Path

import pytest
from wasata.curation.coding import code
from wasata.schema import Report

_FILE = Path(__file__).parent / "data" / "no_event_texts.jsonl"
TEXTS = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]


def report(row):
    day = {"earliest": row["published"], "latest": row["published"]} if row["published"] else None
    return Report(report_id=row["id"], text=row["text"], language=row["language"], published=day)


@pytest.mark.parametrize("row", TEXTS, ids=lambda row: row["id"])
def test_no_event_comes_out(row):
    assert [(event.event_mode or event.event_type) for event in code(report(row))] == []


def test_there_are_texts_of_many_kinds():
    languages = [row["language"] for row in TEXTS]
    assert languages.count("ar") >= 25 and languages.count("en") >= 10
    assert len({row["topic"] for row in TEXTS}) >= 10


#: What looks off topic, and is an event all the same. Invented.
EVENTS = [
    ("سقط صاروخ على ملعب لكرة القدم خلال مباراة للأطفال في بلدة الباب، ما أدى إلى مقتل أربعة لاعبين.", "ASSAULT"),
    ("قتل ثلاثة مدنيين بقصف مدفعي على مدينة إدلب أدى إلى انهيار مبنى سكني.", "ASSAULT"),
    ("خرج مئات الأهالي في مدينة السويداء في مظاهرة احتجاجا على غلاء الأسعار يوم الأحد.", "PROTEST"),
    ("قتل مسلحون مجهولون ضابطا في الشرطة وزوجته بالرصاص في مدينة درعا مساء الأحد.", "ASSAULT"),
    ("استشهد رجل وزوجته وطفلهما بقصف مدفعي على منزلهم في بلدة النيرب.", "ASSAULT"),
    ("اعتقلت قوات سوريا الديمقراطية ثلاثة معلمين في مدينة الرقة بتهمة التزوير.", "COERCE"),
    ("اندلعت اشتباكات بين عائلتين في مدينة الباب إثر خلاف عائلي، وقتل فيها مسلحان من الشرطة العسكرية.", "ASSAULT"),
    ("قتل ثلاثة متظاهرين برصاص قوات الأمن في الناصرية أثناء إحياء الذكرى الأولى للاحتجاجات.", "ASSAULT"),
    ("قتل خمسة مدنيين بانفجار سيارة مفخخة في مدينة اعزاز، وأدى الانفجار إلى انقلاب الحافلة.", "ASSAULT"),
    ("تأسست الفصيلة عام 1987. وقصفت طائرات إسرائيلية أمس مقرا لها في مدينة صيدا.", "ASSAULT"),
    ("طالب أهالي المعتقلين قوات سوريا الديمقراطية بالإفراج عن أبنائهم في الرقة.", "REQUEST"),
]


@pytest.mark.parametrize(("text", "root"), EVENTS, ids=[f"{root}-{n}" for n, (_, root) in enumerate(EVENTS)])
def test_what_is_an_event_stays_one(text, root):
    row = {"id": "stays", "text": text, "language": "ar", "published": "2025-03-12"}
    assert root in {event.event_type for event in code(report(row))}


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت قوات الدرك الرصاص على المعتصمين من كافة الجهات.",
        "استهدفت طائرات التحالف مستودعاً في صنعاء وتصاعد دخان أسود من الموقع.",
        "دب الذعر بين السكان بعد أن قصفت قوات النظام بلدة سرمين.",
    ],
)
def test_words_that_only_look_like_beasts_take_no_event(text):
    report = Report(
        report_id="r", text=text, language="ar", published={"earliest": "2019-03-02", "latest": "2019-03-02"}
    )
    assert any(event.event_type == "ASSAULT" for event in code(report))


@pytest.mark.parametrize(
    "text",
    [
        "جرفت السيول أمس الأحد حافلة مدرسية.",
        "جرفت مياه السيول سيارة أحد المواطنين، ما أدى إلى وفاته.",
        "حاصرت السيول عشرات العائلات في مخيمات ريف إدلب.",
        "أنقذت فرق الدفاع المدني شخصين حاصرهما السيل داخل سيارتهما جنوب كركوك.",
        "دمر الزلزال آلاف المنازل في حلب.",
        "سيطرت فرق الدفاع المدني على حريق كبير في إدلب.",
        "أطلقت إيران قمرا صناعيا جديدا إلى مدار حول الأرض.",
        "استهدفت الحكومة خفض عجز الموازنة هذا العام.",
        "أضرم رجل النار في نفسه أمام المحكمة.",
    ],
)
def test_nature_and_plans_are_no_act(text):
    report = Report(
        report_id="r", text=text, language="ar", published={"earliest": "2019-03-02", "latest": "2019-03-02"}
    )
    assert code(report) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("دمرت طائرات إسرائيلية محطات المياه في صيدا.", "ASSAULT:destroy"),
        ("دمرت غارة إسرائيلية منزلا في صيدا.", "ASSAULT:aerial"),
        ("دمر قصف روسي مدرسة في سراقب.", "ASSAULT:heavy-weapons"),
        ("سيطرت قوات سوريا الديمقراطية على قرية في ريف الرقة بعد اندلاع حريق في أطرافها.", "COERCE:seize"),
    ],
)
def test_what_people_wreck_or_take_is_their_act(text, mode):
    report = Report(
        report_id="r", text=text, language="ar", published={"earliest": "2019-03-02", "latest": "2019-03-02"}
    )
    (event,) = code(report)
    assert event.event_mode == mode
    assert [p.role for p in event.participants] == ["initiator"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "تبادل الفريقان السيطرة على مجريات اللعب حتى الدقيقة السبعين."),
        ("ar", "قصف المهاجم شباك الضيوف بهدفين في الشوط الأول."),
        ("en", "Gold prices rallied as investors sought a safe haven."),
        ("en", "Police arrested a man on suspicion of stealing copper cables from a railway yard."),
    ],
)
def test_words_of_force_and_protest_in_sport_markets_and_theft(coder, language, text):
    assert coder.code(Report(report_id="invented", language=language, text=text)).events == []
