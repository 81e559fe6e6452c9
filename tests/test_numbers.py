"""Numbers in words and digits: their bounds, and what they are of."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wasata.curation.numbers import find_numbers, number_lexicon
from wasata.curation.text import fold

with (Path(__file__).parent / "data" / "number_phrases.csv").open(encoding="utf-8", newline="") as table:
    PHRASES = list(csv.DictReader(table))


def numbers(language, text):
    return find_numbers(fold(text), number_lexicon(language))


@pytest.mark.parametrize("row", PHRASES, ids=[row["phrase"] for row in PHRASES])
def test_phrase(row):
    (one,) = numbers(row["language"], row["phrase"])
    bounds = tuple(int(row[name]) if row[name] else None for name in ("low", "best", "high"))
    assert (one.low, one.best, one.high) == bounds
    assert (one.vague, one.kind) == (row["vague"] == "yes", row["kind"])
    assert one.unit_name == (row["kind"] == "unit_name")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "في اليوم الثالث والعشرين"),
        ("ar", "للتواصل 0933-123-456 أو 0933123456"),
        ("ar", "في ٢٠٢١/٤/١٣ عند 14:30"),
        ("ar", "يوم الاثنين، والاثنين الماضي، بالاثنين"),
        ("ar", "وجهاء وشيوخ من البلدة"),
        ("en", "the third, the 25th and the twenty-fifth"),
        ("en", "call 0933123456 at 14:30 on 2021-04-13"),
    ],
)
def test_no_number(language, text):
    assert numbers(language, text) == []


def test_several_numbers_keep_their_order_and_words():
    folded = fold("اعتقلت سبعة عناصر، وأفرجت عن 3 من أصل 12، وأصيب عشرات المدنيين")
    found = find_numbers(folded, number_lexicon("ar"))
    assert [one.best for one in found] == [7, 3, 12, None]
    assert [folded.original[slice(*folded.span(one.begin, one.end))] for one in found] == ["سبعة", "3", "12", "عشرات"]


def test_a_falling_pair_is_a_score_and_no_range():
    assert numbers("ar", "فاز 3-1") == []


@given(st.integers(min_value=0, max_value=9_999_999))
def test_digits_read_back(value):
    for written in (str(value), f"{value:,}", f"{value:,}".replace(",", "٬"), str(value).translate(ARABIC)):
        (one,) = numbers("ar", f"عن {written} شخص")
        assert one.low == one.best == one.high == value


ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(st.text(alphabet=st.sampled_from("ثلاثةعشروناماأبينإلى 0123456789,.-%$وfivetohundrad"), max_size=60))
def test_bounds_are_ordered(text):
    for language in ("ar", "en"):
        for one in numbers(language, text):
            known = [value for value in (one.low, one.best, one.high) if value is not None]
            assert known and known == sorted(known)
