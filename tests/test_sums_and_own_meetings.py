"""Sums of many acts over years, a government among itself, reports denied, markets that rally: no events of their own."""

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Published, Report

DAY = "2018-09-20"


def events(text: str) -> list[str]:
    """The types of the events read from a text."""
    language = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    report = Report(report_id="r", text=text, language=language, published=Published.parse(DAY))
    return [event.event_type for event in RulesCoder().code(report).events]


@pytest.mark.parametrize(
    "text",
    [
        "Israel has carried out more than 130 strikes in Syria since 2013, the report said.",
        "Since 2013, Israel has carried out dozens of strikes against Hezbollah.",
        "نفذت إسرائيل منذ عام 2013 أكثر من 130 ضربة في سوريا ضد حزب الله.",
        "اعتقلت قوات الاحتلال 300 فلسطيني منذ بداية العام.",
        "President Aoun and Premier Hariri held a closed door meeting in Baabda on Wednesday.",
        "The cabinet convened at Baabda Palace on Thursday, in presence of Prime Minister Saad Hariri.",
        "President Michel Aoun asked the Council of Ministers to go ahead with the electricity plan.",
        "Stocks in Israel rose on Sunday as oil prices rallied amid regional tensions.",
        "Police arrested a gang that was selling heroin; officers arrested three members with crystal meth.",
        "Iran denied reports of talks with Israel. A newspaper claimed that Iran and Israel held talks this week.",
    ],
)
def test_what_only_looks_like_news_is_no_event(text: str) -> None:
    """Sums, cabinets, markets, drugs, denied reports."""
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("For the first time since 2013, Israel has carried out air strikes on Damascus airport.", "ASSAULT"),
        ("قصفت إسرائيل مطار دمشق في أعنف هجوم منذ عام 2013.", "ASSAULT"),
        ("أفرجت السلطات المصرية عن ناشط محتجز منذ عام 2013.", "RETREAT"),
        ("Lebanese President Michel Aoun met Hezbollah lawmakers on Monday.", "CONSULT"),
        ("Israeli Prime Minister Benjamin Netanyahu met US lawmakers in Jerusalem on Monday.", "CONSULT"),
        ("Supporters of the president rallied in Cairo on Monday.", "PROTEST"),
    ],
)
def test_news_beside_them_stays(text: str, kind: str) -> None:
    """What sets one act apart, and meetings with others."""
    assert events(text) == [kind]


def test_a_sum_lends_an_attack_no_dead() -> None:
    """The dead of many years are not those of one day."""
    text = "Government forces shelled the town on Monday; 20 people have been killed there since 2012."
    report = Report(report_id="r", text=text, language="en", published=Published.parse(DAY))
    assert [event.counts for event in RulesCoder().code(report).events] == [()]
