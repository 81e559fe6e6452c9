"""Who is who in Arabic reports of local conflict: posts and their men, nameless groups, residents who drive others out.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import arabic_events as events
from invented_reports import arabic_told as told
from invented_reports import counted


def test_a_sentence_that_turns_to_another_incident_tells_another_event():
    text = "قتل مدني بهجوم مسلح شنه مجهولون في مدينة جاسم أمس.\nوعلى صعيد آخر، سقطت سبع قذائف هاون في مدينة جاسم أمس."
    assert [mode for mode, _ in told(text)] == ["ASSAULT", "ASSAULT:heavy-weapons"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اندلعت اشتباكات بين مجموعتين في مدينة طفس أمس.", ("ASSAULT", {("party", "local-armed-groups")})),
        ("أعلن الهلال الأحمر الليبي توقف الاشتباكات في مدينة الزاوية أمس.", ("RETREAT:ceasefire", set())),
        (
            "اعتقل عناصر الحاجز شابين في بلدة عرطوز أمس.",
            ("COERCE:arrest", {("initiator", "fighters-unknown"), ("detainee", "youth")}),
        ),
        (
            "قتل قيادي بارز في فصيل فيلق الشام بعبوة ناسفة في مدينة الباب أمس.",
            ("ASSAULT:explosives", {("recipient", "faylaq-al-sham")}),
        ),
        (
            "رفض أهالي بلدة طفس تسليم السلاح لقوات النظام.",
            ("REJECT:yield", {("initiator", "residents"), ("recipient", "syr-gov-forces")}),
        ),
        ("أعلن والي الخرطوم حظر التجوال أمس.", ("COERCE:curfew", {("initiator", "sudan")})),
        (
            "واتهم مسؤول محلي الحوثيين بقصف القرية.",
            ("ACCUSE:allege", {("initiator", "officials-unknown"), ("recipient", "houthis")}),
        ),
    ],
)
def test_who_takes_part(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "طرد سكان بلدة الحارة عناصر حزب الله من البلدة أمس.",
            {("initiator", "residents"), ("recipient", "hezbollah")},
        ),
        (
            "طرد عناصر من الحمزات سكان قرية قسطل من منازلهم أمس.",
            {("initiator", "hamza-division"), ("recipient", "residents")},
        ),
        (
            "قام عناصر من الحمزات بطرد سكان ثلاثة منازل في قرية قسطل أمس.",
            {("initiator", "hamza-division"), ("recipient", "residents")},
        ),
    ],
)
def test_who_drives_whom_out(text, expected):
    ((_, roles),) = told(text)
    assert roles == expected


def test_what_a_clash_led_to_is_told_by_a_clause_of_its_own():
    text = "اندلعت اشتباكات بين قوة الردع الخاصة واللواء 444 في طرابلس، أسفرت عن سقوط تسعة قتلى."
    assert counted(events(text)) == {"killed": 9}


def test_killing_and_looting_told_by_two_verbs_are_no_looting_alone():
    text = "اقتحمت قوات الدعم السريع قرية ود النورة وقتلت 14 مواطنا ونهبت ممتلكاتهم."
    assert ("ASSAULT", {("initiator", "rsf"), ("recipient", "civilians")}) in told(text)
    assert "ASSAULT:destroy" not in dict(told(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تظاهر العشرات في السويداء للمطالبة بالإفراج عن معتقلين في درعا اليوم.", "As-Sweida"),
        ("تظاهر العشرات للمطالبة بالإفراج عن معتقلين في مدينة السويداء اليوم.", "As-Sweida"),
    ],
)
def test_a_protest_was_not_where_what_it_asks_for_is(text, place):
    (event,) = events(text)
    assert event.place is not None and event.place.name == place


def test_neither_whence_nor_whither_people_go_is_where_they_were_made_to():
    (event,) = events("وصلت أمس دفعة جديدة من مهجري ريف حمص إلى مدينة الباب شرقي حلب.")
    assert event.event_mode == "COERCE:deport" and event.place is None
