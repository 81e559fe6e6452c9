"""What whoever speaks says of his own side, talks suspended by a third, and sides told beside them (invented sentences)."""

from __future__ import annotations

from functools import cache

import pytest
from invented_reports import arabic
from wasata.curation import rules_coder
from wasata.schema import Report


@cache
def _coder():
    return rules_coder()


SPEAKERS = [
    (
        "قالت الخارجية التركية: ندعو أذربيجان إلى سحب قواتها.",
        ["REQUEST:yield initiator:turkey recipient:azerbaijan"],
    ),
    (
        "نرفض أي وساطة، بحسب ما قال المتحدث باسم الحكومة الإثيوبية.",
        ["REJECT:mediation initiator:ethiopia"],
    ),
    (
        "وقال الوزير الكيني إن بلاده تتابع الوضع. نطالب رواندا بسحب قواتها.",
        ["REQUEST:yield initiator:kenya recipient:rwanda"],
    ),
    (
        "اندلع القتال بين الجيش السوداني وقوات الدعم السريع. وأضافت الخارجية التشادية: نحث الطرفين على وقف القتال.",
        ["ASSAULT party:rsf,saf", "REQUEST:yield initiator:chad recipient:rsf,saf"],
    ),
    # what is denied is not said to be done
    ("قالت الخارجية التركية: لا نطالب أذربيجان بسحب قواتها.", []),
    # another verb of those letters
    ("نقلت وكالة محلية عن مصدر في النرويج أن الوضع هادئ.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_a_form_of_the_first_person_is_of_whoever_speaks(text: str, expected: list[str]) -> None:
    assert arabic(_coder(), text) == expected


SUSPENDED = [
    (
        "أعلنت النرويج وكينيا تعليق المحادثات بين الحكومة الفلبينية وجبهة تحرير مورو.",
        "SANCTION:mediation initiator:kenya,norway recipient:milf,philippines",
    ),
    (
        "قررت كينيا وقف المفاوضات بين الحكومة الإثيوبية وجبهة تحرير تيغراي.",
        "SANCTION:mediation initiator:kenya recipient:ethiopia,tplf",
    ),
    ("علقت الحكومة اليمنية المفاوضات مع الحوثيين.", "SANCTION:withdraw initiator:yem-gov recipient:houthis"),
    ("قطعت إريتريا مباحثاتها مع جيبوتي.", "SANCTION:withdraw initiator:eritrea recipient:djibouti"),
]


@pytest.mark.parametrize(("text", "expected"), SUSPENDED)
def test_talks_of_others_are_mediation_that_ends(text: str, expected: str) -> None:
    assert arabic(_coder(), text) == [expected]


def test_both_sides_are_never_who_speaks_to_them() -> None:
    text = "التقى وفد أرمينيا وفد أذربيجان. وحثت فرنسا وألمانيا كلا الطرفين على وقف القتال."
    assert arabic(_coder(), text)[-1] == "REQUEST:yield initiator:france,germany recipient:armenia,azerbaijan"


SIDES = [
    ("اجتمع وفد كيني وآخر صومالي في نيروبي.", ["CONSULT party:kenya,somalia"]),
    ("قالت أوسلو إن وفدا قطريا وآخر عمانيا التقيا في جنيف.", ["CONSULT party:oman,qatar"]),
    ("اجتمع وفد من حركة طالبان وآخر من باكستان في كابول.", ["CONSULT party:pakistan,taliban"]),
    ("أجرى فايز السراج واللواء المتقاعد خليفة حفتر محادثات في روما.", ["CONSULT party:gna,lna"]),
    (
        "جرت محادثات بين الهند وباكستان في دبي بحضور الأمم المتحدة، حيث اتفقا على هدنة.",
        ["AGREE mediator:un party:india,pakistan"],
    ),
    ("هاجم مسلحون بقيادة خليفة حفتر مدينة درنة.", ["ASSAULT initiator:lna"]),
    ("هاجم مسلحون بقيادة سامر حداد مدينة درنة.", ["ASSAULT initiator:unidentified-gunmen"]),
    (
        "دعت المعارضة التشادية الأمم المتحدة إلى التوسط.",
        ["REQUEST:mediation initiator:opposition-unknown recipient:un"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_sides_told_by_another_a_rank_or_a_leader(text: str, expected: list[str]) -> None:
    assert arabic(_coder(), text) == expected


TALKS = [
    # talks told to be held now are told, whatever is said of them
    (
        "دعت السويد إلى إنجاح المحادثات الجارية بين أرمينيا وأذربيجان برعاية جورجيا.",
        ["CONSULT:mediation mediator:georgia party:armenia,azerbaijan", "REQUEST:meet initiator:sweden recipient:armenia,azerbaijan"],
    ),
    ("أكدت أرمينيا أن المفاوضات المقبلة بين أرمينيا وأذربيجان ستبدأ غدا.", []),
    ("نفت تركيا وجود محادثات جارية بين دمشق وأنقرة.", []),
    # who received words is whom they are said to
    (
        "تلقت الحكومة السودانية دعوة من الاتحاد الأفريقي لاستئناف المفاوضات مع الحركة الشعبية.",
        ["REQUEST:meet initiator:african-union recipient:sudan"],
    ),
    ("تسلمت رواندا دعوة من كينيا لحضور الاجتماع.", ["REQUEST:meet initiator:kenya recipient:rwanda"]),
    ("وجهت كينيا دعوة إلى رواندا لحضور الاجتماع.", ["REQUEST:meet initiator:kenya recipient:rwanda"]),
    # consent told to go-betweens
    (
        "أبلغت حماس الوسطاء موافقتها على المقترح التركي.",
        ["AGREE initiator:hamas mediator:turkey"],
    ),
    # what has to be is not done
    ("أكد الوزير الكيني أهمية العمل على وقف إطلاق النار بين رواندا والكونغو.", []),
    ("شدد المبعوث الكيني على \"ضرورة العمل على تهدئة الوضع\".", ["REQUEST:yield initiator:kenya"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TALKS)
def test_talks_and_words_are_told_as_they_are(text: str, expected: list[str]) -> None:
    assert arabic(_coder(), text) == expected


def test_words_said_at_a_press_conference_are_said_where_it_is() -> None:
    text = "شكر الوزير الكيني في مؤتمر صحفي مشترك في نيروبي، الرئيس الصومالي."
    report = Report(report_id="own", text=text, language="ar", text_status="invented")
    (event,) = _coder().code(report).events
    assert event.place is not None
    assert event.place.country == "KEN"


NO_ACT = [
    # how an offer was met is no meeting, a march of return no drone
    "قدمت الحكومة مقترحا قوبل بمماطلة من قبل الحوثيين.",
    "تحدث الوزير المصري عن لجنة مسيرات العودة.",
]


@pytest.mark.parametrize("text", NO_ACT)
def test_what_only_looks_like_a_meeting_or_a_drone(text: str) -> None:
    assert all(
        "drone" not in told and "CONSULT" not in told.split()[0].split(":")[0] for told in arabic(_coder(), text)
    )
