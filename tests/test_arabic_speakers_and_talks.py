"""What whoever speaks says of his own side, talks suspended by a third, and sides told beside them (invented sentences)."""

from __future__ import annotations

from functools import cache

import pytest
from invented_reports import arabic
from wasata.curation import rules_coder


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
