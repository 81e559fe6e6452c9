"""The rules coder on texts nobody meant it for: it codes them or says why not, and what it codes has its words."""

from __future__ import annotations

import json
import re
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from wasata.curation import rules_coder
from wasata.schema import Event, Published, Report
from wasata.schema.evidence import misquotes

GOLD = Path(__file__).parent / "gold"
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DAY = Published.parse("2021-04-14")
#: Invisible and combining characters that find their way into copied text.
STRAY = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2067\u2069\u00ad\ufeff\u0640\u064b\u0651\u0300\u0315\u20dd"
#: Words that open a clause, a phrase, a date or a number, so that arbitrary rows of them reach deep into the grammar.
WORDS = {
    "ar": [
        "اعتقلت",
        "قتل",
        "قصف",
        "أعلن",
        "أن",
        "إن",
        "الذي",
        "التي",
        "من",
        "في",
        "بين",
        "على",
        "إلى",
        "و",
        "ف",
        "ل",
        "ب",
        "بوساطة",
        "روسية",
        "قوات",
        "النظام",
        "قسد",
        "عناصر",
        "سبعة",
        "ثلاثة",
        "12",
        "مدينة",
        "ريف",
        "الرقة",
        "منبج",
        "أمس",
        "الثلاثاء",
        "نيسان",
        "2021",
        "الطرفان",
        "هم",
        "لدى",
        "لم",
        "لا",
        "قد",
        "كان",
        "اتفاق",
        "وقف",
        "إطلاق",
        "النار",
        "اجتماع",
        "رفض",
        "طلب",
        "الإفراج",
        "عن",
        "أسرى",
        "مدنيين",
        "العميد",
        "محمد",
        "،",
        ".",
        ":",
        "«",
        "»",
        "(",
        ")",
        '"',
        "؟",
        "\n",
    ],
    "en": [
        "the",
        "of",
        "and",
        "to",
        "in",
        "by",
        "between",
        "with",
        "who",
        "that",
        "said",
        "killed",
        "released",
        "arrested",
        "shelled",
        "two",
        "dozens",
        "12",
        "soldiers",
        "civilians",
        "army",
        "Syrian",
        "Turkish",
        "Russia",
        "SDF",
        "Aleppo",
        "city",
        "town",
        "yesterday",
        "Tuesday",
        "13",
        "April",
        "2021",
        "ceasefire",
        "talks",
        "mediated",
        "agreed",
        "refused",
        "not",
        "if",
        "had",
        "was",
        "were",
        "been",
        "'s",
        "both",
        "sides",
        "General",
        "John",
        ",",
        ".",
        ":",
        "(",
        ")",
        '"',
        "?",
        "\n",
    ],
}


@cache
def coder():
    return rules_coder()


@cache
def gold(language: str) -> tuple[str, ...]:
    """The bodies of the gold reports that developers may look at."""
    rows = [json.loads(line) for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return tuple(row["text"] for row in rows if row["language"] == language and row["half"] == "dev")


def code(text: str, language: str, published: Published | None = DAY) -> list[Event]:
    report = Report(report_id="r", text=text, language=language, published=published)
    return coder().code(report, coded_at=MOMENT).events


def check(text: str, language: str) -> list[Event]:
    """Code a text twice; every quote stands where it says, every value has one, ids differ, both times are alike."""
    events = code(text, language)
    assert events == code(text, language)
    assert len({event.event_id for event in events}) == len(events)
    assert sum(event.primary for event in events) <= 2
    for event in events:
        assert misquotes(event.evidence, {"r": text}) == []
        assert event.unsupported() == []
        assert Event.model_validate_json(event.model_dump_json()) == event
    return events


ANY = st.text(max_size=300)


@FEW
@given(ANY, st.sampled_from(["ar", "en"]))
def test_any_text_at_all(text, language):
    try:
        check(text, language)
    except ValidationError:
        assert not text, "only an empty text is no report"


@FEW
@given(st.data(), st.sampled_from(["ar", "en"]))
def test_any_row_of_words_of_the_grammar(data, language):
    words = data.draw(st.lists(st.sampled_from(WORDS[language]), min_size=1, max_size=60))
    check(" ".join(words), language)


def _inserted(text: str, marks: list[tuple[int, str]]) -> str:
    for position, mark in marks:
        at = position % (len(text) + 1)
        text = text[:at] + mark + text[at:]
    return text


def mutated(language: str) -> st.SearchStrategy[str]:
    """A gold report with stray marks, lines broken within sentences, paragraphs told twice, or its end cut off."""
    marks = st.lists(
        st.tuples(st.integers(0, 10_000), st.sampled_from([*STRAY, "\n", " ", '"', "”", "#", "."])), max_size=25
    )
    report = st.sampled_from(gold(language))
    return st.one_of(
        st.builds(_inserted, report, marks),
        st.builds(lambda text, at: text[: at % len(text) + 1], report, st.integers(0, 5000)),
        st.builds(lambda text, n: "\n".join([text] * n), report, st.integers(2, 4)),
        st.builds(lambda one, other: f"{one}\n\n{other}\n{one}", report, report),
        st.builds(lambda text, width: re.sub(rf"(.{{{width}}}\S*) ", r"\1\n", text), report, st.integers(5, 60)),
        st.builds(lambda text: text.replace(" ", ""), report),
        st.builds(lambda text: text.upper(), report),
    )


@FEW
@given(mutated("ar"))
def test_mutated_arabic_reports(text):
    check(text, "ar")


@FEW
@given(mutated("en"))
def test_mutated_english_reports(text):
    check(text, "en")


@FEW
@given(
    st.sampled_from(gold("ar")), st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(STRAY[:14])), max_size=40)
)
def test_invisible_marks_change_no_code(text, marks):
    """Marks inside or beside words change quotes and ids, and nothing else."""
    assert [bare(event) for event in code(_inserted(text, marks), "ar")] == [bare(event) for event in code(text, "ar")]


def bare(event: Event) -> dict[str, object]:
    """The codes of an event, without its words."""
    return {
        "mode": event.event_mode or event.event_type,
        "who": sorted((p.role or "", p.actor_id) for p in event.participants),
        "place": event.place.place_id if event.place else None,
        "when": (event.when.earliest, event.when.latest),
        "counts": sorted((c.kind, c.low or 0, c.high or 0) for c in event.counts),
    }


def calls(text: str, language: str) -> int:
    """How many functions coding a text calls: work that repeats, where seconds would not."""
    made = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        code(text, language)
    finally:
        sys.setprofile(None)
    return made


#: Units whose endless repetition once made the coder slow, or ran too deep.
REPEATED = {
    "ar": ["اعتقلت قوات سوريا الديمقراطية ", "قصف\n", "بوساطة روسية ", "عناصر من ", "في مدينة ", "ثلاثة و", "\u202eقصف ", "الطرفان ", "قسد، "],
    "en": ["the ", "soldiers of ", "killed two ", "talks between Iran and Iraq ", "x's", "'s", "a.", "12-", "who was ", "Turkey's "],
}  # fmt: skip


@pytest.mark.parametrize(("language", "unit"), [(one, unit) for one, units in REPEATED.items() for unit in units])
def test_endless_repetition_neither_fails_nor_grows_faster_than_the_text(language, unit):
    code(unit * 100, language)
    few, many = 4_000 // len(unit), 32_000 // len(unit)
    check(unit * few, language)
    # eight times the text: quadratic work would ask sixty-four times as much
    assert calls(unit * many, language) < 30 * calls(unit * few, language)


def test_a_report_grown_eightfold_asks_about_eight_times_as_much():
    text = "\n\n".join(gold("ar"))[:6_000] + "\n\n"
    code(text, "ar")
    assert calls(text * 8, "ar") < 12 * calls(text, "ar")


@pytest.mark.parametrize(
    "text",
    [
        "قتل " + "9" * 100_000 + " شخصا في حلب",
        "قبل 5000 سنة ومنذ 900000 يوم وبعد 999999 شهر قتل جنديان في حلب",
        "في 0 0 0000 و99 99 9999 و31 شباط 2021 و2 محرم 9999 قتل جنديان في حلب",
        "ا" * 300_000,
        "ا" + "\u0650" * 200_000 + " قتل جنديان في حلب",
    ],
    ids=["number", "years", "no days", "word", "diacritics"],
)
def test_numbers_dates_and_words_beyond_all_measure(text):
    check(text, "ar")
    check(text, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia of ?"),
        ("en", "The government of ?"),
        ("ar", "لها اليوم، أن الهجمات تستهدف ستة مواقع."),
        ("ar", "لها أمس، أن العقوبات تستهدف سبع شركات."),
        ("ar", "﴾ قصفت القوات قرية ﴿"),
    ],
)
def test_texts_that_once_ended_in_an_error(language, text):
    check(text, language)
