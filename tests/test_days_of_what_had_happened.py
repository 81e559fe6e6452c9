"""Days of what had happened before an act, and times of day: none of the act's own. Invented sentences."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report
from wasata.schema.report import Published


def events(coder: RulesCoder, text: str, published: str = "2024-05-15") -> list[Event]:
    day = Published.parse(published)
    return coder.code(Report(report_id="r", text=text, language="ar", published=day)).events


@pytest.mark.parametrize(
    "behind",
    [
        "وكان قد عمل في فصيل محلي عام 2018",
        "وكان قد نجا من الموت قبيل سيطرة قوات النظام على المدينة في تموز 2018",
    ],
)
def test_a_day_of_what_had_happened_before_is_not_that_of_the_act(coder, behind):
    (event,) = events(coder, f"أمس الثلاثاء، اغتال مجهولون شابا في مدينة نوى، {behind}.")
    assert event.when and str(event.when.earliest) == "2024-05-14"


def test_an_act_told_in_the_pluperfect_keeps_its_own_day(coder):
    (event,) = events(coder, "وكانت قوات النظام قد قصفت بلدة سرمين أمس الثلاثاء، ما أدى إلى مقتل مدني.")
    assert event.when and str(event.when.earliest) == "2024-05-14"


@pytest.mark.parametrize(
    ("when", "day"), [("بعد منتصف ليلة الثلاثاء", "14"), ("بعد منتصف ليلة أمس", "14"), ("قبل قليل", "15")]
)
def test_nights_and_moments_are_days(coder, when, day):
    (event,) = events(coder, f"قصفت قوات النظام بلدة سرمين {when}.")
    assert event.when and str(event.when.earliest) == f"2024-05-{day}"
