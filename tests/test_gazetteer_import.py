"""Importing public gazetteers into the place format."""

import hashlib
import json
import os
import tomllib
from pathlib import Path

import pytest
from wasata.datasets.gazetteer import SOURCES, GazetteerError, import_gazetteer
from wasata.datasets.gazetteer.names import by_script, name_key
from wasata.datasets.places import bundled_places, merge_places, read_places

ADM3 = """\
ADM3_PCODE,ADM3_EN,ADM3_AR,ADM3_REF,ADM2_PCODE,ADM2_EN,ADM2_AR,ADM1_PCODE,ADM1_EN,ADM1_AR,ADM0_PCODE,lat_centroid,lon_centroid
SY990100,Upper Reed,مركز القصب,Reed,SY9901,Reed,القصب,SY99,Reedland,بلاد القصب,SY,35.0,38.0
SY990101,Lower Reed,القصب التحتاني,,SY9901,Reed,القصب,SY99,Reedland,بلاد القصب,SY,35.2,38.4
,Nameless,بلا,,SY9901,Reed,القصب,SY99,Reedland,بلاد القصب,SY,35.2,38.4
SY990102,Far Reed,القصب البعيد,,SY9901,Reed,القصب,SY99,Reedland,بلاد القصب,SY,95.2,38.4
SY990103,Odd Reed,القصب,,SY9901,Reed,القصب,SY99,Reedland,بلاد القصب,QQ,35.2,38.4
SY990100,Again,القصب,,SY9901,Reed,القصب,SY99,Reedland,بلاد القصب,SY,35.2,38.4
SY990104,Short
"""

ADM4 = """\
lon,lat,PP_NAME_EN,PP_PCODE,PP_REF_NAM,PP_ALT1_EN,PP_ALT2_EN,ADM3_EN,ADM3_PCODE,ADM2_EN,ADM2_PCODE,ADM1_EN,ADM1_PCODE,ADM0_PCODE
38.1,35.1,Mill (Upper Reed),C99001,Mil,,The Mill,Upper Reed,SY990100,Reed,SY9901,Reedland,SY99,SY
east,35.1,Ford,C99002,,,,Upper Reed,SY990100,Reed,SY9901,Reedland,SY99,SY
"""

WOF = """\
wof_id,placetype,name,names_ar,latitude,longitude,region,county,geonames_id,wikidata_id
1,country,Syria,سوريا|Sūriyā,35.0,38.5,,,163843,
2,region,Days Az Zawr,دير الزور|محافظة دير الزور,35.1,40.3,Days Az Zawr,,,
3,county,Al Mayadin,,34.9,40.3,Days Az Zawr,Al Mayadin,,
4,region,Reedland,بلاد القصب,35.0,38.0,Reedland,,,
5,locality,Subaykhan,صبيخان,34.8585,40.6083,Days Az Zawr,Al Mayadin,164025,
6,locality,Far Mill,صبيخان,35.9,39.9,Days Az Zawr,Al Mayadin,,
7,locality,Ford,المخاضة|Makhada|Брод,35.0,38.0,Reedland,Reed,,
8,ocean,Sea,بحر,35.0,35.0,,,,
9,locality,Nowhere,لا مكان,,,Reedland,Reed,,
10,neighbourhood,,,35.0,38.0,Reedland,Reed,,
"""


def geonames_line(ident, name, alternates, lat, lon, fclass, code, country="SY", admin1="", population="0"):
    return "\t".join(
        [
            ident, name, name, alternates, lat, lon, fclass, code, country, "", admin1, "", "", "", population,
            "", "0", "Asia/Damascus", "2024-01-01",
        ]
    )  # fmt: skip


GEONAMES = "\n".join(
    [
        geonames_line("11", "Ar Raqqah Governorate", "الرقة,محافظة الرقة", "36.0", "39.0", "A", "ADM1", admin1="04"),
        geonames_line("12", "Ayn Isa", "عين عيسى,Ain Issa,艾因", "36.3855", "38.8623", "P", "PPL", admin1="04"),
        geonames_line("13", "Mill Town", "بلدة الطاحون", "36.1", "39.1", "P", "PPL", admin1="04", population="1200"),
        geonames_line("14", "Mill Airport", "", "36.1", "39.2", "S", "AIRP", admin1="04"),
        geonames_line("15", "Mill Hill", "", "36.1", "39.2", "T", "HLL", admin1="04"),
        geonames_line("16", "Old Mill", "", "36.1", "39.2", "P", "PPLQ", admin1="04"),
        geonames_line("17", "Odd Mill", "", "36.1", "39.2", "P", "PPL", country="QQ", admin1="04"),
        geonames_line("18", "Bad Mill", "", "36.1", "399", "P", "PPL", admin1="04"),
        geonames_line("19", "Syria", "سوريا", "35.0", "38.0", "A", "PCLI"),
        "20\tShort",
    ]
)


def unit(code, en, ar, aliases=(), **parents):
    return {
        "id": code.lower(),
        **parents,
        "name": {"en": en, "ar": ar},
        "aliases": [{"value": value, "language": "ar", "type": "alias"} for value in aliases],
        "centroid": {"latitude": 36.4, "longitude": 38.8},
        "population": {"value": 10, "year": 2004},
        "externalIds": {"ochaPcode": code},
    }


def wasata_shared() -> Path:
    root = Path(__file__).resolve().parent.parent
    return Path(os.environ.get("WASATA_SHARED", root.parent / "shared")) / "data" / "gazetteer"


def shared_file(name: str) -> Path:
    path = wasata_shared() / name
    if not path.exists():
        pytest.skip(f"{name} not present")
    return path


def imported(tmp_path, source, text, name="in.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    to = tmp_path / "out"
    return import_gazetteer(source, file, to), {place.place_id: place for place in read_places(to)}, to


def test_subdistricts_give_the_units_above_them(tmp_path):
    summary, places, _ = imported(tmp_path, "cod-ab", ADM3)
    assert (summary.read, summary.written) == (7, 4)
    assert summary.skipped == {
        "no ADM3_PCODE": 1,
        "coordinates out of range": 1,
        "unknown country code": 1,
        "id already seen": 1,
        "wrong number of fields": 1,
    }
    assert {code: place.level for code, place in places.items()} == {
        "SY990100": "admin3",
        "SY990101": "admin3",
        "SY9901": "admin2",
        "SY99": "admin1",
    }
    upper, district = places["SY990100"], places["SY9901"]
    assert (upper.name, upper.name_ar, upper.aliases_en, upper.admin1, upper.country) == (
        "Upper Reed", "القصب", ("Reed",), "Reedland", "SYR",
    )  # fmt: skip
    assert (district.name, district.name_ar, district.admin3_pcode) == ("Reed", "القصب", "")
    assert (district.latitude, district.longitude) == (35.1, 38.2)


def test_communities_lie_in_their_subdistrict(tmp_path):
    summary, places, _ = imported(tmp_path, "cod-ab", ADM4)
    assert (summary.read, summary.written, summary.skipped) == (2, 1, {"coordinates are not numbers": 1})
    mill = places["C99001"]
    assert (mill.level, mill.name, mill.aliases_en) == ("locality", "Mill", ("Mil", "The Mill"))
    assert (mill.admin1_pcode, mill.admin2_pcode, mill.admin3_pcode) == ("SY99", "SY9901", "SY990100")


def test_wof_units_become_registry_units(tmp_path):
    summary, places, _ = imported(tmp_path, "wof", WOF)
    assert (summary.read, summary.written) == (10, 7)
    assert summary.skipped == {"placetype ocean is not used": 1, "coordinates are not numbers": 1, "no name": 1}
    assert (places["SYR"].level, places["SY09"].level, places["SY0903"].level) == ("country", "admin1", "admin2")
    assert (places["wof-6"].admin1, places["wof-6"].admin1_pcode) == ("Deir-ez-Zor", "SY09")
    assert (places["wof-6"].admin2, places["wof-6"].admin2_pcode) == ("Al Mayadin", "SY0903")


def test_wof_units_nobody_knows_stay_as_given(tmp_path):
    _, places, _ = imported(tmp_path, "wof", WOF)
    ford = places["wof-7"]
    assert (ford.admin1, ford.admin1_pcode, ford.admin2, ford.admin2_pcode) == ("Reedland", "", "Reed", "")
    assert (ford.name, ford.name_ar, ford.aliases_en, ford.aliases_ar) == ("Ford", "المخاضة", ("Makhada",), ())


def test_a_locality_of_the_registry_keeps_its_id_and_its_namesake_does_not(tmp_path):
    _, places, _ = imported(tmp_path, "wof", WOF)
    known = [place for place in places.values() if place.name_ar == "صبيخان"]
    bundled = next(p for p in bundled_places() if p.level == "locality" and p.name_ar == "صبيخان")
    assert {place.place_id for place in known} == {bundled.place_id, "wof-6"}
    merged = {place.place_id: place for place in merge_places([*bundled_places(), *places.values()])}
    assert "Subaykhan" in merged[bundled.place_id].aliases_en
    assert merged[bundled.place_id].name == bundled.name


def test_geonames_features_and_units(tmp_path):
    summary, places, _ = imported(tmp_path, "geonames", GEONAMES, "SY.txt")
    assert (summary.read, summary.written) == (10, 5)
    assert summary.skipped == {
        "feature class not used": 1,
        "a place of the past": 1,
        "unknown country code": 1,
        "coordinates out of range": 1,
        "wrong number of fields": 1,
    }
    assert places["SY11"].level == "admin1"
    assert places["SYR"].level == "country"
    town, airport = places["geonames-13"], places["geonames-14"]
    assert (town.name, town.name_ar, town.population, town.admin1_pcode) == ("Mill Town", "بلدة الطاحون", 1200, "SY11")
    assert (airport.level, airport.kind, airport.population) == ("site", "airport", None)
    ain_issa = next(place for place in places.values() if place.name_ar == "عين عيسى")
    assert (ain_issa.place_id[0], ain_issa.admin3_pcode) == ("C", "SY110202")  # the registry's own, not a second one
    assert ain_issa.aliases_en == ("Ain Issa",)


def test_open_syria_folder(tmp_path):
    folder = tmp_path / "open-syria"
    folder.mkdir()
    files = {
        "governorates": [unit("SY11", "Raqqa", "الرقة", ["محافظة الرقة", "kwbanێ"])],
        "districts": [unit("SY1102", "Tell Abyad", "تل أبيض", governorateId="sy11")],
        "subdistricts": [
            unit("SY110200", "Tell Abyad Centre", "مركز تل أبيض", governorateId="sy11", districtId="sy1102"),
            unit("", "Nowhere", "لا مكان", governorateId="sy11", districtId="sy1102"),
        ],
    }
    for name, units in files.items():
        (folder / f"{name}.json").write_text(json.dumps(units), encoding="utf-8")
    summary = import_gazetteer("opensyria", folder, tmp_path / "out")
    assert (summary.read, summary.written, summary.skipped) == (4, 3, {"no OCHA P-code of its level": 1})
    places = {place.place_id: place for place in read_places(tmp_path / "out")}
    centre = places["SY110200"]
    assert (centre.name_ar, centre.admin1, centre.admin2, centre.admin3) == (
        "تل أبيض", "Ar-Raqqa", "Tell Abiad", "Tell Abiad",
    )  # fmt: skip
    assert places["SY11"].aliases_ar == ("محافظة الرقة",)  # the mixed-script spelling is left out


def test_imports_share_a_folder_and_its_log(tmp_path):
    first, _, to = imported(tmp_path, "wof", WOF, "wof.csv")
    second, places, _ = imported(tmp_path, "cod-ab", ADM4, "adm4.csv")
    assert {path.name for path in to.iterdir()} == {first.path.name, second.path.name, "gazetteer.toml"}
    assert {"wof-7", "C99001"} <= set(places)
    log = tomllib.loads((to / "gazetteer.toml").read_text(encoding="utf-8"))["import"]
    assert [entry["output"] for entry in log] == sorted([first.path.name, second.path.name])
    adm4 = log[0]
    assert (adm4["source"], adm4["file"], adm4["read"], adm4["written"]) == ("cod-ab", "adm4.csv", 2, 1)
    assert adm4["sha256"] == hashlib.sha256(ADM4.encode()).hexdigest()
    assert adm4["skipped"] == {"coordinates are not numbers": {"rows": 1, "lines": [3]}}


def test_importing_again_changes_nothing(tmp_path):
    _, _, to = imported(tmp_path, "wof", WOF)
    before = {path.name: path.read_bytes() for path in to.iterdir()}
    imported(tmp_path, "wof", WOF)
    assert {path.name: path.read_bytes() for path in to.iterdir()} == before


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "{}", '[{"a": 1}]', "1\t2\n", "\x00\n"])
def test_a_file_of_something_else_is_refused(tmp_path, source, text):
    file = tmp_path / "odd.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"odd\.csv.*; give "):
        import_gazetteer(source, file, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("source", SOURCES)
def test_a_file_that_is_not_text_is_refused(tmp_path, source):
    file = tmp_path / "odd.csv"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GazetteerError, match="not UTF-8"):
        import_gazetteer(source, file, tmp_path / "out")


def test_a_table_without_one_good_row_is_refused(tmp_path):
    header = WOF.splitlines()[0]
    with pytest.raises(GazetteerError, match="none of its 1 rows"):
        imported(tmp_path, "wof", f"{header}\n1,ocean,Sea,,1,1,,,,\n")
    assert not (tmp_path / "out").exists()


def test_unknown_source_missing_file_and_file_as_folder(tmp_path):
    file = tmp_path / "wof.csv"
    file.write_text(WOF, encoding="utf-8")
    with pytest.raises(GazetteerError, match="choose one of cod-ab, opensyria, wof, geonames"):
        import_gazetteer("atlas", file, tmp_path / "out")
    with pytest.raises(GazetteerError, match="no such file"):
        import_gazetteer("wof", tmp_path / "nothing.csv", tmp_path / "out")
    with pytest.raises(GazetteerError, match="give a folder"):
        import_gazetteer("wof", file, file)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Ḩasakah", "hasakah"),
        ("‘Ayn al ‘Arab", "ayn al-arab"),
        ("أعزاز", "اعزاز"),
        ("الرقة", "رقه"),
        ("مُحافظة", "محافظة"),
    ],
)
def test_spellings_of_a_name_meet(one, other):
    assert name_key(one) == name_key(other)


def test_scripts_are_told_apart():
    assert by_script(["Sūriyā", "سوريا", "Брод", "kwbanێ", "", "12", "سوريا"]) == (("Sūriyā",), ("سوريا",))


@pytest.mark.parametrize(
    ("source", "name", "read", "written"),
    [
        ("cod-ab", "syr_adm3_subdistricts_ar_en.csv", 272, 348),
        ("cod-ab", "syr_adm4_communities_en.csv", 7580, 7580),
        ("opensyria", "opensyria_governorates.json", 14, 14),
        ("opensyria", "opensyria_districts.json", 62, 62),
        ("opensyria", "opensyria_subdistricts.json", 272, 272),
        ("wof", "wof_syria.csv", 10682, 10682),
    ],
)
def test_the_real_files(tmp_path, source, name, read, written):
    summary = import_gazetteer(source, shared_file(name), tmp_path)
    assert (summary.read, summary.written, summary.skipped) == (read, written, {})
    assert len(read_places(tmp_path)) == written


def test_the_real_wof_file_finds_its_governorates(tmp_path):
    import_gazetteer("wof", shared_file("wof_syria.csv"), tmp_path)
    localities = [place for place in read_places(tmp_path) if place.level == "locality"]
    assert len(localities) == 10595
    assert {place.admin1_pcode for place in localities} == {"", *(f"SY{number:02}" for number in range(1, 15))}
    assert sum(bool(place.admin1_pcode) for place in localities) > 0.9 * len(localities)
    assert sum(not place.place_id.startswith("wof-") for place in localities) > 500
