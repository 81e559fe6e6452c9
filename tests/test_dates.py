"""Date phrases, Arabic and English: what is found, and which days it resolves to (coding rule 7)."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import hijridate
import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st
from wasata.curation.dates import date_lexicon, find_dates, find_durations, precision_of, resolve
from wasata.curation.dates.build import MEANINGS
from wasata.curation.dates.mention import WEEKDAYS
from wasata.curation.phrases import FormError, PhraseGrammar, language_tables
from wasata.curation.text import fold, fold_word

WEDNESDAY = (date(2021, 4, 14), date(2021, 4, 14))
FORTNIGHT = (date(2021, 4, 7), date(2021, 4, 21))
LANGUAGES = ("ar", "en")

with (Path(__file__).parent / "data" / "date_phrases.csv").open(encoding="utf-8", newline="") as table:
    PHRASES = list(csv.DictReader(table))


def dates(language, text, published=WEDNESDAY, **options):
    return resolve(find_dates(fold(text), date_lexicon(language)), published, **options)


def interval(text):
    return tuple(date.fromisoformat(end) for end in (text.split("/") * 2)[:2]) if text else None


def test_the_table_is_broad():
    assert sum(row["language"] == "ar" for row in PHRASES) >= 160
    assert sum(row["language"] == "en" for row in PHRASES) >= 80


@pytest.mark.parametrize("row", PHRASES, ids=[f"{row['published'] or 'undated'}-{row['phrase']}" for row in PHRASES])
def test_phrase(row):
    (one,) = dates(row["language"], row["phrase"], interval(row["published"])).dates
    found = [str(one.earliest or ""), str(one.latest or ""), one.precision]
    assert found == [row["earliest"], row["latest"], row["precision"]]
    if row["reason"]:
        assert one.reason.startswith(row["reason"] + ":")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "مارس ضغوطاً على الطرفين في الساعة الثالثة"),
        ("ar", "لمدة 3 ساعات، واستمر القصف يومين"),
        ("ar", "انسحب اللواء 93 من محيط البلدة"),
        ("ar", "انسحب اللواء 93″ والفرقة 25"),
        ("ar", "للتواصل على الرقم 0933-123-456"),
        ("ar", "فاز الفريق 3-1 بنسبة 50%"),
        ("ar", "بعد يومين من الحادث"),
        ("ar", "من قبل قوات من المنطقة"),
        ("ar", "بموجب القرار 2254 وعلى الطريق M4 وبعيار 23"),
        ("ar", "في سوق الجمعة عند باب المدينة"),
        ("ar", "قال رجب إن رمضان وصل"),
        ("ar", "قبل الثلاثاء، بحلول الخميس"),
        ("ar", "في اليوم الثاني للهدنة"),
        ("ar", "قرابة 24 ساعة من القتال"),
        ("ar", "الاثنان معاً، واحد من كل خمسة، أحد السكان"),
        ("en", "at least 5 may have died"),
        ("en", "they march on and sat down in the sun"),
        ("en", "brigade 93, resolution 2254, road M4"),
        ("en", "it lasted three hours and ended at 5 pm"),
        ("en", "the second group left within three days"),
        ("en", "they must leave by Tuesday"),
        ("en", "call 0933-123-456; they won 3-1, 50 percent"),
        ("en", "three days after the attack"),
    ],
)
def test_not_a_date(language, text):
    assert find_dates(fold(text), date_lexicon(language)) == []


def test_one_set_of_candidate_days_for_the_whole_report():
    resolved = dates("ar", "اعتقلت الدورية أمس الثلاثاء رجلاً، وكان يوم الاثنين الماضي قد أفرج عنه.", FORTNIGHT)
    assert [day.isoformat() for day in resolved.candidates] == ["2021-04-07", "2021-04-14", "2021-04-21"]
    tuesday, monday = resolved.dates
    assert (tuesday.earliest, tuesday.latest, tuesday.precision) == (date(2021, 4, 6), date(2021, 4, 20), "month")
    assert (monday.earliest, monday.latest, monday.precision) == (date(2021, 4, 5), date(2021, 4, 19), "month")


def test_a_later_pair_narrows_an_earlier_date():
    resolved = dates("ar", "انسحبوا أمس. واجتمعوا اليوم الأربعاء.", (date(2021, 4, 9), date(2021, 4, 15)))
    assert resolved.dates[0].earliest == resolved.dates[0].latest == date(2021, 4, 13)


def test_a_calendar_date_beside_a_relative_day_narrows_too():
    resolved = dates("ar", "انسحبوا أمس 13 نيسان، واجتمعوا قبل يومين", FORTNIGHT)
    assert resolved.candidates == (date(2021, 4, 14),)
    assert resolved.dates[1].earliest == date(2021, 4, 12)


def test_a_contradicted_publication_date_leaves_no_relative_date():
    text = "اعتقلوا أمس الثلاثاء، وأفرج عنهم يوم الاثنين وفي 3 نيسان، بعد هدنة 1 آذار 2021"
    resolved = dates("ar", text, (date(2021, 4, 15), date(2021, 4, 15)))
    assert resolved.conflict.startswith("conflict: published 2021-04-15")
    assert resolved.candidates == ()
    assert [one.earliest for one in resolved.dates] == [None, None, None, date(2021, 3, 1)]
    assert all(one.reason == resolved.conflict for one in resolved.dates[:3])


def test_pairs_that_contradict_each_other_are_a_conflict():
    assert dates("en", "They met yesterday, Tuesday. They left today, Friday.", FORTNIGHT).conflict


def test_a_misprinted_date_beside_a_relative_day_harms_only_itself():
    first, second = dates("ar", "انسحبوا أمس 12 نيسان، واجتمعوا قبل يومين").dates
    assert first.earliest is None and first.reason.startswith("conflict:")
    assert second.earliest == date(2021, 4, 12)


def test_a_misprinted_year_is_put_right_with_its_reason():
    (one,) = dates("ar", "وقع ذلك الثلاثاء 13 نيسان 2012").dates
    assert one.earliest == date(2021, 4, 13)
    assert "misprint" in one.reason


def test_an_old_date_with_a_wrong_weekday_is_not_put_right():
    (one,) = dates("ar", "وقع ذلك الأحد 13 آذار 2012").dates
    assert one.earliest is None and one.reason.startswith("conflict: 2012-03-13 was a tuesday")


def test_without_publication_date_only_full_dates_resolve():
    text = "اجتمعوا أمس الثلاثاء، وفي 3 نيسان، وفي آذار 2020، وقبل أيام، وفي 5 أيار 2019"
    resolved = dates("ar", text, None)
    assert [str(one.earliest) for one in resolved.dates] == ["None", "None", "2020-03-01", "None", "2019-05-05"]
    assert all(one.reason.startswith("no publication date:") for one in resolved.dates if one.earliest is None)


def test_anaphors_follow_the_date_before_them():
    resolved = dates(
        "ar", "اجتمعوا الاثنين، وفي ذلك اليوم انسحبوا، وفي اليوم التالي عادوا، وكانوا قبل أسبوع وعدوا بذلك آنذاك"
    )
    assert [str(one.earliest) for one in resolved.dates] == [
        "2021-04-12", "2021-04-12", "2021-04-13", "2021-04-04", "2021-04-04",
    ]  # fmt: skip
    assert resolved.dates[4].precision == "week"


def test_an_antecedent_can_be_given():
    text = "They met on Sunday and left on Tuesday. That day the truce began."
    assert dates("en", text).dates[2].earliest == date(2021, 4, 13)
    assert dates("en", text, antecedents={2: 0}).dates[2].earliest == date(2021, 4, 11)


def test_an_anaphor_of_an_unknown_day_stays_unknown():
    one = dates("en", "They met on Monday. The next day they left.", None).dates[1]
    assert one.earliest is None and one.reason.startswith("no publication date:")


def test_part_of_day_future_and_weekday_are_kept():
    evening, planned = find_dates(fold("جرى ذلك مساء أمس الثلاثاء، ومن المقرر عقد لقاء الخميس"), date_lexicon("ar"))
    assert (evening.part_of_day, evening.future) == ("evening", False)
    assert planned.future
    resolved = resolve([evening, planned], WEDNESDAY)
    assert resolved.dates[0].weekday == "tuesday"
    assert resolved.dates[1].earliest == date(2021, 4, 15)


def test_publication_moments_count_in_the_outlets_zone():
    moment = datetime(2021, 4, 13, 22, 30, tzinfo=UTC)
    mentions = find_dates(fold("yesterday"), date_lexicon("en"))
    assert resolve(mentions, (moment, moment), tz="Asia/Damascus").dates[0].earliest == date(2021, 4, 13)
    assert resolve(mentions, (moment, moment), tz="Europe/London").dates[0].earliest == date(2021, 4, 12)


def test_a_reversed_publication_interval_is_refused():
    with pytest.raises(ValueError, match="ends before it begins"):
        resolve([], (date(2021, 4, 2), date(2021, 4, 1)))


@pytest.mark.parametrize(
    ("days", "precision"),
    [
        (1, "day"),
        (2, "days"),
        (6, "days"),
        (7, "week"),
        (8, "month"),
        (31, "month"),
        (32, "year"),
        (366, "year"),
        (367, "unknown"),
    ],
)
def test_precision_is_the_length_of_the_interval(days, precision):
    assert precision_of(date(2020, 1, 1), date.fromordinal(date(2020, 1, 1).toordinal() + days - 1)) == precision


@pytest.mark.parametrize(
    ("language", "text", "hours", "vague"),
    [
        ("ar", "استمر الاجتماع نحو 3 ساعات", 3, True),
        ("ar", "لمدة ثلاث ساعات", 3, False),
        ("ar", "استمر ساعتين", 2, False),
        ("ar", "ساعتين ونصف", 2.5, False),
        ("ar", "دام نصف ساعة", 0.5, False),
        ("ar", "لمدة ساعة", 1, False),
        ("ar", "لمدة ساعة ونصف", 1.5, False),
        ("ar", "استمرت يومين", 48, False),
        ("ar", "هدنة لمدة ٧٢ ساعة", 72, False),
        ("ar", "لمدة خمسة وأربعين دقيقة", 0.75, False),
        ("ar", "هدنة مدتها ثلاثة أيام", 72, False),
        ("ar", "لمدة أسبوع", 168, False),
        ("ar", "استمر أكثر من أربع ساعات", 4, True),
        ("ar", "لمدة شهر", 720, True),
        ("en", "It lasted about three hours", 3, True),
        ("en", "a 72-hour truce", 72, False),
        ("en", "a two-day meeting", 48, False),
        ("en", "for an hour", 1, False),
        ("en", "half an hour", 0.5, False),
        ("en", "for two and half hours", 2.5, False),
        ("en", "for 45 minutes", 0.75, False),
    ],
)
def test_duration(language, text, hours, vague):
    (one,) = find_durations(fold(text), date_lexicon(language))
    assert (one.hours, one.vague) == (hours, vague)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قبل ثلاثة أيام"),
        ("ar", "خلال الساعات الماضية"),
        ("ar", "عند الساعة 3"),
        ("en", "three days ago"),
        ("en", "at 3 pm"),
    ],
)
def test_not_a_duration(language, text):
    assert find_durations(fold(text), date_lexicon(language)) == []


@pytest.mark.parametrize("locale", ["ar_SY", "ar_LB", "ar_IQ", "ar_EG", "ar_SA", "ar_MA", "ar_DZ", "ar_TN", "en"])
def test_month_and_weekday_names_are_those_of_cldr(locale):
    language = locale[:2]
    words = language_tables(language, "dates")["words"]
    for number, name in get_month_names("wide", locale=locale).items():
        assert fold_word(name) in map(fold_word, words["monthname"][str(number)]), (locale, name)
    for number, name in get_day_names("wide", locale=locale).items():
        assert fold_word(name) in map(fold_word, words["weekday"][WEEKDAYS[number]]), (locale, name)


def test_hijri_month_names_are_those_of_the_conversion_library():
    words = language_tables("ar", "dates")["words"]["hijrimonth"]
    for number in range(1, 13):
        name = hijridate.Hijri(1442, number, 1).month_name("ar")
        assert fold_word(name) in map(fold_word, words[str(number)]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_means_something(language):
    means = {pattern["means"] for pattern in language_tables(language, "dates")["pattern"]}
    assert means <= MEANINGS | {"duration", "ignore"}
    assert {"relative", "weekday", "absolute", "ago", "span", "anaphor", "hijri", "duration"} <= means


def test_a_bad_form_is_named():
    for form in ("weekday colour", "weekday?", "(weekday", "weekday)"):
        with pytest.raises(FormError, match="pattern 'x'"):
            PhraseGrammar({"weekday": ["monday"]}, {}, [{"means": "x", "form": form}], {}, lambda text: None, ())


def test_an_unknown_language_names_the_known_ones():
    with pytest.raises(LookupError, match="ar, en"):
        date_lexicon("xx")


MARKS = st.text(alphabet="\u064b\u064e\u0650\u0651\u0652\u0640\u200f", max_size=2)


@given(st.data())
def test_mentions_map_back_to_their_words(data):
    row = data.draw(st.sampled_from([row for row in PHRASES if row["language"] == "ar"]))
    noise = data.draw(st.lists(MARKS, min_size=len(row["phrase"]), max_size=len(row["phrase"])))
    decorated = "".join(
        letter + (mark if letter.isalpha() else "") for letter, mark in zip(row["phrase"], noise, strict=True)
    )
    prefix = data.draw(st.sampled_from(["", "وقال مراسلون: ", "“", "#عاجل "]))
    folded = fold(prefix + decorated)
    plain = [one.text for one in find_dates(fold(row["phrase"]), date_lexicon("ar"))]
    mentions = find_dates(folded, date_lexicon("ar"))
    assert [one.text for one in mentions] == plain
    for one in mentions:
        start, stop = folded.span(one.begin, one.end)
        assert fold(folded.original[start:stop]).text == one.text


@given(st.text(alphabet=st.sampled_from('امسيوالثنين 0123456789/-.,:()آبقبلفي\n"abdymonthago'), max_size=60))
def test_any_text_resolves_within_its_rules(text):
    for language in LANGUAGES:
        for one in dates(language, text, FORTNIGHT).dates:
            assert (one.earliest is None) == (one.latest is None)
            if one.earliest is None:
                assert one.reason and one.precision == "unknown"
            else:
                assert one.precision == precision_of(one.earliest, one.latest) != "unknown"
