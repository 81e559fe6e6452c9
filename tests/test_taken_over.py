"""Taken over: people and bodies received are given by whoever they are received from, not received by their holders."""

from __future__ import annotations

import pytest
from wasata.curation import rules_coder
from wasata.schema import Event, Published, Report


def coded(text: str) -> list[Event]:
    """The events of a sentence."""
    report = Report(report_id="r", text=text, language="ar", published=Published.parse("2024-03-12"))
    return rules_coder().code(report).events


def roles(event: Event) -> dict[str, list[str]]:
    """Actor ids by role."""
    found: dict[str, list[str]] = {}
    for participant in event.participants:
        found.setdefault(str(participant.role), []).append(participant.actor_id)
    return found


def test_a_go_between_takes_over_those_whom_their_holders_free() -> None:
    (event,) = coded("تسلّم الصليب الأحمر ستة محتجزين من حماس في رفح أمس.")
    assert event.event_mode == "RETREAT:release"
    assert roles(event) == {"initiator": ["hamas"], "detainee": ["detainees"], "mediator": ["icrc"]}


def test_the_words_of_those_taken_over_are_their_own() -> None:
    (event,) = coded("تسلم الجيش السوري تسعة مخطوفين من قوات سوريا الديمقراطية أمس.")
    assert roles(event) == {
        "initiator": ["sdf"], "recipient": ["syr-gov-forces"], "detainee": ["hostages"],
    }  # fmt: skip
    assert {p.actor_id: p.surface for p in event.participants}["hostages"] == "مخطوفين"


@pytest.mark.parametrize(
    ("text", "detainee"),
    [
        ("تسلم العراق 80 من عناصر داعش من قوات سوريا الديمقراطية أمس.", "is"),
        ("تسلم العراق تسعة أطفال من قوات سوريا الديمقراطية أمس.", "children"),
    ],
)
def test_people_of_no_word_for_held_ones_are_taken_over_too(text: str, detainee: str) -> None:
    (event,) = coded(text)
    assert roles(event) == {"initiator": ["sdf"], "recipient": ["iraq-gov"], "detainee": [detainee]}


def test_bodies_of_the_held_free_nobody() -> None:
    (event,) = coded("تسلّم الصليب الأحمر جثامين ستة محتجزين من حماس في رفح أمس.")
    assert (event.event_type, event.event_mode) == ("RETREAT", None)
    assert roles(event) == {"initiator": ["hamas"], "recipient": ["icrc"]}


@pytest.mark.parametrize(
    "text",
    [
        "تسلمت الشرطة العراقية بلاغاً من مواطنين أمس.",
        "تسلم السفير الجديد مهامه في بغداد أمس.",
    ],
)
def test_reports_and_duties_are_no_people(text: str) -> None:
    assert coded(text) == []


def test_a_letter_taken_over_is_consultation() -> None:
    (event,) = coded("تسلم الرئيس المصري رسالة من أمير قطر أمس.")
    assert (event.event_type, roles(event)) == ("CONSULT", {"party": ["egypt", "qatar"]})


def test_a_masculine_subject_has_no_feminine_verb() -> None:
    (event,) = coded("توصل الجيش السوداني وقوات الدعم السريع في جدة إلى تفاهم يقضي بإيصال المساعدات إلى الفاشر.")
    assert (event.event_type, roles(event)) == ("AGREE", {"party": ["saf", "rsf"]})


def test_a_post_of_one_is_nothing_of_several_gunmen() -> None:
    (event,) = coded("اختطف مسلحون رئيس المجلس المحلي في بلدة الشحيل أمس.")
    assert roles(event)["initiator"] == ["unidentified-gunmen"]
    assert "detainee" in roles(event)


def test_who_protects_attackers_is_not_attacked() -> None:
    (event,) = coded("هاجم مستوطنون قرية قصرة جنوب نابلس تحت حماية الجيش الإسرائيلي.")
    assert roles(event) == {"initiator": ["settlers"]}


def english(text: str) -> list[Event]:
    """The events of an English sentence."""
    report = Report(report_id="r", text=text, language="en", published=Published.parse("2024-03-12"))
    return rules_coder().code(report).events


def test_hostages_a_state_frees_were_held_by_the_body_told() -> None:
    (event,) = coded("حرر الجيش الصومالي ثمانية رهائن من حركة الشباب أمس.")
    assert roles(event) == {"initiator": ["somalia"], "detainee": ["hostages"], "other": ["al-shabaab"]}
    (event,) = english("Somali troops rescued eight hostages from al-Shabaab on Monday.")
    assert roles(event) == {"initiator": ["somalia"], "detainee": ["hostages"], "other": ["al-shabaab"]}


def test_hostages_of_a_side_are_of_that_side_in_both_languages() -> None:
    (arabic,) = coded("أفرجت حماس عن رهائن إسرائيليين أمس.")
    (event,) = english("Hamas released Israeli hostages in Gaza on Monday.")
    assert roles(arabic) == roles(event) == {"initiator": ["hamas"], "detainee": ["israel"]}


def test_forces_that_came_to_a_place_are_there_and_forces_sent_to_one_are_not() -> None:
    (came,) = coded("وصل إلى محيط سراقب أمس رتل عسكري تركي.")
    assert (came.event_mode, came.place and came.place.name) == ("MOBILIZE:troops", "Saraqab")
    (sent,) = coded("أرسلت تركيا رتلاً عسكرياً إلى سراقب أمس.")
    assert (sent.event_mode, sent.place) == ("MOBILIZE:troops", None)


def test_against_whose_call_it_is_refused() -> None:
    text = "رفض المجلس الانتقالي الجنوبي سحب قواته من عدن رغم دعوة الحكومة اليمنية له إلى إخلاء المعسكرات."
    (event,) = coded(text)
    assert roles(event) == {"initiator": ["stc"], "recipient": ["yem-gov"]}
