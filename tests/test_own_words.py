"""A study's own words and places: in its dataset's folder, beside those of the package, and refused with file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from run_command import wasata
from wasata.curation import accept, begin, build, draft
from wasata.curation.coding import dataset_coder
from wasata.datasets import DatasetError, describe, load, open_dataset
from wasata.schema import Event, Published, Report

SCHEMA = """
from typing import ClassVar

from wasata.schema import Event, Term


class WaterEvent(Event):
    added_terms: ClassVar = {
        "event_mode": (
            Term(
                code="COERCE:cut-water",
                label={"en": "Water cut", "ar": "قطع المياه"},
                definition="Water supply is cut to press somebody.",
                rule="Only where the words say that it was done on purpose.",
                example="The pumps were shut down.",
                parent="COERCE",
            ),
        )
    }
"""
FRAME = """# What a study of water adds.
[[frame]]
id = "cut-water"
mode = "COERCE:cut-water"
verbs = ["حجب/يحجب + المياه", "حجب/يحجب + مياه الشرب"]
nouns = ["حجب المياه"]
roles = { subject = "initiator", "عن" = "recipient" }
genitive = "none"
reason = "Who holds water back presses those who drink it."
"""
ABOUT = """
name = "water"
title = "Water"
version = "1.0.0"
licence = "CC-BY-4.0"
creators = ["A study"]
country = "YEM"
event = "schema.py:WaterEvent"
languages = "languages"
places = "places"
"""
PLACES = (
    "place_id,level,kind,name,name_ar,aliases_en,aliases_ar,admin1,admin1_pcode,admin2,admin2_pcode,admin3,admin3_pcode,"
    "country,latitude,longitude,population,source\n"
    "yem-nabwar,locality,village,Nabwar,نبوار,,,Ma'rib,YE26,,,,,YEM,15.5100,45.2100,,the study's own map\n"
)
REPORT = """+++
language = "ar"
published = 2023-05-15
text_status = "invented"
+++
حجبت جماعة الحوثي، أمس الأحد، مياه الشرب عن سكان نبوار.
"""


def made(parent: Path) -> Path:
    folder = begin(parent / "water")
    (folder / "schema.py").write_text(SCHEMA, "utf-8")
    (folder / "dataset.toml").write_text(ABOUT, "utf-8")
    (folder / "languages" / "ar" / "frames").mkdir(parents=True)
    (folder / "languages" / "ar" / "frames" / "water.toml").write_text(FRAME, "utf-8")
    (folder / "places").mkdir()
    (folder / "places" / "mine.csv").write_text(PLACES, "utf-8")
    (folder / "reports" / "one.txt").write_text(REPORT, "utf-8")
    return folder


@pytest.fixture
def study(tmp_path) -> Path:
    """A study's folder, to be changed at will."""
    return made(tmp_path)


@pytest.fixture(scope="module")
def coder(tmp_path_factory):
    """The coder of a study as it stands."""
    return dataset_coder(open_dataset(made(tmp_path_factory.mktemp("standing"))))


def told(coder, text: str) -> list[Event]:
    report = Report(report_id="r", language="ar", text=text, published=Published.parse("2023-05-15"))
    return coder.code(report).events


def coded(study: Path, text: str) -> list[Event]:
    return told(dataset_coder(open_dataset(study)), text)


def test_an_added_mode_is_coded_by_the_studys_own_frame(study):
    dataset = open_dataset(study)
    assert draft(dataset).drafts == 1
    (event,) = dataset.state().drafts.values()
    assert event["event_mode"] == "COERCE:cut-water"
    assert [(p["actor_id"], p["role"]) for p in event["participants"]] == [
        ("houthis", "initiator"),
        ("residents", "recipient"),
    ]
    assert event["when"]["earliest"] == "2023-05-14"
    assert event["place"] is None or event["place"]["place_id"] == "yem-nabwar"


def test_it_comes_through_the_gate_with_its_label(study):
    dataset = open_dataset(study)
    draft(dataset)
    accept(dataset, by="reader-1", why="read", at="2026-01-10T09:00:00Z")
    built = build(dataset)
    assert built.release is not None, [v.title for v in built.verdict.verdicts if v.failed]
    events = load(study)
    assert events["event_mode"].tolist() == ["COERCE:cut-water"]
    codes = describe(study).codes.set_index("code")
    assert codes.loc["COERCE:cut-water", ["label", "label_ar"]].tolist() == ["Water cut", "قطع المياه"]
    assert "Water cut" in (built.release / "codebook.md").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "حجب مسلحون مجهولون المياه عن سكان نبوار يوم الجمعة.",
        "يحجب مسلحون مجهولون مياه الشرب عن أهالي البلدة منذ أمس الأحد.",
        "أدى حجب المياه عن سكان نبوار إلى احتجاجات.",
    ],
)
def test_other_wordings_of_it_are_coded_too(coder, text):
    assert "COERCE:cut-water" in [event.event_mode for event in told(coder, text)]


@pytest.mark.parametrize(
    "text",
    ["حجبت الوزارة الموقع الإلكتروني.", "قد تحجب جماعة الحوثي المياه عن السكان.", "لم تحجب جماعة الحوثي المياه."],
)
def test_what_is_not_told_to_have_happened_is_not(coder, text):
    assert "COERCE:cut-water" not in [event.event_mode for event in told(coder, text)]


def test_the_words_of_the_package_still_stand(coder):
    events = told(coder, "اعتقلت جماعة الحوثي ثلاثة صحفيين في صنعاء أمس الأحد.")
    assert [event.event_mode for event in events] == ["COERCE:arrest"]


def test_own_places_are_taken_as_readily_as_the_registrys(coder):
    (event,) = told(coder, "قصف مسلحون مجهولون منزلاً في نبوار أمس الأحد.")
    assert event.place is not None and event.place.place_id == "yem-nabwar"
    assert event.when.earliest == date(2023, 5, 14)


def test_provenance_counts_the_own_places(study):
    before = open_dataset(study).places_digest()
    (study / "places" / "mine.csv").write_text(PLACES.replace("45.2100", "45.2200"), "utf-8")
    assert open_dataset(study).places_digest() != before


def test_more_words_for_a_frame_of_the_package(study):
    text = "زقلطت جماعة الحوثي ثلاثة صحفيين في صنعاء أمس الأحد."
    assert coded(study, text) == []
    more = '[[more]]\nframe = "arrest"\nverbs = ["زقلط/يزقلط"]\nreason = "A local word for it."\n'
    frames = study / "languages" / "ar" / "frames"
    known = [row["id"] for row in _package_frames()]
    assert "arrest" in known
    (frames / "more.toml").write_text(more, "utf-8")
    assert [event.event_mode for event in coded(study, text)] == ["COERCE:arrest"]


def _package_frames():
    from wasata.curation.language_folder import LanguageFolder

    return [row for row, _ in LanguageFolder("ar").frames()]


def test_words_beside_frames_are_added_too(study):
    (study / "languages" / "ar" / "people.toml").write_text('[[person]]\nwords = ["سقّاء"]\nnumber = "sg"\n', "utf-8")
    assert coded(study, "اعتقلت جماعة الحوثي سقّاء في صنعاء أمس الأحد.")


WRONG = {
    "an unknown mode": ('mode = "COERCE:cut-water"', 'mode = "COERCE:thirst"', "which no vocabulary knows", 2),
    "a role that is none": ('subject = "initiator"', 'subject = "actor"', "initiator", 2),
    "an unknown preposition": ('"عن" = "recipient"', '"صوب" = "recipient"', "no preposition has the id", 2),
    "no reason": ("reason =", "issue =", "lacks reason", 2),
    "an unknown key": ("genitive =", "genitiv =", "unknown keys: genitiv", 2),
    "an id in use": ('id = "cut-water"', 'id = "arrest"', "is in use (languages/ar/frames/coerce.toml:", 2),
    "no TOML": ('id = "cut-water"', "id = cut-water", "at line 3", 0),
}


@pytest.mark.parametrize(("old", "new", "says", "line"), list(WRONG.values()), ids=list(WRONG))
def test_a_wrong_frame_is_named_by_file_and_line(study, old, new, says, line):
    path = study / "languages" / "ar" / "frames" / "water.toml"
    path.write_text(FRAME.replace(old, new), "utf-8")
    ran = wasata("build", study)
    assert ran.exit == 1
    assert str(path) in ran.err and says in ran.err
    assert f"{path}:{line}:" in ran.err or not line


def test_more_words_for_no_frame(study):
    path = study / "languages" / "ar" / "frames" / "more.toml"
    path.write_text('\n[[more]]\nframe = "arest"\nverbs = ["زقلط/يزقلط"]\nreason = "x"\n', "utf-8")
    ran = wasata("build", study)
    assert ran.exit == 1 and f"{path}:2:" in ran.err and "Did you mean arrest" in ran.err


def test_a_file_nobody_would_read_is_named(study):
    (study / "languages" / "ar" / "poeple.toml").write_text("", "utf-8")
    ran = wasata("build", study)
    assert ran.exit == 1 and "poeple.toml" in ran.err and "Did you mean people.toml?" in ran.err


def test_what_the_package_says_is_not_changed(study):
    path = study / "languages" / "ar" / "words.toml"
    path.write_text('[relations]\nconjunction = "ثم"\n', "utf-8")
    ran = wasata("build", study)
    assert ran.exit == 1 and str(path) in ran.err and "is set by the package" in ran.err


def test_folders_that_are_not_there_are_told(study):
    for key in ("languages", "places"):
        text = ABOUT.replace(f'{key} = "{key}"', f'{key} = "nowhere"')
        (study / "dataset.toml").write_text(text, "utf-8")
        with pytest.raises(DatasetError, match=key):
            dataset_coder(open_dataset(study))


def test_a_report_is_tried_with_a_datasets_words_without_a_draft(study):
    ran = wasata("code", study / "reports" / "one.txt", "--dataset", study)
    assert [row["event_mode"] for row in ran.rows()] == ["COERCE:cut-water"]
    assert open_dataset(study).state().drafts == {}
    assert wasata("code", study / "reports" / "one.txt").rows() == []
    ran = wasata("code", study / "reports" / "one.txt", "--dataset", study, "--country", "YEM")
    assert ran.exit == 2 and "leave --gazetteer and --country out" in ran.err


def test_own_words_need_no_dataset(study):
    from wasata.curation import rules_coder

    event = open_dataset(study).event_class()
    report = open_dataset(study).reports()[0]
    coder = rules_coder(event=event, languages=study / "languages")
    assert [e.event_mode for e in coder.code(report).events] == ["COERCE:cut-water"]


def test_a_folder_of_no_language_is_named(study):
    (study / "languages" / "arabic" / "frames").mkdir(parents=True)
    ran = wasata("build", study)
    assert ran.exit == 1 and "arabic: is no language of the package (ar, en)" in ran.err
