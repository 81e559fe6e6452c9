"""Whose day: a day told is of the clause it stands in, of one side of "after", and of no act elsewhere without a tie."""

from __future__ import annotations

from datetime import date

import pytest
from wasata.curation.coder.units.markup import markup_spans, within
from wasata.curation.coding import rules_coder
from wasata.schema import Published, Report

TODAY = "2024-05-15"  # a Wednesday
MONDAY, TUESDAY, SUNDAY = date(2024, 5, 13), date(2024, 5, 14), date(2024, 5, 12)


def _days(language: str, text: str) -> dict[str, date | None]:
    """The first day of each event, by its mode, or root where it has none."""
    report = Report(report_id="w-1", language=language, published=Published.parse(TODAY), text=text)
    events = rules_coder().code(report).events
    return {e.event_mode or e.event_type: e.when.earliest for e in events}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع يوم الاثنين بعد اعتقال ضابط.", {"ASSAULT": MONDAY}),
        (
            "طردت فرنسا السفير الإيراني ردا على قصف سفارتها في بغداد يوم الاثنين.",
            {"SANCTION:expel": None},
        ),
        (
            "قتل أربعة مدنيين، يوم الاثنين، إثر قصف مدفعي للجيش السوداني على سوق أم درمان.",
            {"ASSAULT:heavy-weapons": MONDAY},
        ),
    ],
)
def test_arabic_day_beside_what_came_before(text: str, told: dict[str, date | None]) -> None:
    days = _days("ar", text)
    assert {mode: days.get(mode) for mode in told} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("France expelled the Iranian ambassador in response to the shelling of its embassy on Monday.", None),
        ("France expelled the Iranian ambassador after Monday's shelling of its embassy.", None),
        ("On Monday, France expelled the Iranian ambassador after the shelling of its embassy.", MONDAY),
        ("France expelled the Iranian ambassador on Monday over the shelling of its embassy.", MONDAY),
    ],
)
def test_english_day_beside_what_came_before(text: str, told: date | None) -> None:
    assert _days("en", text)["SANCTION:expel"] == told


def test_the_only_day_is_not_everyones() -> None:
    text = (
        "Turkey expelled the Israeli ambassador on Monday. Belgium recalled its ambassador to Israel. "
        "The Arab League condemned the Israeli government."
    )
    days = _days("en", text)
    assert days["SANCTION:expel"] == MONDAY
    assert days["SANCTION:withdraw"] is None
    assert days["ACCUSE:disapprove"] is None


@pytest.mark.parametrize(
    ("language", "text", "mode"),
    [
        (
            "en",
            "Turkey condemned Israel on Monday. Turkey urged the United States to stop selling it weapons.",
            "REQUEST",
        ),
        ("ar", "أدانت تركيا، الاثنين، إسرائيل. وطالبت تركيا الولايات المتحدة بوقف تسليحها.", "REQUEST"),
    ],
)
def test_who_spoke_goes_on(language: str, text: str, mode: str) -> None:
    days = _days(language, text)
    assert [day for name, day in days.items() if name.startswith(mode)] == [MONDAY]


def test_also_on_that_day_but_not_earlier() -> None:
    told = "Saudi Arabia expelled the Lebanese ambassador on Monday. Saudi Arabia {} banned all imports from Lebanon."
    assert _days("en", told.format("also"))["SANCTION:discontinue"] == MONDAY
    assert _days("en", told.format("earlier"))["SANCTION:discontinue"] is None


def test_headline_has_the_day_of_its_text() -> None:
    days = _days(
        "en", "Taliban reject direct talks with Kabul\n\nThe Taliban rejected on Monday a truce offered by Kabul."
    )
    assert set(days.values()) == {MONDAY}


def test_day_of_saying_is_not_that_of_what_others_did() -> None:
    text = "كشفت وسائل إعلام لبنانية، الاثنين، عن لقاء جمع وفدين من حركة حماس وحزب الله في بيروت."
    assert set(_days("ar", text).values()) == {None}
    days = _days(
        "en", "Army rebels snubbed a peace offer by the government, but officials said Tuesday the proposal stood."
    )
    assert TUESDAY not in days.values()


def test_names_of_images_tell_no_day() -> None:
    text = "![Screen Shot 2024-05-14](https://example.org/2024-05-14.png)\n\nThe Israeli army shelled Rafah."
    assert set(_days("en", text).values()) == {None}
    spans = markup_spans("see [this](https://example.org/a) now")
    assert within(15, spans)
    assert not within(2, spans)
    assert not within(0, [])


@pytest.mark.parametrize(
    ("language", "text", "mode", "told"),
    [
        (
            "en",
            "Kenya recalled its envoy to Somalia on Tuesday. The step came two days after Somalia expelled the Kenyan ambassador.",
            "SANCTION:expel",
            SUNDAY,
        ),
        (
            "en",
            "Kenya recalled its envoy to Somalia on Tuesday. The step came some time after Somalia expelled the Kenyan ambassador.",
            "SANCTION:expel",
            None,
        ),
        (
            "ar",
            "أطلقت حماس صواريخ على عسقلان، الثلاثاء، غداة اغتيال الجيش الإسرائيلي قياديا فيها.",
            "ASSAULT:targeted",
            MONDAY,
        ),
        (
            "ar",
            "أطلقت حماس صواريخ على عسقلان، الثلاثاء، بعد يومين من اغتيال الجيش الإسرائيلي قياديا فيها.",
            "ASSAULT:targeted",
            SUNDAY,
        ),
    ],
)
def test_days_counted_from_another(language: str, text: str, mode: str, told: date | None) -> None:
    days = _days(language, text)
    assert mode not in days or days[mode] == told
    assert language == "ar" or mode in days


def test_day_that_closes_a_sentence_is_of_all_of_it() -> None:
    text = "أرسل الجيش التركي تعزيزات عسكرية إلى القواعد التي أنشأها داخل محافظة إدلب، أمس الثلاثاء."
    assert _days("ar", text) == {"MOBILIZE:troops": TUESDAY}


def test_harm_is_of_the_day_of_the_force_it_came_of() -> None:
    text = "توصلت فتح وحماس اليوم الأربعاء إلى اتفاق لإنهاء المواجهات التي اندلعت الاثنين بين الجانبين في عين الحلوة وأدت إلى مقتل ثلاثة أشخاص."
    assert _days("ar", text)["ASSAULT"] == MONDAY


def test_day_up_to_which_something_lasts_is_no_act_s() -> None:
    assert set(_days("ar", "شكر الرئيس الإيراني لبنان على دعمه بلاده إلى اليوم.").values()) <= {None}
