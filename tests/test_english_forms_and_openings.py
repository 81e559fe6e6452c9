"""English: forms in -ing that open a report or say who is meant, and words for buildings. Invented reports."""

from __future__ import annotations

from .invented_reports import english as told


def test_an_adverb_may_stand_before_the_form_that_opens_a_sentence():
    text = "Strongly condemning the attack by the RSF on Nyala, the Security Council called on the SAF to halt strikes."
    assert ("ACCUSE:disapprove", {("initiator", "un"), ("recipient", "rsf")}) in told(text)


def test_a_form_straight_behind_a_body_says_which_is_meant():
    text = "The UAE, the main partner in a coalition battling Yemen's Houthis, pulled its troops out of Aden on Monday."
    assert [mode for mode, _ in told(text)] == ["RETREAT:withdraw"]


def test_a_form_behind_a_comma_tells_what_was_done():
    text = "The rebels attacked a government building in Nyala on Monday, killing two soldiers of the SAF."
    [(mode, roles)] = told(text)
    assert mode == "ASSAULT"
    assert ("recipient", "saf") in roles
