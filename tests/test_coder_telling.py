"""What is told as having happened, and what is only denied, threatened, planned, asked or named. Sentences are invented."""

import pytest
from wasata.curation.coder.lexicon.frames import LexiconError
from wasata.curation.coder.lexicon.lexicon import Lexicon
from wasata.curation.coder.lexicon.weights import Weights
from wasata.curation.coding import code
from wasata.datasets.actors import bundled_actors
from wasata.schema import Report
from wasata.schema.report import Published

DAY = {"earliest": "2025-03-12", "latest": "2025-03-12"}


def events(text, language="ar"):
    return code(Report(report_id="invented", text=text, language=language, published=DAY))


def roots(text):
    return {event.event_type for event in events(text)}


NOT_TOLD = {
    "denied": "نفى الجيش السوري قصف بلدة سرمين.",
    "denied-arrest": "نفت قوات سوريا الديمقراطية اعتقال ناشطين في الرقة.",
    "negated": "لم تقصف القوات التركية القرية يوم أمس.",
    "negated-said": "قالت وزارة الدفاع إن قواتها لم تستهدف المستشفى.",
    "planned": "تعتزم تركيا شن عملية عسكرية شرق الفرات.",
    "prepared": "يستعد الجيش السوري لشن هجوم على إدلب.",
    "may": "قد تقصف إسرائيل مواقع في لبنان.",
    "expected": "من المتوقع أن تفرج الحكومة اليمنية عن أسرى الحوثيين غدا.",
    "conditional": "إذا هاجم الجيش المدينة فسترد الفصائل.",
    "unreal": "لو قصفت روسيا المدينة لنزح الأهالي.",
    "in-case": "في حال اعتقال المحتجين ستغلق المحال أبوابها.",
    "almost": "كاد انتحاري أن يفجر نفسه في السوق.",
    "starts-tomorrow": "تنطلق غدا في الدوحة محادثات بين الحكومة الأفغانية وطالبان.",
    "asked": "هل قصف الجيش السوري المدينة؟",
    "feared": "تفاديا لقصف جديد نزح الأهالي من القرية.",
    "none": "لا توجد اشتباكات في المدينة اليوم.",
    "cancelled": "ألغت النقابة إضرابا كان مقررا غدا.",
    "years-ago": "قتل القائد في غارة أمريكية قبل خمس سنوات.",
    "year": "في عام 2012 قصف الجيش السوري المدينة.",
    "pluperfect": "وكانت قسد قد اعتقلت ناشطين في الرقة العام الماضي.",
    "remark": "يذكر أن الجيش السوري سيطر على المدينة في آذار 2019.",
    "trial": "بدأت محكمة الجنايات جلسات محاكمة المتهم بقتل الصحفي قبل عامين.",
    "anniversary": "أحيا الأهالي ذكرى اغتيال الشاعر في بيروت.",
    "figures": "وبلغ عدد عمليات الخطف في البلاد ثلاثين عملية كل عام وفق إحصائية حديثة.",
    "sort": "تناول التقرير ظاهرة الخطف والقتل في المنطقة.",
}


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD.keys())
def test_what_did_not_happen_or_lies_far_back_is_no_event(text):
    assert roots(text) == set()


#: What is said of an act is an event of its own kind.
SAID = {
    "هدد الحوثيون بقصف السعودية.": "THREATEN",
    "هدد قائد قسد باعتقال المحتجين إذا لم يغادروا الساحة.": "THREATEN",
    "رفضت الفصائل تسليم سلاحها للجيش السوري.": "REJECT",
    "رفض الحوثيون لقاء المبعوث الأممي.": "REJECT",
    "اتفق الجيش السوري وقسد على عقد اجتماع الأسبوع المقبل.": "AGREE",
    "طالب الأهالي قسد بوقف اعتقال الشبان.": "REQUEST",
    "طلبت قسد من روسيا وقف القصف التركي.": "REQUEST",
    "اتهم الأهالي قسد بقتل شاب في الرقة.": "ACCUSE",
    "أدانت الأمم المتحدة القصف على المستشفى.": "ACCUSE",
}


@pytest.mark.parametrize(("text", "root"), SAID.items(), ids=SAID.values())
def test_what_is_said_of_an_act_is_another_act(text, root):
    assert roots(text) == {root}


def test_a_promise_is_an_agreement_or_a_concession():
    assert roots("تعهدت قسد بالإفراج عن المعتقلين خلال أسبوع.") <= {"AGREE", "CONCEDE"}


#: Told, in every dress.
TOLD = {
    "quoted": ("قال ناشط إن الجيش السوري قصف القرية أمس.", "ASSAULT"),
    "noun-and-toll": ("أسفر الهجوم على حاجز الشرطة في درعا عن مقتل ثلاثة عناصر أمس.", "ASSAULT"),
    "passive": ("قتل مدنيان وأصيب ثلاثة برصاص مجهولين في مدينة درعا.", "ASSAULT"),
    "headline": ("هجوم على حاجز للجيش السوري غرب حمص", "ASSAULT"),
    "court": ("أصيب شرطي بانفجار عبوة ناسفة أمام مبنى المحكمة في الحسكة أمس.", "ASSAULT"),
    "march": ("خرج العشرات من أهالي السويداء مطالبين بالإفراج عن المعتقلين.", "PROTEST"),
    "sit-in": ("اعتصم معلمون أمام مديرية التربية في إدلب احتجاجا على تأخر الرواتب.", "PROTEST"),
    "riot": ("هاجم متظاهرون مقر المحافظة في البصرة وأحرقوا سيارات أمس.", "PROTEST"),
    "block": ("أغلق متظاهرون الطريق المؤدي إلى حقل النفط في ذي قار بالإطارات المشتعلة.", "PROTEST"),
    "strike": ("نفذ أطباء في صنعاء إضرابا عن العمل يوم الأحد.", "PROTEST"),
    "hunger": ("دخل أسرى في سجن النقب إضرابا مفتوحا عن الطعام أمس.", "PROTEST"),
}


@pytest.mark.parametrize(("text", "root"), TOLD.values(), ids=TOLD.keys())
def test_what_happened_is_told(text, root):
    assert root in roots(text)


def test_who_told_it_is_the_quoted_source():
    (event,) = events("قالت مصادر محلية إن الجيش السوري قصف بلدة سرمين أمس.")
    assert event.sources.quoted_source == "مصادر محلية"
    assert event.event_type == "ASSAULT"


def test_a_hunger_strike_is_no_strike():
    (event,) = events("دخل أسرى في سجن النقب إضرابا مفتوحا عن الطعام أمس.")
    assert event.event_mode == "PROTEST:hunger"


def test_protesters_who_gather_protest_and_officials_do_not():
    assert roots("تجمع نحو مئة متظاهر في وسط عمان أمس.") == {"PROTEST"}
    assert "PROTEST" not in roots("تجمع الوزراء في وسط عمان أمس.")


def test_a_cue_nobody_finds_is_refused():
    clitics = Lexicon("ar", bundled_actors()).clitics
    with pytest.raises(LexiconError, match="unknown cue moonlight"):
        Weights.read({"start": {"ASSAULT": 0}, "cue": [{"id": "moonlight", "points": 1}]}, clitics, "here")


def test_a_cue_may_be_worth_something_else_for_a_root():
    clitics = Lexicon("ar", bundled_actors()).clitics
    table = {"start": {"ASSAULT": 0, "PROTEST": 0}, "cue": [{"id": "said", "points": 1, "PROTEST": -1}]}
    assert Weights.read(table, clitics, "here").points == {"ASSAULT": {"said": 1.0}, "PROTEST": {"said": -1.0}}


@pytest.mark.parametrize(
    "text",
    [
        "يواصل الجيش الكيني قصف مناطق متفرقة في غزة.",
        "تحاول مصر التوسط بعد غارات شنها الجيش الكيني على غزة الثلاثاء.",
    ],
)
def test_force_that_goes_on_or_is_told_by_its_own_clause_and_day(coder, text):
    published = Published.parse("2024-05-01")
    events = coder.code(Report(report_id="invented", language="ar", text=text, published=published)).events
    assert "ASSAULT" in {e.event_type for e in events}


def test_force_that_only_dates_something_else_is_not_told(coder):
    text = "تحاول مصر التوسط بعد غارات شنتها كينيا."
    events = coder.code(Report(report_id="invented", language="ar", text=text)).events
    assert "ASSAULT" not in {e.event_type for e in events}


@pytest.mark.parametrize(
    ("text", "seized"),
    [
        ("قصف الجيش الكيني بلدة تسيطر عليها أوغندا.", False),
        ("تسيطر أوغندا على مدينة منبج منذ سنوات.", False),
        ("سيطرت أوغندا على مدينة منبج.", True),
        ("أوغندا تسيطر على قرية في ريف دير الزور", True),
    ],
)
def test_what_a_present_says_of_who_holds_a_place_is_how_things_stand(coder, text, seized):
    events = coder.code(Report(report_id="invented", language="ar", text=text)).events
    assert ("COERCE:seize" in {e.event_mode for e in events}) is seized
