"""How sure a role is: measured by its reasons, written by ``wasata evaluate --confidences``, read by the coder."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from wasata.curation import rules_coder
from wasata.curation.coder.events.participating import ROLE_THRESHOLD
from wasata.curation.coder.lexicon.frames import LexiconError
from wasata.curation.coder.lexicon.language_files import LanguageFiles
from wasata.curation.coder.lexicon.sureness import NO_FURTHER, Sureness, parts
from wasata.curation.evaluation import GoldError, confidence_toml
from wasata.curation.evaluation.judged import Judged, JudgedRole
from wasata.schema import Published, Report

COUNTED = {
    "all": {"right": 70, "given": 100},
    "reason": [
        {"words": "first after the verb", "right": 45, "given": 50},
        {"words": "guessed", "right": 0, "given": 90},
    ],
    "further": [{"words": "points back", "right": 2, "given": 10}, {"words": NO_FURTHER, "right": 60, "given": 70}],
}


def test_a_reason_is_parted_from_its_remarks_and_from_what_was_concluded_besides():
    assert parts("first after the verb") == ("first after the verb", (NO_FURTHER,))
    assert parts("after x (of what it did); points back; y") == ("after x", ("points back", "y"))


def test_a_role_is_as_sure_as_those_with_its_reasons_were_right():
    sureness = Sureness.read(COUNTED, "confidence.toml")
    alone = sureness.of("first after the verb")
    back = sureness.of("first after the verb; points back")
    guessed = sureness.of("guessed")
    unseen = sureness.of("never seen before")
    assert alone is not None and back is not None and guessed is not None and unseen is not None
    assert 0.85 < alone < 0.97
    assert guessed < ROLE_THRESHOLD < back < unseen < alone
    assert 0.7 <= unseen < 0.9


def test_a_rare_reason_says_little():
    rare = COUNTED | {"reason": [{"words": "seen once", "right": 0, "given": 1}]}
    of = Sureness.read(rare, "confidence.toml").of("seen once")
    assert of is not None and of > 0.5


def test_nothing_measured_leaves_the_strength_of_the_grammar():
    assert Sureness.read({}, "confidence.toml").of("first after the verb") is None


@pytest.mark.parametrize(
    "row", [{"right": 3, "given": 2}, {"right": -1, "given": 2}, {"given": 2}, {"right": 0, "given": 0}]
)
def test_counts_that_cannot_be_name_their_file(row):
    with pytest.raises(LexiconError, match=r"languages/xx/confidence\.toml"):
        Sureness.read({"all": row}, "languages/xx/confidence.toml")


def test_the_table_written_is_the_table_read(tmp_path: Path):
    roles = [JudgedRole(0.8, "first after the verb", right) for right in (True, True, True, False)]
    roles += [JudgedRole(0.6, "carried on (…); points back", False)] * 3 + [JudgedRole(0.6, "seen twice", True)] * 2
    text = confidence_toml([Judged("a", "ar", {}, roles=tuple(roles))])
    table = tomllib.loads(text)
    assert table["all"] == {"right": 5, "given": 9}
    assert table["reason"] == [
        {"words": "first after the verb", "right": 3, "given": 4},
        {"words": "carried on", "right": 0, "given": 3},
    ]
    assert {row["words"] for row in table["further"]} == {NO_FURTHER, "points back"}
    assert Sureness.read(table, "x").of("first after the verb") is not None
    with pytest.raises(GoldError, match="nothing can be measured"):
        confidence_toml([Judged("a", "ar", {})])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_package_brings_measured_tables(language: str):
    assert LanguageFiles(language).sureness.overall is not None


def test_a_role_says_how_often_such_a_role_was_right():
    text = "قصفت القوات التركية قرية في ريف عين عيسى أمس."
    report = Report(report_id="r", text=text, language="ar", published=Published.parse("2021-05-10"))
    (event,) = rules_coder().code(report).events
    (actor,) = event.participants
    assert actor.confidence == round(LanguageFiles("ar").sureness.of(actor.reason or "") or 0, 2)
