"""Extending the schema: what is refused at the class statement, and how far what is accepted reaches."""

from shutil import copytree, ignore_patterns
from typing import ClassVar, Literal

import pytest
from wasata.curation import accept, begin, build, draft
from wasata.datasets import describe, load, open_dataset, wide
from wasata.datasets.errors import DatasetError
from wasata.schema import Event, SchemaError, Term, coded
from wasata.validation import Passed, gate, validate


def said(example="e", **more):
    return coded("What it is", rule="As told.", example=example, **more)


def term(**changes):
    given = {
        "code": "COERCE:cut-water",
        "label": {"en": "Water cut"},
        "definition": "Water is cut.",
        "rule": "On purpose.",
    }
    return Term(**{**given, "example": "They shut the station.", "parent": "COERCE", **changes})


def define(annotation=None, value=None, name="field", terms=None):
    """A subclass with one field, or one addition of terms."""
    if terms is not None:
        return type(
            "Mine",
            (Event,),
            {"__annotations__": {"added_terms": ClassVar}, "added_terms": terms, "__module__": __name__},
        )
    space = {"__annotations__": {name: annotation}, "__module__": __name__}
    return type("Mine", (Event,), space if value is None else {**space, name: value})


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ((str | None,), r"Mine\.field is not documented: declare it with coded"),
        ((str | None, coded("What it is")), r"Mine\.field is not documented"),
        ((str | None, coded(" ", rule="r", example="e")), r"Mine\.field is not documented"),
        ((str | None, said(), "place"), r"Mine\.place shadows a field of Event; choose another name"),
        ((str | None, said(), "keys"), r"Mine\.keys shadows 'keys', which every Event has already"),
        ((str | None, said(), "model_dump"), r"Mine\.model_dump shadows 'model_dump'"),
        ((str | None, said(), "location"), r"second column 'location' of the table events; choose another name"),
        ((str | None, said(), "mediators"), r"second column 'mediators' of the table events"),
        ((str | None, said(column="country")), r"Mine\.field would be a second column 'country'"),
        ((str | None, said(), "Dam"), r"write it in lower case, as 'dam'"),
        ((str, said()), r"Mine\.field is required, and a report may leave it open; add `\| None`"),
        ((int | str | None, said(1)), r"no column type for .*use str, int, float, bool, date"),
        ((str | None, said(vocabulary="mood")), r"There is no vocabulary 'mood'; there are: count_kind"),
        ((Literal["dam"] | None, said("damm")), r"its example is no value of the field: Input should be 'dam'"),
        ((Literal["dam"] | None, said("dam", words={"damm": ["سد"]})), r"words for 'damm', which is none of .*: dam"),
        ((Literal["dam"] | None, said("dam", words={"dam": "سد"})), r"the words for 'dam' are a list of texts"),
    ],
)
def test_a_wrong_field_is_refused_with_what_to_do(field, message):
    with pytest.raises(SchemaError, match=message):
        define(*field)


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ({"event_mode": (term(parent=None),)}, "under no root; write it ROOT:mode and give parent=ROOT, one of AGREE"),
        ({"event_mode": (term(code="cut-water"),)}, "under no root"),
        ({"event_mode": (term(code="AID:water"),)}, "under no root"),
        ({"event_mode": (term(code="COERCE:arrest"),)}, "the code 'COERCE:arrest' is in use; choose another"),
        ({"event_mode": (term(), term())}, "the code 'COERCE:cut-water' is in use"),
        ({"event_mode": (term(definition=" "),)}, "lacks definition; every term has a label in English"),
        ({"event_mode": (term(label={"ar": "قطع"}),)}, "lacks label"),
        ({"event_mode": term()}, r"is a tuple of Term\(…\), also where it is only one"),
        ({"event_mod": (term(),)}, "no vocabulary 'event_mod'; there are: .*event_mode"),
        (
            {"setting": (term(code="by-drone", parent="nowhere"),)},
            "the parent 'nowhere' of 'by-drone' is no code of setting",
        ),
        ([term()], "added_terms is a dict"),
    ],
)
def test_a_wrong_term_is_refused_with_what_to_do(terms, message):
    with pytest.raises(SchemaError, match=message):
        define(terms=terms)


def test_a_code_of_a_base_is_in_use_too():
    base = define(terms={"event_mode": (term(),)})
    with pytest.raises(SchemaError, match="in use"):
        type("Again", (base,), {"__annotations__": {"added_terms": ClassVar}, "added_terms": {"event_mode": (term(),)}})


def test_a_right_extension_is_accepted_and_extended_again():
    base = define(Literal["dam", "well"] | None, said("dam", words={"dam": ["سد"]}))
    further = type("More", (base,), {"__annotations__": {"served": int | None}, "served": said(4, ge=0)})
    assert list(further.model_fields)[-2:] == ["field", "served"]


SCHEMA = '''
from typing import ClassVar, Literal

from wasata.schema import Event, Term, coded


class WaterEvent(Event):
    """An event about water."""

    added_terms: ClassVar = {
        "event_mode": (
            Term(
                code="COERCE:cut-water", label={"en": "Water cut", "ar": "قطع المياه"}, parent="COERCE",
                definition="Water is cut to press somebody.", rule="On purpose.", example="They shut the station.",
            ),
        )
    }
    infrastructure: Literal["dam", "well"] | None = coded(
        "What it was about", rule="What the words name.", example="well", words={"dam": ["سد"], "well": ["بئر"]}
    )
'''
ABOUT = """
name = "water"
title = "Water: an invented example"
version = "1.0.0"
licence = "CC-BY-4.0"
creators = ["The Wasata developers"]
event = "schema.py:WaterEvent"
"""
REPORT = """+++
language = "ar"
published = 2023-05-15
text_status = "invented"
+++
اتفق وجهاء قبيلتين في ريف مأرب، أمس الأحد، بوساطة الأمم المتحدة على تقاسم مياه بئر.
"""


@pytest.fixture(scope="module")
def water(tmp_path_factory):
    """A dataset with its own class, from an invented report to a release."""
    folder = begin(tmp_path_factory.mktemp("extension") / "water")
    (folder / "schema.py").write_text(SCHEMA, "utf-8")
    (folder / "dataset.toml").write_text(ABOUT, "utf-8")
    (folder / "reports" / "r.txt").write_text(REPORT, "utf-8")
    dataset = open_dataset(folder)
    draft(dataset)
    accept(dataset, by="reader-1", why="read against the report", at="2026-01-10T09:00:00Z")
    built = build(dataset)
    assert built.release, built.verdict
    return folder, built


def test_the_new_column_arrives_through_the_gate(water):
    folder, built = water
    events = load(folder)
    assert "well" in events["infrastructure"].tolist()
    assert list(events["infrastructure"].cat.categories) == ["dam", "well"]
    assert "COERCE:cut-water" in events["event_mode"].cat.categories
    assert "infrastructure" in load(folder, as_="arrow").column_names
    assert "well" in wide(folder)["infrastructure"].tolist()
    quotes = load(folder, "evidence")
    assert quotes.loc[quotes["field"] == "infrastructure", "quote"].tolist() == ["بئر"]
    assert any("infrastructure" in verdict.id for verdict in built.verdict.verdicts)


def test_codebook_and_descriptions_know_it(water):
    folder, built = water
    book = (built.release / "codebook.md").read_text("utf-8")
    assert "infrastructure" in book and "COERCE:cut-water" in book
    columns = describe(folder).columns.set_index(["table", "column"])
    assert columns.loc[("events", "infrastructure"), "meaning"] == "What it was about"


def test_the_release_needs_no_class_to_be_read_or_judged(water, tmp_path):
    _, built = water
    alone = tmp_path / "release"
    alone.mkdir()
    for path in built.release.iterdir():
        (alone / path.name).write_bytes(path.read_bytes())
    assert load(alone)["infrastructure"].dtype == "category"
    found = validate(alone)
    assert found.passed and any("infrastructure" in rule for rule in found.rules)


def test_a_wrong_class_in_the_folder_names_file_and_field(tmp_path):
    folder = begin(tmp_path / "water")
    (folder / "dataset.toml").write_text(ABOUT, "utf-8")
    (folder / "schema.py").write_text(SCHEMA.replace("infrastructure:", "location:"), "utf-8")
    with pytest.raises(DatasetError, match=r"event = 'schema\.py:WaterEvent': WaterEvent\.location would be a second"):
        open_dataset(folder).event_class()


RULES = """
from wasata.validation import row_rule

RULES = [
    row_rule(
        "water-1", "events", ("infrastructure",), lambda t: t["infrastructure"].notna(),
        title="Every event names an installation", reason="The study counts installations.", message="none named",
    )
]
"""


def test_a_rule_of_the_folder_is_judged_by_the_gate(water, tmp_path):
    folder = copytree(water[0], tmp_path / "water", ignore=ignore_patterns("releases"))
    (folder / "dataset.toml").write_text(ABOUT + 'rules = "rules.py:RULES"\n', "utf-8")
    (folder / "rules.py").write_text(RULES, "utf-8")
    passed = gate(open_dataset(folder))
    assert isinstance(passed, Passed) and "water-1" in {verdict.id for verdict in passed.verdicts}
    (folder / "rules.py").write_text(RULES.replace(".notna()", ".isna()"), "utf-8")
    assert [verdict.id for verdict in gate(open_dataset(folder)).blocking] == ["water-1"]
    (folder / "rules.py").write_text("RULES = ['W1']", "utf-8")
    with pytest.raises(DatasetError, match=r"holds a str; make each with row_rule"):
        gate(open_dataset(folder))
    (folder / "rules.py").write_text("RULES = 7", "utf-8")
    with pytest.raises(DatasetError, match="names no list of rules"):
        gate(open_dataset(folder))


ACTOR = """
[[actor]]
id = "example-well-council"
name = "Example Well Council"
name_ar = "مجلس البئر المثالي"
type = "SOC"
kind = "organisation"
country = "YEM"
source = "invented"
"""


def test_an_actor_of_the_folder_is_coded_accepted_and_released(tmp_path):
    folder = begin(tmp_path / "wells")
    (folder / "actors").mkdir()
    (folder / "actors" / "own.toml").write_text(ACTOR, "utf-8")
    about = ABOUT.replace('event = "schema.py:WaterEvent"', 'actors = "actors"').replace('"water"', '"wells"')
    (folder / "dataset.toml").write_text(about, "utf-8")
    (folder / "reports" / "r.txt").write_text(
        REPORT.replace("بوساطة الأمم المتحدة", "بوساطة مجلس البئر المثالي"), "utf-8"
    )
    dataset = open_dataset(folder)
    draft(dataset)
    accept(dataset, by="reader-1", why="read against the report", at="2026-01-10T09:00:00Z")
    assert build(dataset).release
    assert load(folder)["mediators"].tolist() == ["Example Well Council"]
    assert "example-well-council" in load(folder, "actors")["actor_id"].tolist()
    (folder / "actors" / "own.toml").write_text(ACTOR.replace("example-well-council", "sdf"), "utf-8")
    with pytest.raises(DatasetError, match="the id 'sdf' is in use; choose another"):
        dataset.actors()
    (folder / "actors" / "own.toml").write_text("", "utf-8")
    with pytest.raises(DatasetError, match="holds no actors"):
        dataset.actors()
