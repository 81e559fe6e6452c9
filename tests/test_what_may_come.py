"""What may come of something, rewards, years reckoned from others, tours at home: none of it took place as an event."""

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Published, Report


def events(text: str, day: str = "2018-09-20") -> list[str]:
    """The types of the events read from a text."""
    language = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    report = Report(report_id="r", text=text, language=language, published=Published.parse(day))
    return [event.event_type for event in RulesCoder().code(report).events]


@pytest.mark.parametrize(
    "text",
    [
        "The dispute could lead to Israel attacking Lebanon.",
        "Diplomats hoped for a deal that could lead to Saudi Arabia recognizing Israel.",
        "An army officer said the dispute may end with Israel attacking Lebanon.",
        "There is a risk of Israel attacking Lebanon.",
        "The United States offered a reward for information leading to the arrest of Abu Mohammad al-Jolani.",
        "ترصد الولايات المتحدة مكافأة لمن يدلي بمعلومات تؤدي إلى اعتقال أبو محمد الجولاني.",
        "The year before, Israel attacked a Syrian base.",
        "A year earlier, Israel attacked a Syrian base.",
        "وفي العام التالي هاجم الجيش الإسرائيلي قاعدة سورية.",
        "زار رئيس الوزراء العراقي محمد شياع السوداني، اليوم، مشروع مستشفى الشعب في بغداد.",
    ],
)
def test_what_may_come_or_came_long_ago_is_no_event(text: str) -> None:
    """Possible consequences, rewards, reckoned years, tours."""
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The dispute led to Israel attacking Lebanon on Monday.", "ASSAULT"),
        ("Israel attacked a Syrian base on Monday, a year after the truce.", "ASSAULT"),
        ("زار رئيس الوزراء العراقي محمد شياع السوداني، اليوم، العاصمة التركية أنقرة.", "CONSULT"),
    ],
)
def test_what_came_of_it_stays(text: str, kind: str) -> None:
    """Told consequences, days of the report, visits abroad."""
    assert events(text) == [kind]
