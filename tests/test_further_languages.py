"""Names in a language beside Arabic and English are data: no key of theirs is declared in the code."""

from __future__ import annotations

import pytest
from wasata.curation.coder.lexicon.frames import LexiconError
from wasata.curation.coder.lexicon.relations import Relations
from wasata.datasets.actors import RegistryError, read_actors
from wasata.datasets.places import COLUMNS, PlaceRecord, merge_places, read_places, write_places

ACTOR = """
[[actor]]
id = "river-guard"
name = "River Guard"
name_ar = "حرس النهر"
type = "MIL"
kind = "organisation"
source = "invented"
aliases_en = ["the Guard"]
"""
TURKISH = """
name_tr = "Irmak Muhafızları"
aliases_tr = ["Muhafızlar"]
adjective_tr = ["ırmaklı"]
"""


def actor(tmp_path, text):
    (tmp_path / "a.toml").write_text(text, "utf-8")
    return read_actors(tmp_path)[0]


def test_an_actor_has_names_in_any_language(tmp_path):
    guard = actor(tmp_path, ACTOR + TURKISH)
    assert guard.names("tr", latin=True) == ("Irmak Muhafızları", "Muhafızlar")
    assert guard.words("adjective", "tr") == ("ırmaklı",)
    assert guard.names("ar") == ("حرس النهر",)
    assert guard.names("en") == ("River Guard", "the Guard")


def test_the_english_name_stands_in_only_for_latin_letters(tmp_path):
    guard = actor(tmp_path, ACTOR)
    assert guard.names("tr", latin=True) == ("River Guard",)
    assert guard.names("fa") == ()


@pytest.mark.parametrize("line", ['alias_tr = ["x"]', 'name_en = "x"', 'aliases_turkish = ["x"]', 'theater = ["x"]'])
def test_a_key_that_is_no_name_is_refused(tmp_path, line):
    with pytest.raises(RegistryError, match="unknown keys"):
        actor(tmp_path, ACTOR + line)


def test_a_place_has_names_in_any_language_and_keeps_them(tmp_path):
    mill = PlaceRecord(
        "xx-mill", "locality", "town", "Mill", "الطاحون", further={"name_tr": ("Değirmen",), "aliases_tr": ("D", "E")}
    )
    ford = PlaceRecord("xx-ford", "locality", "town", "Ford")
    path = write_places([mill, ford], tmp_path)
    assert path.read_text("utf-8").split("\n")[0] == ",".join((*COLUMNS, "aliases_tr", "name_tr"))
    again = read_places(tmp_path)
    assert again == [mill, ford]
    assert again[0].names("tr", latin=True) == ("Değirmen", "D", "E")
    assert again[1].names("tr", latin=True) == ("Ford",)
    assert again[1].names("fa") == ()


def test_merged_places_keep_the_first_name_and_every_alias():
    one = PlaceRecord("xx-mill", "locality", "town", "Mill", further={"name_tr": ("Değirmen",), "aliases_tr": ("D",)})
    two = PlaceRecord("xx-mill", "locality", "town", "Mill", further={"name_tr": ("Değirmenler",), "name_ku": ("Aş",)})
    (merged,) = merge_places([one, two])
    assert merged.names("tr") == ("Değirmen", "D", "Değirmenler")
    assert merged.names("ku") == ("Aş",)


@pytest.mark.parametrize("column", ["name_en", "alias_tr", "name_tr,name_tr"])
def test_a_column_that_is_no_name_is_refused(tmp_path, column):
    (tmp_path / "p.csv").write_text(",".join((*COLUMNS, column)) + "\n", "utf-8")
    with pytest.raises(ValueError, match="the header must be"):
        read_places(tmp_path)


def test_a_relation_the_grammar_does_not_know_is_refused():
    with pytest.raises(LexiconError, match=r"words\.toml: unknown relations goal"):
        Relations.read({"goal": ["for"]}, "words.toml")
