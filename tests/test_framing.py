"""The same facts in another side's words give the same codes: only what is quoted may change (`tests/data/framing.toml`)."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from wasata.curation import rules_coder
from wasata.schema import Event, Published, Report

HERE = Path(__file__).parent
DATA = tomllib.loads((HERE / "data" / "framing.toml").read_text("utf-8"))
DAY = Published.parse("2021-04-14")
#: What may be written together with an Arabic word before it.
PROCLITICS = ("", "و", "ف", "ب", "ك", "ل", "وب", "ول", "فب", "فل")
#: Sentences in which every wording of a body is tried, whatever the gender of its verb would be; {} is the body.
CARRIERS = {
    "ar": (
        "شهدت بلدة سراقب أمس الثلاثاء اشتباكات عنيفة بين {} ومسلحين محليين.",
        "أصيب ثلاثة مدنيين في بلدة سراقب أمس الثلاثاء برصاص {}.",
        "اعتقل عناصر من {} ثلاثة مدنيين في مدينة درعا أمس الثلاثاء.",
        "عقد وجهاء محليون اجتماعاً مع {} في مدينة درعا أمس الثلاثاء.",
    ),
    "en": (
        "Clashes broke out between {} and unidentified gunmen in the town of Saraqib on Tuesday.",
        "On Tuesday {} arrested three civilians in the city of Daraa.",
        "Local notables met with {} in the city of Daraa on Tuesday.",
    ),
}


@cache
def coder():
    return rules_coder()


def codes(text: str, language: str, published: Published | None = DAY) -> list[tuple[object, ...]]:
    """What is coded, without words, confidences and ids."""
    report = Report(report_id="r", text=text, language=language, published=published)
    return [_codes(event) for event in coder().code(report).events]


def _codes(event: Event) -> tuple[object, ...]:
    return (
        event.event_mode or event.event_type,
        event.primary,
        sorted((p.role or "open", p.actor_id) for p in event.participants),
        event.place.place_id if event.place else None,
        (event.when.earliest, event.when.latest),
        sorted((c.kind, c.low, c.best, c.high, c.of) for c in event.counts if c.low is not None),
        event.mediation.outcome if event.mediation else None,
    )


def wordings(kind: str, language: str) -> list[list[str]]:
    """The sets of wordings in a language, each of one gender."""
    keys = ("ar", "ar_f", "ar_m") if language == "ar" else ("en",)
    return [row[key] for row in DATA[kind] for key in keys if len(row.get(key, ())) > 1]


def all_wordings(kind: str, language: str) -> list[list[str]]:
    """The sets of wordings in a language, genders together."""
    keys = ("ar", "ar_f", "ar_m") if language == "ar" else ("en",)
    return [found for row in DATA[kind] if len(found := [w for key in keys for w in row.get(key, ())]) > 1]


def with_proclitic(proclitic: str, word: str) -> str:
    """«ل» + «القوات» is written «للقوات»."""
    return proclitic[:-1] + "لل" + word[2:] if proclitic.endswith("ل") and word.startswith("ال") else proclitic + word


def swapped(text: str, one: str, other: str, language: str) -> str:
    """The text with one wording for another wherever it stands as words of its own."""
    if language == "en":  # in "Russian and Turkish forces" the name is not whole
        return re.sub(rf"(?<!\w)(?<!and )(?<!or ){re.escape(one)}(?![\w'-])", other, text)
    forms = {with_proclitic(proclitic, one): with_proclitic(proclitic, other) for proclitic in PROCLITICS}
    written = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{written})(?!\w)", lambda found: forms[found[0]], text)


def swaps() -> Iterator[tuple[str, str, str, str]]:
    """Every wording for every other of its set, in every gold report: (report's id, language, text, swapped text)."""
    for path in sorted((HERE / "gold").glob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            text, language = row["text"], row["language"]
            for words in (*wordings("body", language), *wordings("words", language)):
                for one in words:
                    longer = [w for w in words if one in w and w != one]
                    if one not in text or any(w in text for w in longer):
                        continue
                    for other in words:
                        changed = swapped(text, one, other, language)
                        if other != one and changed != text:
                            yield row["id"], language, text, changed


def test_the_list_is_broad():
    pairs = {
        language: sum(len(words) - 1 for kind in ("body", "words") for words in all_wordings(kind, language))
        for language in ("ar", "en")
    }
    assert pairs["ar"] >= 60
    assert pairs["en"] >= 25


@pytest.mark.parametrize("language", ["ar", "en"])
def test_another_sides_words_for_a_body_change_no_code(language):
    differing = []
    for words in all_wordings("body", language):
        for carrier in CARRIERS[language]:
            told = {word: codes(carrier.format(word), language) for word in words}
            neutral = told[words[0]]
            assert neutral, f"nothing is coded in {carrier.format(words[0])!r}"
            differing += [(carrier.format(w), got, neutral) for w, got in told.items() if got != neutral]
    assert differing == []


@pytest.mark.parametrize("row", DATA["words"], ids=lambda row: row["note"] + (" (en)" if "en" in row else ""))
def test_another_sides_words_for_a_fact_change_no_code(row):
    language = "en" if "en" in row else "ar"
    told = [codes(row[f"carrier_{language}"].format(word), language) for word in row[language]]
    assert told[0]
    for (one, word), (other, another) in pairwise(zip(told, row[language], strict=True)):
        assert one == other, f"{word} / {another}"


def test_swapping_words_in_the_gold_reports_changes_no_code():
    original: dict[str, list[tuple[object, ...]]] = {}
    tried = 0
    differing: list[str] = []
    for report_id, language, text, changed in swaps():
        known = original.setdefault(report_id, codes(text, language))
        tried += 1
        if codes(changed, language) != known:
            differing.append(report_id)
    assert tried >= 200
    assert differing == []
