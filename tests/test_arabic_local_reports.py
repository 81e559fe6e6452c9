"""Reports of local networks in Arabic: people on the move, convoys, homes blown up, what somebody came under, who was hit.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import arabic_events as events
from invented_reports import arabic_told as told
from invented_reports import counted

DISPLACED = [("COERCE:deport", {("recipient", "displaced")})]


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت قافلة ثانية من المهجرين من مدينة زملكا نحو مدينة عفرين أمس.",
        "وصلت أمس الدفعة السادسة من مهجري القلمون إلى مدينة جرابلس.",
        "وصول دفعة جديدة من مهجري القلمون إلى ريف حماة",
    ],
)
def test_those_made_to_leave_suffer_it_on_their_way(text):
    assert told(text) == DISPLACED


def test_arrivals_of_others_are_none():
    assert told("وصول دفعة جديدة من السياح إلى مطار اللاذقية") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("دخلت أمس قافلة مساعدات مؤلفة من 12 شاحنة إلى بلدة مضايا المحاصرة.", "Madaya"),
        ("وصول قافلة مساعدات إنسانية إلى مخيم الركبان", "Rukban camp"),
    ],
)
def test_a_convoy_of_nobody_told_came_to_where_it_went(text, place):
    found = events(text)
    assert [(e.event_type, e.place.name) for e in found] == [("AID", place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "تتعرض بلدة مضايا وسكانها لحصار خانق من قبل حزب الله.",
            ("COERCE:restrict", ("initiator", "hezbollah")),
        ),
        ("تعرض الناشط سعيد للاعتقال من قبل قسد في الرقة أمس.", ("COERCE:arrest", ("detainee", "activists"))),
    ],
)
def test_what_somebody_came_under_is_the_act(text, expected):
    mode, who = expected
    assert [m for m, roles in told(text) if who in roles] == [mode]


def test_what_people_are_used_to_come_under_is_none():
    assert told("يتعرض المواطنون للاعتقال على الحواجز.") == []


def test_one_of_two_is_told_behind_both():
    assert counted(events("قتل مدنيان بينهما طفل بقصف مدفعي للنظام على قرية كنصفرة أمس.")) == {"killed": 2}


def test_what_was_between_two_stays_between_them():
    assert told("اندلعت اشتباكات بين قسد وداعش في الشحيل أمس، ثم توقفت المعارك بينهما.")[0] == (
        "ASSAULT",
        {("party", "sdf"), ("party", "is")},
    )


def test_people_counted_behind_a_comma_go_on_with_what_is_told():
    text = "شهدت مدينة السويداء أمس استنفارا لقوات النظام، التي اعتقلت ستة شبان."
    assert ("COERCE:arrest", {("initiator", "syr-gov-forces"), ("detainee", "youth")}) in told(text)


def test_what_a_demand_is_about_is_not_what_is_blocked():
    text = "أغلق محتجون الطريق بين الرمادي والفلوجة للمطالبة بكشف مصير المغيبين أمس."
    assert told(text) == [("PROTEST:obstruct", {("initiator", "protesters")})]


def test_whom_a_clash_of_others_hit_is_counted_only():
    text = "قتل طفل وأصيب ثلاثة مدنيين باشتباكات بين فصيلي الحمزات وأحرار الشرقية في مدينة رأس العين أمس."
    assert told(text) == [("ASSAULT", {("party", "hamza-division"), ("party", "ahrar-al-sharqiya")})]
    assert counted(events(text)) == {"killed": 1, "injured": 3}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تظاهر أهالي درعا اليوم.", "Dar'a"),
        ("خرج العشرات من أهالي الباب بمظاهرة ضد الغلاء اليوم.", "Al Bab"),
        ("احتج عشرات النازحين من مدينة عفرين أمام مبنى البلدية في القامشلي اليوم.", "Quamishli"),
    ],
)
def test_residents_protest_where_they_live_unless_told_elsewhere(text, place):
    (event,) = events(text)
    assert event.event_mode == "PROTEST:demo"
    assert event.place is not None and event.place.name == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "تمكن الجيش العراقي من تحرير أربعة مختطفين كانوا لدى تنظيم داعش في ديالى أمس.",
            ("RETREAT:release", {("initiator", "iraq-forces"), ("detainee", "hostages")}),
        ),
        (
            "تمكن وجهاء من تحرير أربعة مختطفين في ديالى أمس.",
            ("RETREAT:release", {("mediator", "notables"), ("detainee", "hostages")}),
        ),
        (
            "عملت قوة من الجيش اللبناني على توقيف شخصين في بلدة عرسال أمس.",
            ("COERCE:arrest", {("initiator", "leb-forces"), ("detainee", "civilians")}),
        ),
        (
            "قام مسلحو الحوثي بتفجير أربعة منازل لأبناء قبيلة أرحب أمس.",
            ("ASSAULT:destroy", {("initiator", "houthis"), ("recipient", "tribal-fighters")}),
        ),
    ],
)
def test_acts_by_a_verb_that_only_says_they_were_done(text, expected):
    assert told(text) == [expected]


def test_who_acts_around_the_place_of_an_attack_did_not_attack():
    text = "اغتال مسلحون مجهولون قاضيا في مدينة بعقوبة أمس، واتخذت القوات الأمنية إجراءات مشددة حول مكان الهجوم."
    assert ("initiator", "iraq-forces") not in dict(told(text))["ASSAULT:targeted"]
