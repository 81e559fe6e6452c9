"""Types of columns: what is converted, what is refused, and that nothing is lost on the way."""

from datetime import date, datetime

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from wasata.datasets.column_types import arrow_schema, empty_frame, pandas_dtypes, typed
from wasata.datasets.columns_json import StoredColumn, StoredTable
from wasata.datasets.errors import TableError
from wasata.datasets.table_files import read_table, to_arrow, write_csv, write_parquet
from wasata.schema import SCHEMA_VERSION, tables

KINDS = ("string", "integer", "number", "boolean", "date")
SPEC = StoredTable("demo", "A demo", tuple(StoredColumn("demo", kind, kind) for kind in KINDS), schema_version="1.0")


def one(kind: str, *values: object) -> pd.Series:
    spec = StoredTable("demo", "A demo", (StoredColumn("demo", "value", kind),))
    return typed(pd.DataFrame({"value": pd.Series(values, dtype=object)}), spec)["value"]


def test_every_table_has_dtypes_and_an_arrow_schema_with_meanings():
    for name, spec in tables().items():
        schema = arrow_schema(spec)
        assert schema.names == list(spec.names)
        assert schema.metadata[b"title"].decode() == spec.title
        assert schema.metadata[b"schema_version"].decode() == SCHEMA_VERSION
        for column, field in zip(spec.columns, schema, strict=True):
            assert field.metadata[b"description"].decode() == column.description
            assert field.nullable == column.nullable
        frame = empty_frame(spec)
        assert {c: str(t) for c, t in frame.dtypes.items()} == pandas_dtypes(spec), name


def test_units_and_vocabularies_stand_in_the_field_metadata():
    schema = arrow_schema(tables()["events"])
    assert schema.field("latitude").metadata[b"unit"] == b"degree"
    assert schema.field("event_type").metadata[b"vocabulary"] == b"event_type"
    assert schema.field("date_start").type == pa.date32()


def test_texts_that_look_like_nulls_stay_texts():
    values = one("string", "NA", "None", "nan", "null", " ", None, "")
    assert values.tolist()[:5] == ["NA", "None", "nan", "null", " "]
    assert values.isna().tolist() == [False] * 5 + [True, True]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("integer", "7", 7),
        ("integer", 7.0, 7),
        ("integer", "9007199254740993", 9007199254740993),
        ("number", "36.4242", 36.4242),
        ("number", 3, 3.0),
        ("boolean", "true", True),
        ("boolean", False, False),
        ("date", "2021-04-13", pd.Timestamp("2021-04-13")),
        ("date", date(2021, 4, 13), pd.Timestamp("2021-04-13")),
        ("date", datetime(2021, 4, 13), pd.Timestamp("2021-04-13")),
        ("string", 7, "7"),
    ],
)
def test_what_can_be_converted_without_loss_is(kind, value, expected):
    assert one(kind, None, value).tolist()[1] == expected
    assert one(kind, None, value).isna().tolist() == [True, False]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("integer", "7.5"),
        ("integer", 7.5),
        ("integer", True),
        ("integer", "NA"),
        ("integer", "10000000000000000000000"),
        ("number", "NA"),
        ("number", "1_0"),
        ("number", "nan"),
        ("boolean", "yes"),
        ("boolean", 1),
        ("date", "13.04.2021"),
        ("date", "2021-02-30"),
        ("date", "20210413"),
        ("date", datetime(2021, 4, 13, 12)),
        ("string", 7.5),
        ("string", ["a"]),
    ],
)
def test_what_does_not_fit_is_refused_with_column_and_value(kind, value):
    with pytest.raises(TableError, match=r"demo\.value: .*") as error:
        one(kind, None, value)
    assert repr(value) in str(error.value) or "out of range" in str(error.value)


def test_a_wrong_row_is_named_by_its_number():
    with pytest.raises(TableError, match="'x' in row 3"):
        one("integer", 1, 2, "x")


def test_missing_and_unknown_columns_are_named():
    frame = empty_frame(SPEC)
    with pytest.raises(TableError, match="the column date is missing"):
        typed(frame.drop(columns="date"), SPEC)
    with pytest.raises(TableError, match=r"unknown column boolaen\. Did you mean boolean"):
        typed(frame.rename(columns={"boolean": "boolaen"}), SPEC)


def test_categories_become_text_and_rows_are_numbered_afresh():
    frame = empty_frame(SPEC).reindex([5, 9])
    frame["string"] = pd.Categorical(["a", None])
    result = typed(frame, SPEC)
    assert result.index.tolist() == [0, 1]
    assert str(result["string"].dtype) == "str"
    assert result["string"].isna().tolist() == [False, True]


def test_arrow_refuses_a_null_where_there_may_be_none():
    spec = StoredTable("demo", "A demo", (StoredColumn("demo", "id", "string", nullable=False),))
    with pytest.raises(TableError, match=r"demo\.id: row 2 is empty"):
        to_arrow(pd.DataFrame({"id": ["a", None]}), spec)


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
rows = st.fixed_dictionaries(
    {
        "string": st.none() | texts,
        "integer": st.none() | st.integers(-(2**63), 2**63 - 1),
        "number": st.none() | st.floats(allow_nan=False),
        "boolean": st.none() | st.booleans(),
        "date": st.none() | st.dates(),
    }
)


@given(st.lists(rows, max_size=6))
def test_both_file_formats_give_every_value_back(tmp_path_factory, values):
    folder = tmp_path_factory.mktemp("tables")
    frame = typed(pd.DataFrame(values, columns=list(KINDS), dtype=object), SPEC)
    for write, name in ((write_csv, "demo.csv"), (write_parquet, "demo.parquet")):
        back = read_table(write(frame, SPEC, folder / name), SPEC)
        pd.testing.assert_frame_equal(back, frame, check_exact=True)
    first = (folder / "demo.csv").read_bytes(), (folder / "demo.parquet").read_bytes()
    write_csv(frame, SPEC, folder / "demo.csv")
    write_parquet(frame, SPEC, folder / "demo.parquet")
    assert first == ((folder / "demo.csv").read_bytes(), (folder / "demo.parquet").read_bytes())


def test_csv_is_rfc_4180(tmp_path):
    frame = pd.DataFrame({"string": ['say "no"', "a,b", None], "integer": [1, 2, None], "number": [0.5, 2.0, None]})
    frame = frame.assign(boolean=[True, False, None], date=["2021-04-13", None, None])
    path = write_csv(frame, SPEC, tmp_path / "demo.csv")
    assert path.read_bytes() == (
        b'string,integer,number,boolean,date\r\n"say ""no""",1,0.5,true,2021-04-13\r\n"a,b",2,2.0,false,\r\n,,,,\r\n'
    )


def test_a_cut_line_and_wrong_bytes_are_refused(tmp_path):
    path = write_csv(empty_frame(SPEC), SPEC, tmp_path / "demo.csv")
    whole = path.read_bytes()
    path.write_bytes(whole + b"a,1,0.5\r\n")
    with pytest.raises(TableError, match="cannot be read as csv"):
        read_table(path, SPEC)
    path.write_bytes(whole + b"\xe3\xf5,1,0.5,true,\r\n")
    with pytest.raises(TableError, match="cannot be read as csv"):
        read_table(path, SPEC)
    with pytest.raises(TableError, match="neither"):
        read_table(tmp_path / "demo.xlsx", SPEC)


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path):
    path = write_csv(empty_frame(SPEC), SPEC, tmp_path / "demo.csv")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes() + b"a,1,,,\r\n")
    assert read_table(path, SPEC.columns)["string"].tolist() == ["a"]
