"""Arabic words whose reading hangs on a small word beside them: a clitic cut off, a verb that is people too, «ل» before whom an act struck."""

from __future__ import annotations

import pytest
from invented_reports import arabic_events, arabic_told, by_role


@pytest.mark.parametrize("cut", ["لـ", "لـ ", "لـ “", "ل “"])
def test_a_clitic_cut_off_by_a_space_and_a_quote_mark_goes_with_its_noun(cut: str) -> None:
    close = "”" if "“" in cut else ""
    (truce,) = arabic_events(
        f"أعلن في الحسكة أمس عن هدنة بين قوى الأمن الداخلي التابعة {cut}الإدارة الذاتية{close} وقوات الدفاع الوطني."
    )
    assert set(by_role(truce)["party"]) == {"asayish", "ndf"}


@pytest.mark.parametrize("who", ["المتظاهرون", "الأهالي", "المحتجون"])
def test_a_verb_that_is_also_a_word_for_people_is_the_verb_before_who_does_it(who: str) -> None:
    told = arabic_told(f"قتل مدني في بصرى الشام برصاص عناصر من اللواء الثامن، وطالب {who} بمحاسبة الفاعلين.")
    assert ("initiator", "students") not in {pair for _, roles in told for pair in roles}


def test_a_student_joined_to_others_stays_one() -> None:
    ((_, roles),) = arabic_told("اعتقلت قوات النظام السوري معلما وطالبا في درعا أمس.")
    assert ("detainee", "students") in roles


ARRESTS = [
    "شهدت السويداء توترا بعد اعتقال فصيل حركة رجال الكرامة لقيادي سابق وتسليمه لقوات الحكومة السورية",
    "عاد الهدوء إلى السويداء عقب احتجاز «حركة رجال الكرامة» لقيادي محلي أمس",
    "قطع محتجون طريقا في السويداء بعد اعتقال حركة رجال الكرامة لمتزعم مجموعة مسلحة",
]


@pytest.mark.parametrize("text", ARRESTS)
def test_people_behind_a_body_and_the_clitic_of_belonging_are_whom_it_arrested(text: str) -> None:
    arrests = [roles for mode, roles in arabic_told(text + ".") if mode == "COERCE:arrest"]
    assert [[actor for role, actor in roles if role == "initiator"] for roles in arrests] == [["men-of-dignity"]]
    assert all(len(roles) == 2 for roles in arrests)


def test_a_body_behind_those_arrested_and_the_clitic_of_belonging_made_the_arrest() -> None:
    ((_, roles),) = arabic_told("نفذت حملة اعتقالات لقوات النظام السوري في بلدة نوى طالت شبانا أمس.")
    assert ("initiator", "syr-gov-forces") in roles


@pytest.mark.parametrize("captives", ["المخطوفات", "مختطفات من القرية", "الأسرى"])
def test_captives_handed_over_are_let_go(captives: str) -> None:
    ((mode, roles),) = arabic_told(f"تم اليوم في السويداء تسليم {captives} إلى ذويهم بوساطة روسية.")
    assert mode == "RETREAT:release" and ("mediator", "russia") in roles


def test_the_shot_that_wounded_in_an_attempt_is_no_second_attack() -> None:
    told = arabic_told("أصيب ضابط بجروح إثر محاولة اغتياله بطلق ناري من قبل مجهولين في مدينة نوى.")
    assert [mode for mode, _ in told] == ["ASSAULT:targeted"]


def test_two_attacks_stay_two() -> None:
    told = arabic_told("قتل شاب برصاص مجهولين في نوى، وأصيب جندي في قصف تركي على بلدة عين عيسى.")
    assert len(told) == 2


SINCE = [
    ("ينهي الاتفاق القتال الدائر في المنطقة منذ أسبوعين، وقد وقعته قسد مع الحكومة السورية", None),
    ("وقعت قسد مع الحكومة السورية اتفاقا ينهي الحصار المفروض على الحي منذ أسبوعين", None),
    ("وقعت قسد والحكومة السورية قبل يومين اتفاقا", "2021-04-12"),
]


@pytest.mark.parametrize(("text", "day"), SINCE)
def test_since_when_something_lasts_somewhere_is_no_day_of_the_deal_that_ends_it(text: str, day: str | None) -> None:
    deals = [e for e in arabic_events(text + ".") if e.event_type == "AGREE"]
    assert [e.when.earliest and e.when.earliest.isoformat() for e in deals] == [day]


REFUSED = [
    "فشلت وساطة وجهاء من غريان في وقف الاشتباكات بين مجموعتين مسلحتين، وقال أحدهم إن الطرفين رفضا سحب الآليات",
    "قالت لجنة المصالحة إن قسد رفضت سحب عناصرها من الحي",
    "طلبت الأمم المتحدة سحب القوات الحكومية السورية من درعا البلد",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_or_asked_for_straight_behind_the_verb_is_not_done(text: str) -> None:
    assert "RETREAT:withdraw" not in [mode for mode, _ in arabic_told(text + ".")]


def test_who_withdraws_troops_does() -> None:
    ((mode, roles),) = arabic_told("سحب الجيش السوري قواته من درعا البلد أمس.")
    assert mode == "RETREAT:withdraw" and ("initiator", "syr-gov-forces") in roles
