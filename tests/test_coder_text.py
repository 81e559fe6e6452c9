"""The rules coder on arbitrary text: offsets lead back to the report, and no text brings it down."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wasata.curation import rules_coder
from wasata.curation.coder.lexicon.clitics import Clitics
from wasata.curation.coder.lexicon.lexicon import Lexicon
from wasata.curation.coder.units.tokens import tokenize
from wasata.curation.text import DROPPED, fold, fold_word
from wasata.datasets.actors import bundled_actors
from wasata.schema import Event, Published, Report, misquotes

ARABIC = st.text(alphabet=st.sampled_from('ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءؤئـَُِّْ٠١٢ ،.؟\n"“”ﻻﷲ\u200f#_-'), max_size=80)
#: Digits that are no decimal digits (²) have a test of their own.
ANY = st.one_of(st.text(max_size=80), ARABIC).map(lambda text: "".join(c for c in text if c.isdecimal() == c.isdigit()))
LIMITS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

#: Words the coder knows, of every kind, and words it does not.
WORDS = (
    "اعتقلت", "اعتقل", "أفرجت", "قصفت", "قتل", "قُتل", "اتهمت", "رفضت", "هددت", "طالبت", "اتفق", "عقد", "اجتماع", "وساطة",
    "بوساطة", "برعاية", "جرى", "تم", "اعتقال", "إطلاق", "سراح", "وقف", "النار", "اشتباكات", "بين", "مع", "على", "من", "إلى",
    "في", "عن", "لدى", "قبل", "يد", "قوات", "سوريا", "الديمقراطية", "قسد", "و\"قسد\"", "لـ\"قسد\"", "روسيا", "روسية", "الروسي",
    "القوات", "الحكومية", "النظام", "السوري", "الأسد", "تركيا", "داعش", "مدنيين", "سبعة", "ثلاثة", "عشرات", "عناصر", "عنصرين",
    "7", "٣", "جنود", "مدينة", "بلدة", "ريف", "الرقة", "عين", "عيسى", "منبج", "حلب", "اللواء", "93", "العميد", "ياسر", "شوقي",
    "الطرفان", "الطرفين", "الأخيرة", "الذي", "التي", "الذين", "لم", "لن", "لا", "قد", "سوف", "كان", "كانت", "إن", "أن", "إذا",
    "بعد", "قبل", "أمس", "الثلاثاء", "يوم", "الاثنين", "الماضي", "اليوم", "14", "نيسان", "2021", "ساعات", "لمدة", "دون", "اتفاق",
    "قال", "مصدر", "وكالة", "،", ".", "؛", ":", "\n", "\n\n", "و", "هم", "منهم", "عليهم", "اعتقلته", "حيث", "بينما", "الطقس",
    "🔴", "#إدلب", "PKK", "(", ")", "«", "»", "", "مقالات ذات صلة",
)  # fmt: skip
ENGLISH = (
    "Russian", "forces", "Syrian", "government", "the", "SDF", "arrested", "released", "seven", "soldiers", "near", "Ain",
    "Issa", "Raqqa", "mediated", "between", "and", "by", "on", "Tuesday", "yesterday", "killed", "shelled", "was", "were",
    "not", "would", "if", "who", "said", "that", "meeting", "ceasefire", "agreed", "refused", "to", ".", ",", "\n", "3", "hours",
    "General", "Smith", "which", "they", "them", "both", "sides", "of", "a", "in", "demanded", "threatened", "accused",
)  # fmt: skip


@cache
def coder():
    return rules_coder()


@cache
def arabic_clitics() -> Clitics:
    return Lexicon("ar", bundled_actors(), Event).clitics


def mixtures(words):
    return st.lists(st.sampled_from(words), min_size=1, max_size=45).map(" ".join)


@LIMITS
@given(ANY)
def test_every_folded_character_leads_back_to_the_one_it_came_from(text):
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    for position, character in zip(folded.offsets, folded.text, strict=True):
        assert character in fold(text[position]).text


def test_every_presentation_form_folds():
    """Also those that decompose to nothing else: ornate brackets, marks shown alone, code points not assigned."""
    for code_point in range(0xFB50, 0xFEFD):
        character = chr(code_point)
        folded = fold(f"و{character}ص").text
        assert folded.startswith("و"), hex(code_point)
        assert folded.endswith("ص"), hex(code_point)


@LIMITS
@given(ANY)
def test_what_folding_left_out_is_marks_only(text):
    kept = set(fold(text).offsets)
    assert all(character in DROPPED for index, character in enumerate(text) if index not in kept)


@LIMITS
@given(ARABIC, st.data())
def test_the_span_of_a_folded_piece_folds_to_that_piece(text, data):
    folded = fold(text)
    if not folded.text:
        return
    begin = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(begin + 1, len(folded.text)))
    start, stop = folded.span(begin, end)
    assert 0 <= start < stop <= len(text)
    assert folded.text[begin:end] in fold(text[start:stop]).text


@LIMITS
@given(ANY)
def test_folding_twice_is_folding_once(text):
    once = fold_word(text)
    assert fold_word(once) == once


@LIMITS
@given(st.one_of(ANY, mixtures(WORDS)))
def test_tokens_stand_where_they_say_in_order_and_leave_no_word_out(text):
    folded = fold(text)
    tokens = tokenize(folded, arabic_clitics().glue)
    positions = [position for token in tokens for position in token.positions]
    assert positions == sorted(set(positions))
    assert [token.index for token in tokens] == list(range(len(tokens)))
    for token in tokens:
        assert "".join(folded.text[position] for position in token.positions) == token.word
    letters = {match.start() for match in re.finditer(r"[^\W_]", folded.text)}
    assert letters <= set(positions)
    assert [token.sentence for token in tokens] == sorted(token.sentence for token in tokens)
    assert [token.paragraph for token in tokens] == sorted(token.paragraph for token in tokens)


@LIMITS
@given(st.one_of(st.sampled_from(WORDS), st.text(alphabet="ابتدرسفقكلمنهويه", min_size=1, max_size=12)))
def test_the_readings_of_a_word_put_together_are_the_word(text):
    word = fold_word(text).replace(" ", "")
    if not word:
        return
    clitics = arabic_clitics()
    readings = clitics.readings(word)
    assert len(word) < 2 or readings[0].stem == word
    cuts = {("", ""), *clitics.endings}
    for reading in readings:
        before = reading.conjunction + reading.preposition
        assert word[: reading.start] == before + ("س" if reading.future else "")
        assert word[reading.end :] == reading.pronoun
        middle = word[reading.start : reading.end]
        if reading.article:
            assert middle in (clitics.article + reading.stem, clitics.contracted_article + reading.stem)
        else:
            full = {middle[: len(middle) - len(cut)] + whole for cut, whole in cuts if middle.endswith(cut)}
            assert reading.stem in full


def check(text: str, language: str, published: str | None) -> None:
    """The events of a text: valid, quoted to the letter, nothing without its words, at most two main acts."""
    day = Published.parse(published) if published else None
    report = Report(report_id="r", text=text, language=language, published=day)
    events = coder().code(report).events
    assert len({event.event_id for event in events}) == len(events)
    assert sum(event.primary for event in events) <= 2
    for event in events:
        assert misquotes(event.evidence, {"r": text}) == []
        assert event.unsupported() == []
        assert all(0 <= p.confidence <= 1 for p in event.participants if p.confidence is not None)
        assert type(event).model_validate_json(event.model_dump_json()) == event
        if published is None and event.when.earliest is not None:
            assert re.search(r"\d", fold(event.when.text or "").text)


@LIMITS
@given(text=mixtures(WORDS), published=st.sampled_from([None, "2021-04-14", "2021-04-12", "2021-04-07/2021-04-21"]))
def test_any_arabic_words_in_any_order_give_valid_events(text, published):
    if text.strip():
        check(text, "ar", published)


@LIMITS
@given(text=mixtures(ENGLISH), published=st.sampled_from([None, "2021-04-14", "2021-04-07/2021-04-21"]))
def test_any_english_words_in_any_order_give_valid_events(text, published):
    check(text, "en", published)


@LIMITS
@given(text=ANY.filter(str.strip), language=st.sampled_from(["ar", "en"]))
def test_any_text_at_all_is_coded_without_a_failure(text, language):
    check(text, language, "2021-04-14")


@pytest.mark.parametrize("text", ["#", "#_#", '"', "\n#\n"])
def test_a_text_of_marks_alone_tells_nothing(text):
    check(text, "ar", "2021-04-14")


def test_what_is_written_alike_is_one_and_what_means_another_is_not():
    first, again, small, mark = tokenize(fold("US US us -"))
    assert first.written is again.written and first.written is not small.written
    assert (first.capitals, small.capitals, small.is_word, mark.is_word) == (True, False, True, False)


@pytest.mark.parametrize("text", ["① اعتقلت قسد مدنيين", "كم ² في المنطقة"])
def test_digits_that_are_no_decimal_digits_do_no_harm(text):
    check(text, "ar", "2021-04-14")


def test_a_report_with_events_has_a_main_one():
    report = Report(report_id="r", text="arrested . killed", language="en")
    events = coder().code(report).events
    assert not events or any(event.primary for event in events)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_same_report_gives_the_same_events(language):
    text = {"ar": "اعتقلت قسد سبعة مدنيين في الرقة أمس.", "en": "The SDF arrested seven civilians in Raqqa yesterday."}
    report = Report(report_id="r", text=text[language], language=language, published=Published.parse("2021-04-14"))
    first, second = coder().code(report).events, rules_coder().code(report).events
    assert first
    without_time = [e.model_copy(update={"provenance": first[0].provenance}) for e in second]
    assert without_time == [e.model_copy(update={"provenance": first[0].provenance}) for e in first]
