"""Armed groups with a name of their own that no registry has: they are that group, nobody else's people, in both languages."""

from __future__ import annotations

import pytest
from wasata.curation import rules_coder
from wasata.schema import Published, Report


def roles(text: str, language: str) -> dict[str, list[str]]:
    """Who plays which role in the one event of a sentence."""
    report = Report(report_id="r", text=text, language=language, published=Published.parse("2023-05-17"))
    (event,) = rules_coder().code(report).events
    found: dict[str, list[str]] = {}
    for participant in event.participants:
        found.setdefault(str(participant.role), []).append(participant.actor_id)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت كتيبة شهداء الوادي حاجزاً لقوات سوريا الديمقراطية في منبج يوم الأحد.",
        "هاجم لواء أحرار التلال حاجزاً لقوات سوريا الديمقراطية في منبج يوم الأحد.",
        "هاجمت كتيبة شهداء أبو رامي حاجزاً لقوات سوريا الديمقراطية في منبج يوم الأحد.",
        "هاجم «لواء أسود السهل» حاجزاً لقوات سوريا الديمقراطية في منبج يوم الأحد.",
    ],
)
def test_a_unit_is_named_by_what_its_people_call_themselves(text: str) -> None:
    assert roles(text, "ar") == {"initiator": ["local-armed-groups"], "recipient": ["sdf"]}


def test_people_of_a_named_unit_are_not_of_the_body_behind_them() -> None:
    text = "اختطف مسلحون من لواء الصمود ضابطاً في قوات سوريا الديمقراطية قرب منبج يوم الأحد."
    assert roles(text, "ar") == {"initiator": ["local-armed-groups"], "detainee": ["sdf"]}


def test_an_officer_of_a_named_unit_is_of_that_unit() -> None:
    text = "قُتل قيادي في كتيبة أسود السهل برصاص قوات سوريا الديمقراطية في منبج يوم الأحد."
    assert roles(text, "ar") == {"initiator": ["sdf"], "recipient": ["local-armed-groups"]}


def test_border_guards_are_no_name_of_a_unit() -> None:
    text = "هاجمت كتيبة حرس الحدود التركية نقطة لقوات سوريا الديمقراطية يوم الأحد."
    assert roles(text, "ar")["initiator"] == ["tur-forces"]


@pytest.mark.parametrize(
    "group", ["the Sirte brigade", "a Sirte militia", "fighters of the Sirte brigade", "Sirte's Al-Wadi Brigade"]
)
def test_a_town_before_an_armed_body_is_part_of_its_name(group: str) -> None:
    text = f"{group[0].upper()}{group[1:]} attacked the Nawasi Brigade in Tripoli on Sunday."
    assert roles(text, "en") == {"initiator": ["local-armed-groups"], "recipient": ["nawasi"]}


def test_police_of_a_town_stay_the_land_s() -> None:
    assert roles("Baghdad police arrested five people on Sunday.", "en")["initiator"] == ["iraq-forces"]
