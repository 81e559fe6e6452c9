"""Other people's event tables as tables of ours, and back. Rows here are invented, in the shape of each source."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wasata.datasets.errors import DatasetError
from wasata.datasets.importing import SOURCES, import_table
from wasata.datasets.importing.countries import by_fips, by_iso, by_name
from wasata.datasets.importing.foreign_dates import read_day
from wasata.datasets.importing.source import source
from wasata.datasets.importing.sources.cwm import read_month_first
from wasata.validation import Failed, Passed, gate
from wasata.validation.foreign import export_as
from wasata.validation.judge_files import judge, tables_in

from .shared_files import shared

UCDP = {
    "id": "1001", "year": "2014", "active_year": "1", "type_of_violence": "1", "side_a_new_id": "118",
    "side_a": "Government of Syria", "side_b_new_id": "99001", "side_b": "Valley Front", "number_of_sources": "1",
    "source_article": "An agency, 2014-05-04", "source_office": "An agency", "source_date": "2014-05-04",
    "source_headline": "Fighting in the valley", "source_original": "a resident", "where_prec": "1",
    "where_coordinates": "Idlib town", "where_description": "Idlib", "adm_1": "Idlib Governorate", "adm_2": "Idlib District",
    "latitude": "35.930617", "longitude": "36.633915", "country": "Syria", "country_id": "652", "event_clarity": "1",
    "date_prec": "1", "date_start": "2014-05-03T00:00:00", "date_end": "2014-05-03T00:00:00", "deaths_a": "2",
    "deaths_b": "1", "deaths_civilians": "0", "deaths_unknown": "1", "low": "4", "best": "4", "high": "6",
}  # fmt: skip
ACLED = {
    "event_id_cnty": "SYR10", "event_date": "2023-02-16", "time_precision": "1", "event_type": "Battles",
    "sub_event_type": "Armed clash", "actor1": "Military Forces of Syria (2000-2024)", "assoc_actor_1": "Militia (Valley)",
    "inter1": "State Forces", "actor2": "Valley Front", "assoc_actor_2": "", "inter2": "Rebel Group", "country": "Syria",
    "admin1": "Idleb", "admin2": "Harim", "location": "Harim", "latitude": "36.207", "longitude": "36.519",
    "geo_precision": "1", "source": "A network; A paper", "fatalities": "3",
}  # fmt: skip


def write(path: Path, *rows: dict[str, str], delimiter: str = ",") -> Path:
    """The rows as a file with a header."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def failing(folder: Path) -> dict[str, list[str]]:
    """The rules that fail, with the rows they name."""
    return {v.id: list(v.ids) for v in judge(folder).verdicts if not v.passed}


def imported(tmp_path: Path, name: str, *rows: dict[str, str], delimiter: str = ",") -> Path:
    """The folder an import of these rows wrote."""
    import_table(name, write(tmp_path / "in.csv", *rows, delimiter=delimiter), tmp_path / "out")
    return tmp_path / "out"


def test_a_ucdp_row_becomes_an_event_that_passes_every_rule(tmp_path: Path) -> None:
    folder = imported(tmp_path, "ucdp-ged", UCDP)
    assert failing(folder) == {}
    tables = tables_in(folder)
    [event] = tables["events"].to_dict("records")
    assert event["event_id"] == "ucdp-ged:1001" and event["event_type"] == "ASSAULT" and event["country"] == "SYR"
    assert (event["date_start"], event["date_precision"], event["where_prec"]) == ("2014-05-03", "day", "1")
    people = tables["participants"].set_index("side")
    assert list(people["role"]) == ["party", "party"] and people.loc["B", "actor_id"] == "ucdp-ged-99001"
    killed = tables["counts"].set_index("count")["best"].to_dict()
    assert killed["killed"] == "4" and killed["killed:unknown"] == "1" and "killed:civilians" not in killed
    [report] = tables["reports"].to_dict("records")
    assert (report["text_status"], report["published_earliest"]) == ("reference", "2014-05-04")


#: What escaped from other people's tables, and a few defects more: the change, and the rule that names the row.
ESCAPES: dict[str, tuple[dict[str, str], str]] = {
    "an illegal code": ({"where_prec": "13y"}, "W201:events.where_prec"),
    "a null code": ({"type_of_violence": ""}, "W202:events.event_type"),
    "a code fragment": ({"type_of_violence": "120]--"}, "W203:events.event_type"),
    "an event told twice": ({}, "W105"),
    "a year of two digits": ({"date_start": "0025-05-03", "date_end": "0025-05-03"}, "W404"),
    "a date without its day": ({"date_start": "11//1995", "date_end": "11//1995"}, "W201:events.date_start"),
    "a report before its event": ({"source_date": "2014-04-30"}, "W411"),
    "swapped bounds of a count": ({"low": "9"}, "W801"),
    "parts that do not add up": ({"best": "7", "high": "9"}, "W810"),
    "a word for a number": ({"best": "four"}, "W201:counts.best"),
    "swapped days": ({"date_end": "2014-05-02"}, "W402"),
    "a precision that is not the interval's": ({"date_prec": "3"}, "W403"),
    "a point elsewhere": ({"latitude": "36.633915", "longitude": "95.930617"}, "W503:events"),
    "an invisible character": ({"side_b": "Valley\u200b Front"}, "W211:participants"),
}


@pytest.fixture(scope="module")
def escaped(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The rules that fail for one table with every escape in a row of its own, two collapsed ids, and good rows."""

    def apart(number: int) -> dict[str, str]:
        return {"id": str(3000 + number), "where_coordinates": f"place {number}", "source_article": f"report {number}"}

    rows = [UCDP | apart(n) | change for n, (change, _) in enumerate(ESCAPES.values())]
    rows.append(rows[list(ESCAPES).index("an event told twice")] | {"id": "4000"})
    rows += [UCDP | apart(90), UCDP | apart(91) | {"id": "undefined"}, UCDP | apart(92) | {"id": "undefined"}]
    return failing(imported(tmp_path_factory.mktemp("escapes"), "ucdp-ged", *rows))


@pytest.mark.parametrize("escape", ESCAPES)
def test_what_escaped_elsewhere_is_named_here(escaped: dict[str, list[str]], escape: str) -> None:
    rule = ESCAPES[escape][1]
    key = f"ucdp-ged:{3000 + list(ESCAPES).index(escape)}"
    assert any(row.startswith(key) for row in escaped.get(rule, ())), escaped


def test_ids_that_collapsed_into_one_word_are_named_and_good_rows_are_not(escaped: dict[str, list[str]]) -> None:
    assert "ucdp-ged:undefined" in escaped["W101:events"]
    assert not any(row.startswith("ucdp-ged:3090") for rows in escaped.values() for row in rows)


def test_namibia_and_a_mediator_called_none_are_no_missing_values(tmp_path: Path) -> None:
    folder = imported(tmp_path, "ucdp-ged", UCDP | {"country": "Namibia", "side_b": "None", "iso3": "NA"})
    tables = tables_in(folder)
    assert tables["events"]["country"].tolist() == ["NAM"] and "None" in tables["participants"]["name"].tolist()


def test_a_file_imported_twice_is_there_once(tmp_path: Path) -> None:
    path = write(tmp_path / "in.csv", UCDP)
    for _ in range(2):
        import_table("ucdp-ged", path, tmp_path / "out")
    assert len(tables_in(tmp_path / "out")["events"]) == 1


def test_what_ucdp_allows_is_not_flagged(tmp_path: Path) -> None:
    legal = [
        {"number_of_sources": "-1", "source_date": "", "source_office": "", "source_headline": ""},
        {"best": "0", "low": "0", "high": "3", "deaths_a": "0", "deaths_b": "0", "deaths_unknown": "0"},
        {"date_start": "2014-01-01", "date_end": "2014-03-31", "date_prec": "5"},
        {"where_prec": "6", "adm_1": "", "adm_2": "", "where_coordinates": "Syria"},
        {"source_date": "2019-01-01"},
        {
            "type_of_violence": "3",
            "side_b": "Civilians",
            "side_b_new_id": "1",
            "deaths_b": "0",
            "deaths_civilians": "1",
        },
        {"country": "Namibia", "latitude": "-22.56", "longitude": "17.08", "adm_1": "Khomas", "adm_2": ""},
    ]
    apart = ({"id": str(2000 + n), "year": "", "where_description": f"place {n}"} for n in range(len(legal)))
    rows = [
        UCDP | {"where_coordinates": one["where_description"]} | change | one
        for one, change in zip(apart, legal, strict=True)
    ]
    assert failing(imported(tmp_path, "ucdp-ged", *rows)) == {}


def test_the_tag_row_of_hxl_is_no_event(tmp_path: Path) -> None:
    tags = dict.fromkeys(UCDP, "") | {"year": "#date+year", "country": "#country+name"}
    done = import_table("ucdp-ged", write(tmp_path / "hxl.csv", tags, UCDP), tmp_path / "out")
    assert (done.read, done.written) == (1, 1) and "HXL" in done.told[0]


def test_both_generations_of_acled_are_read(tmp_path: Path) -> None:
    old = {
        **{k: v for k, v in ACLED.items() if k != "sub_event_type"}, "event_id_cnty": "11SYR",
        "event_date": "16-February-2018", "event_type": "Battle-No change of territory", "inter1": "1", "inter2": "2",
    }  # fmt: skip
    folder = imported(tmp_path, "acled", old)
    assert failing(folder) == {}
    assert list(tables_in(folder)["events"]["date_start"]) == ["2018-02-16"]
    folder = imported(tmp_path, "acled", ACLED)
    assert failing(folder) == {}
    people = tables_in(folder)["participants"]
    assert list(people["role"]) == ["party", "party", "other"] and list(people["side"])[:2] == ["A", "B"]
    assert people["surface"].iloc[0] == "Military Forces of Syria"


def test_acled_precisions_become_intervals(tmp_path: Path) -> None:
    rows = [ACLED | {"event_id_cnty": f"E{p}", "time_precision": p, "event_date": f"{p} March 2023"} for p in "123"]
    events = tables_in(imported(tmp_path, "acled", *rows))["events"]
    spans = list(zip(events["date_start"], events["date_end"], events["date_precision"], strict=True))
    assert spans == [
        ("2023-03-01", "2023-03-01", "day"), ("2023-02-27", "2023-03-05", "week"), ("2023-03-01", "2023-03-31", "month"),
    ]  # fmt: skip


def test_what_is_no_event_here_is_left_out_and_told(tmp_path: Path) -> None:
    other = ACLED | {"sub_event_type": "Other", "event_id_cnty": "X"}
    done = import_table("acled", write(tmp_path / "a.csv", other, ACLED), tmp_path / "out")
    assert (done.read, done.written) == (2, 1) and any(
        "Other" in sentence and "line 2" in sentence for sentence in done.told
    )


def test_a_line_of_another_length_is_never_shifted_into_other_columns(tmp_path: Path) -> None:
    header = list(source("icews").columns)
    row = dict.fromkeys(header, "") | {
        "Event ID": "7", "Event Date": "2014-01-02", "Source Name": 'A "group"', "CAMEO Code": "190",
        "Target Name": "B", "Story ID": "5", "Country": "Namibia",
    }  # fmt: skip
    path = tmp_path / "icews.tab"
    lines = ["\t".join(header), "\t".join(row[c] for c in header), "8\t2014-01-02", "\t".join([*header, "one more"])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = import_table("icews", path, tmp_path / "out")
    assert (done.read, done.written) == (3, 1)
    assert any("2 cells" in sentence and "line 3" in sentence for sentence in done.told)
    tables = tables_in(tmp_path / "out")
    assert list(tables["events"]["country"]) == ["NAM"] and tables["participants"]["name"].iloc[0] == 'A "group"'


def test_mediation_comes_in_with_its_mediators_and_partial_dates(tmp_path: Path) -> None:
    rows = [
        {
            "Conflict_ID": "12", "Location": "Chad", "Side A": "Government of Chad", "Side B": "Valley Front",
            "Mediator": "Gabon; Union of Valleys", "Start Date": "11//1995", "Medrank": "9", "Strategy": "Procedural",
            "Outcome": "5", "Initiated": "7",
        },
        {"Conflict_ID": "12", "Location": "Chad", "Mediator": "None"},
    ]  # fmt: skip
    done = import_table(
        "cwm", write(tmp_path / "cwm.csv", rows[0], dict.fromkeys(rows[0], "") | rows[1]), tmp_path / "out"
    )
    assert done.written == 1 and failing(tmp_path / "out") == {}
    assert any("nobody mediated" in sentence for sentence in done.told)
    [event] = tables_in(tmp_path / "out")["events"].to_dict("records")
    assert (event["date_start"], event["date_end"], event["date_precision"]) == ("1995-11-01", "1995-11-30", "month")
    assert event["mediation_outcome"] == "partial" and event["mediators"].count(";") == 1
    assert "mediation.initiated_by: the source says 7" in event["unknown"]


def test_plover_codes_come_in_as_they_are(tmp_path: Path) -> None:
    row = {
        "Event ID": "P1", "Event Date": "2021-05-06", "Event Type": "CONSULT", "Event Mode": "third-party",
        "Actor Name": "Egypt", "Actor Country": "EGY", "Primary Actor Sector": "GOV", "Recipient Name": "Valley Front",
        "Recipient Country": "None", "Primary Recipient Sector": "REB", "Placename": "Windhoek", "City": "Windhoek",
        "Country": "NAM", "Latitude": "-22.56", "Longitude": "17.08", "Source": "A paper",
        "Publication Date": "2021-05-07", "Language": "arabic",
    }  # fmt: skip
    folder = imported(tmp_path, "polecat", row, delimiter="\t")
    [event] = tables_in(folder)["events"].to_dict("records")
    assert (event["event_mode"], event["mediators"], event["country"]) == ("CONSULT:mediation", "Egypt", "NAM")


def test_mac_roman_and_windows_bytes_are_told_apart(tmp_path: Path) -> None:
    for encoding in ("mac_roman", "cp1252"):
        path = tmp_path / f"{encoding}.csv"
        text = write(tmp_path / "utf8.csv", UCDP | {"where_coordinates": "Adré, près de Bôl"}).read_text("utf-8")
        path.write_bytes(text.encode(encoding))
        import_table("ucdp-ged", path, tmp_path / encoding)
        assert list(tables_in(tmp_path / encoding)["events"]["location"]) == ["Adré, près de Bôl"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"id,year\n", "no rows"),
        (b"id,year\n1,2\n", "lacks type_of_violence"),
        (b"id,id\n1,2\n", "twice"),
        (b"id,ye\0ar\n1,2\n", "NUL"),
        (b"PK\x03\x04rest", "spreadsheet"),
        (b'id,"year\n1,2\n', "cannot be read|no row could be read|no rows|lacks"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_in_a_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(DatasetError, match=says):
        import_table("ucdp-ged", path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_in_use_and_a_misspelt_source_are_refused(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    path = write(tmp_path / "in.csv", UCDP)
    with pytest.raises(DatasetError, match="holds other files"):
        import_table("ucdp-ged", path, tmp_path / "mine")
    with pytest.raises(DatasetError, match="acled"):
        import_table("aclde", path, tmp_path / "out")


def test_every_source_says_what_becomes_of_each_column_once() -> None:
    for name in SOURCES:
        described = source(name)
        assert described.columns and not set(described.columns) & set(described.ignored), name


def test_countries_by_each_of_their_codes() -> None:
    assert by_name("DR Congo (Zaire)") == by_fips("CG") == "COD"
    assert by_iso("NA") == by_name("Namibia") == "NAM" and by_fips("NA") is None and by_name("Atlantis") is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_days_are_read_in_each_form_and_months_first_with_slashes(day: date) -> None:
    for text in (day.isoformat(), day.strftime("%Y%m%d"), day.strftime("%d %B %Y"), day.strftime("%d-%b-%Y")):
        assert read_day(text) == day
    assert read_month_first(day.strftime("%m/%d/%Y")) == (day, day)
    assert read_month_first(day.strftime("%m//%Y"))[0] == day.replace(day=1)  # type: ignore[index]


@given(st.text(max_size=12))
def test_no_text_makes_the_readers_of_dates_fail(text: str) -> None:
    assert read_day(text) is None or read_day(text).isoformat()  # type: ignore[union-attr]
    read_month_first(text)


# -- and back ----------------------------------------------------------------------------------------------------------


def round_trip(folder: Path, name: str, to: Path) -> list[dict[str, str]]:
    verdict = gate(tables_in(folder), quarantine=True)
    assert isinstance(verdict, Passed)
    export_as(verdict, name, to)
    with to.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_ucdp_there_and_back(tmp_path: Path) -> None:
    [back] = round_trip(imported(tmp_path, "ucdp-ged", UCDP), "ucdp-ged", tmp_path / "back.csv")
    lost = {"active_year", "event_clarity"}  # the dyad's year and UCDP's own judgement, which no event here has
    for column, value in UCDP.items():
        if column not in lost:
            wanted = value.removesuffix("T00:00:00")
            assert back[column] == wanted, column
    assert back["priogrid_gid"] == "181154"


def test_acled_there_and_back(tmp_path: Path) -> None:
    [back] = round_trip(imported(tmp_path, "acled", ACLED), "acled", tmp_path / "back.csv")
    for column in ("event_id_cnty", "event_date", "sub_event_type", "event_type", "actor2", "inter1", "inter2", "country",
                   "admin1", "location", "latitude", "longitude", "geo_precision", "source", "fatalities"):  # fmt: skip
        assert back[column] == ACLED[column], column


def test_a_tribe_is_an_identity_militia_to_acled(tmp_path: Path) -> None:
    folder = imported(tmp_path, "acled", ACLED)
    actors = folder / "actors.csv"
    actors.write_text(actors.read_text("utf-8").replace(",REB,", ",SET,"), "utf-8", newline="")
    [row] = round_trip(folder, "acled", tmp_path / "back.csv")
    assert (row["actor2"], row["inter2"]) == ("Valley Front", "Identity Militia")


def test_a_foreign_table_needs_a_pass_and_overwrites_nothing(tmp_path: Path) -> None:
    folder = imported(tmp_path, "ucdp-ged", UCDP | {"low": "9"})
    verdict = gate(tables_in(folder))
    assert isinstance(verdict, Failed)
    with pytest.raises(Exception, match="gate"):
        export_as(verdict, "ucdp-ged", tmp_path / "no.csv")  # type: ignore[arg-type]
    assert not (tmp_path / "no.csv").exists()


# -- real tables -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "file", "events", "flagged"),
    [
        ("ucdp-ged", "ucdp/ucdp_ged_car_v23_1.csv", 1848, {"W105": 11, "W411": 15, "W801": 20}),
        ("ucdp-ged", "ucdp/conflict_data_BGD.csv", 601, {"W105": 2, "W801": 1}),
        ("gdelt", "gdelt/20180101000000.export.CSV", 2055, {"W105": 285}),
    ],
)
def test_real_tables_come_in_whole_and_only_their_defects_are_errors(
    tmp_path: Path, name: str, file: str, events: int, flagged: dict[str, int]
) -> None:
    done = import_table(name, shared(f"data/{file}"), tmp_path / "out")
    assert done.written == events
    errors = {v.id: v.failed for v in judge(tmp_path / "out").verdicts if v.blocks}
    assert errors == flagged
