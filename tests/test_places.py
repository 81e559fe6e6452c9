"""The bundled place registry, and reading and writing its format."""

from collections import Counter
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest
from wasata.datasets.places import (
    COLUMNS,
    LEVELS,
    PlaceRecord,
    bundled_places,
    merge_places,
    places_digest,
    read_places,
    write_places,
)

HEADER = ",".join(COLUMNS)
ROW = "xx-a,locality,town,A,أ,,,,,,,,,SYR,35.0000,38.0000,,own knowledge"


@pytest.fixture(scope="module")
def places():
    return bundled_places()


@pytest.fixture(scope="module")
def syria(places):
    return [place for place in places if place.country == "SYR" and place.level != "country"]


def test_syria_is_whole_down_to_subdistricts(syria):
    levels = Counter(place.level for place in syria)
    assert (levels["admin1"], levels["admin2"], levels["admin3"]) == (14, 62, 272)


def test_every_subdistrict_has_its_centre(syria):
    centred = {place.admin3_pcode for place in syria if place.level == "locality"}
    assert {place.place_id for place in syria if place.level == "admin3"} <= centred


def test_every_governorate_has_places_beyond_its_subdistrict_centres(syria):
    subdistricts = Counter(place.admin1_pcode for place in syria if place.level == "admin3")
    named = Counter(place.admin1_pcode for place in syria if place.level in ("locality", "site"))
    further = {pcode: named[pcode] - subdistricts[pcode] for pcode in subdistricts}
    assert len(further) == 14
    assert min(further.values()) >= 10
    assert sum(further.values()) >= 400


def test_ids_are_unique_across_the_bundled_files(places):
    folder = files("wasata.datasets").joinpath("registries", "places")
    rows = sum(
        len(file.read_text(encoding="utf-8").splitlines()) - 1
        for file in folder.iterdir()
        if file.name.endswith(".csv")
    )
    assert rows == len(places)  # a shared id would have been merged into one place


def test_levels_and_coordinates_are_given(places):
    assert {place.level for place in places} == set(LEVELS)
    assert [place.place_id for place in places if place.latitude is None or place.longitude is None] == []


def test_units_and_countries_a_place_names_exist(places):
    by_id = {place.place_id: place for place in places}
    for place in places:
        assert by_id[place.country].level == "country", place
        for depth in (1, 2, 3):
            pcode, name = getattr(place, f"admin{depth}_pcode"), getattr(place, f"admin{depth}")
            assert bool(pcode) == bool(name), place
            if pcode:
                unit = by_id[pcode]
                assert (unit.level, unit.name, unit.country) == (f"admin{depth}", name, place.country), place


def test_pcodes_of_syria_nest(syria):
    for place in syria:
        codes = [code for code in (place.admin1_pcode, place.admin2_pcode, place.admin3_pcode) if code]
        assert all(inner.startswith(outer) for outer, inner in pairwise(codes)), place
        if place.level in ("locality", "site"):
            assert place.admin3_pcode, place


@pytest.mark.parametrize(
    ("country", "south", "north", "west", "east"),
    [
        ("SYR", 32.3, 37.4, 35.6, 42.4),
        ("IRQ", 29.0, 37.4, 38.7, 48.7),
        ("YEM", 12.0, 19.0, 41.8, 54.6),
        ("LBN", 33.0, 34.7, 35.0, 36.7),
        ("PSE", 31.2, 32.6, 34.2, 35.6),
        ("LBY", 19.5, 33.2, 9.3, 25.2),
        ("SDN", 8.6, 22.3, 21.8, 38.7),
        ("TUR", 35.8, 42.2, 25.6, 44.9),
    ],
)
def test_places_lie_in_their_country(places, country, south, north, west, east):
    inside = [place for place in places if place.country == country]
    assert len(inside) > 20
    for place in inside:
        assert south <= place.latitude <= north, place
        assert west <= place.longitude <= east, place


def test_names_carry_their_script(places):
    for place in places:
        assert place.name and not any("\u0600" <= letter <= "\u06ff" for letter in place.name), place
        assert place.name_ar and not any(letter.isascii() and letter.isalpha() for letter in place.name_ar), place
        for alias in place.aliases_ar:
            assert any("\u0600" <= letter <= "\u06ff" for letter in alias), place


def test_names_and_aliases_are_clean_and_distinct(places):
    for place in places:
        for name, aliases in ((place.name, place.aliases_en), (place.name_ar, place.aliases_ar)):
            forms = (name, *aliases)
            assert len(set(forms)) == len(forms), place
            assert all(form == " ".join(form.split()) for form in forms), place


@pytest.mark.parametrize(
    ("alias", "place_id"),
    [
        ("كوباني", "C1946"),
        ("سري كانيه", "C4988"),
        ("الرقة", "C5710"),
        ("التيفور", "syr-t4-air-base"),
        ("سد الطبقة", "syr-euphrates-dam"),
    ],
)
def test_what_the_press_calls_a_place_leads_to_it(places, alias, place_id):
    found = [p.place_id for p in places if p.level in ("locality", "site") and alias in (p.name_ar, *p.aliases_ar)]
    assert found == [place_id]


def test_ain_al_arab_has_its_codes(places):
    town = next(place for place in places if place.level == "locality" and "كوباني" in place.aliases_ar)
    assert (town.name, town.name_ar, town.admin1, town.admin2_pcode) == ("Ain Al Arab", "عين العرب", "Aleppo", "SY0206")
    assert (round(town.latitude, 1), round(town.longitude, 1)) == (36.9, 38.4)


@pytest.mark.parametrize(
    "word",
    [
        "اللواء",
        "مدينة",
        "بلدة",
        "قرية",
        "مخيم",
        "معبر",
        "ريف",
        "منصور",
        "أبرز",
        "حضر",
        "خطاب",
        "سلوك",
        "الصور",
        "سلمية",
        "إب",
        "آب",
    ],
)
def test_everyday_words_are_no_place_names(places, word):
    assert [place.place_id for place in places if word in (place.name_ar, *place.aliases_ar)] == []


@pytest.mark.parametrize("venue", ["جنيف", "أستانا", "سوتشي", "فيينا", "الدوحة", "مسقط", "ستوكهولم", "الرياض"])
def test_diplomatic_venues_are_known(places, venue):
    assert [place.level for place in places if place.name_ar == venue].count("locality") == 1


def test_written_places_read_back_the_same(places, tmp_path):
    path = write_places(places, tmp_path)
    assert path == tmp_path / "places.csv"
    assert tuple(read_places(tmp_path)) == places
    assert [file.name for file in tmp_path.iterdir()] == ["places.csv"]
    assert b"\r" not in path.read_bytes()


def test_a_failed_write_leaves_the_old_file(tmp_path):
    good = PlaceRecord("xx-a", "locality", "town", "A")
    before = write_places([good], tmp_path).read_bytes()
    with pytest.raises(ValueError, match="bar"):
        write_places([good, replace(good, aliases_en=("x|y",))], tmp_path)
    assert (tmp_path / "places.csv").read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 1


def test_one_place_in_two_files_becomes_one_record(tmp_path):
    write_places([PlaceRecord("xx-a", "locality", "town", "Alif", aliases_en=("A",))], tmp_path, "1.csv")
    other = PlaceRecord("xx-a", "locality", "village", "Aleph", "ألف", country="SYR", latitude=35.0, longitude=38.0)
    write_places([other], tmp_path, "2.csv")
    assert read_places(tmp_path) == [
        PlaceRecord(
            "xx-a", "locality", "town", "Alif", "ألف", ("A", "Aleph"), (), country="SYR", latitude=35.0, longitude=38.0
        )
    ]


def test_merging_keeps_what_was_there_first():
    first, second = (
        PlaceRecord("a", "site", "camp", "A", population=0),
        PlaceRecord("a", "site", "base", "A", population=9),
    )
    assert merge_places([first, second]) == [first]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (ROW + ",more", "19 fields instead of 18"),
        (ROW.replace("locality", "village"), "level 'village'"),
        (ROW.replace("35.0000", "north"), "latitude 'north' is not a number"),
        (ROW.replace("38.0000", "380"), "longitude 380 is outside"),
        (ROW.replace("35.0000", "nan"), "latitude nan is outside"),
        (ROW.replace("35.0000", ""), "go together"),
        (ROW.replace(",,own", ",many,own"), "population 'many'"),
        (ROW.replace("xx-a", ""), "needs a place_id"),
        (ROW.replace("xx-a", '"xx'), "unexpected end of data"),
    ],
)
def test_a_bad_row_is_named_with_file_and_line(tmp_path, row, message):
    good = ROW.replace("xx-a", "xx-b")
    (tmp_path / "mine.csv").write_text(f"{HEADER}\n{good}\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"mine\.csv:3: ") as error:
        read_places(tmp_path)
    assert message in str(error.value)


def test_an_id_twice_in_one_file_is_refused(tmp_path):
    (tmp_path / "mine.csv").write_text(f"{HEADER}\n{ROW}\n{ROW}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"mine\.csv:3: place_id 'xx-a' is there twice"):
        read_places(tmp_path)


def test_a_wrong_header_is_refused(tmp_path):
    (tmp_path / "mine.csv").write_text("id,name\n1,A\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"mine\.csv:1: the header must be place_id"):
        read_places(tmp_path)


def test_a_folder_without_places_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="no places here"):
        read_places(tmp_path)


def test_the_digest_follows_names_and_bytes(tmp_path):
    bundled = places_digest()
    assert bundled.startswith("sha256:") and len(bundled) == 71
    write_places([PlaceRecord("xx-a", "locality", "town", "A")], tmp_path)
    mine = places_digest(tmp_path)
    assert mine != bundled and mine == places_digest(tmp_path)
    (tmp_path / "places.csv").rename(tmp_path / "other.csv")
    renamed = places_digest(tmp_path)
    write_places([PlaceRecord("xx-a", "locality", "town", "B")], tmp_path, "other.csv")
    assert len({bundled, mine, renamed, places_digest(tmp_path)}) == 4
