"""What stands beside a name to say who it is: appositions, names in brackets, spellings; and truces two sides declare."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report


def told(coder: RulesCoder, text: str, language: str) -> list[tuple[str, set[tuple[str, str | None]]]]:
    events = coder.code(Report(report_id="invented", text=text, language=language)).events
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in events]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Hamas, a rebel movement, have signed a peace accord.",
        "Kenya and Hamas, a militant group, have signed a peace accord.",
        "Kenya and Hamas, a former rebel movement, have signed a peace accord.",
        "Hamas, a former rebel movement, has signed a peace accord with Kenya.",
    ],
)
def test_what_a_body_is_names_nobody_else(coder: RulesCoder, text: str) -> None:
    assert told(coder, text, "en") == [("AGREE", {("party", "kenya"), ("party", "hamas")})]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya, Uganda, and Hamas have signed a peace accord.",
        "Kenya, Uganda, and Hamas signed a peace accord.",
        "Kenya, Uganda and Hamas signed a peace accord.",
        "Kenya met Uganda, Tanzania, and Hamas on Monday.",
    ],
)
def test_a_list_ends_behind_a_comma(coder: RulesCoder, text: str) -> None:
    [(_, roles)] = told(coder, text, "en")
    assert {("party", "kenya"), ("party", "uganda"), ("party", "hamas")} <= roles


def test_a_clause_may_begin_behind_a_comma(coder: RulesCoder) -> None:
    both = told(coder, "Kenya condemned Uganda, and Hamas signed a peace accord.", "en")
    assert both[0][1] == {("initiator", "kenya"), ("recipient", "uganda")}
    assert both[1][1] == {("party", "hamas")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's government and the Valley Liberation Army (ELN) rebel group resumed peace talks.",
        "Kenya's government and the Valley Liberation Army (ELN) resumed peace talks.",
    ],
)
def test_a_name_in_brackets_says_which_body_it_is(coder: RulesCoder, text: str) -> None:
    assert told(coder, text, "en") == [("CONSULT", {("party", "kenya"), ("party", "eln")})]


@pytest.mark.parametrize("name", ["سيرغي لافروف", "سيرجي لافروف"])
def test_a_foreign_name_in_either_spelling(coder: RulesCoder, name: str) -> None:
    text = f"قال وزير الخارجية الروسي {name}، فجر السبت، إن كينيا وأوغندا اتفقتا على وقف إطلاق النار."
    assert told(coder, text, "ar") == [("AGREE", {("party", "kenya"), ("party", "uganda")})]


@pytest.mark.parametrize(
    ("text", "language", "mode"),
    [
        ("أعلنت الحكومة الكينية وحركة فارك وقفا لإطلاق النار يبدأ غدا.", "ar", "AGREE"),
        ("أعلنت كينيا وأوغندا هدنة.", "ar", "AGREE"),
        ("أعلنت حركة فارك هدنة.", "ar", "CONCEDE"),
        ("أعلنت حركة حماس وحركة الجهاد الإسلامي هدنة.", "ar", "CONCEDE"),
        ("Kenya's army and Hamas announced a ceasefire.", "en", "AGREE"),
        ("Hamas announced a ceasefire.", "en", "CONCEDE"),
        ("The Kenyan government declared a unilateral ceasefire.", "en", "CONCEDE"),
    ],
)
def test_a_truce_both_sides_declare_is_agreed(coder: RulesCoder, text: str, language: str, mode: str) -> None:
    [(found, roles)] = told(coder, text, language)
    assert found == mode
    assert {role for role, _ in roles} == ({"party"} if mode == "AGREE" else {"initiator"})


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("A delegation from Ankara met Hamas in Cairo.", {("party", "turkey"), ("party", "hamas")}),
        ("Officials from Bangkok held talks with Cambodia.", {("party", "thailand"), ("party", "cambodia")}),
        ("Turkey's president met her Kenyan counterpart.", {("party", "turkey"), ("party", "kenya")}),
    ],
)
def test_who_is_sent_from_a_capital_and_whose_counterpart(
    coder: RulesCoder, text: str, roles: set[tuple[str, str]]
) -> None:
    assert [found for _, found in told(coder, text, "en")] == [roles]


def test_here_is_no_congratulation(coder: RulesCoder) -> None:
    assert told(coder, "وهنا في الدوحة وفد من حماس.", "ar") == []
    [(mode, roles)] = told(coder, "هنأت قطر كينيا بتوقيع الاتفاق.", "ar")
    assert (mode, roles) == ("SUPPORT", {("initiator", "qatar"), ("recipient", "kenya")})
