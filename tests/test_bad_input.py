"""Input that is broken: exit 1 with the rule or the reason, never a pass, never a traceback."""

import re
import shutil

import pytest
from gate_frames import METADATA, gate_arguments, good_frames
from run_command import wasata
from wasata.datasets.table_files import write_csv, write_parquet
from wasata.schema import tables
from wasata.validation import export, gate

EVENTS = tables()["events"]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    return export(gate(good_frames(), **gate_arguments()), tmp_path_factory.mktemp("r") / "1.0", dataset=METADATA)


@pytest.fixture
def good(tmp_path):
    """A good events.csv, its lines, and where it is."""
    path = write_csv(good_frames()["events"], EVENTS, tmp_path / "events.csv")
    return path, path.read_bytes().decode("utf-8").splitlines(keepends=True)


def refused(path, *words):
    ran = wasata("validate", path, "--format", "json")
    assert ran.exit == 1, ran
    told = ran.out + ran.err
    for word in words:
        assert word in told, told[-2000:]
    assert "Traceback" not in told
    return ran


def failing(ran):
    (row,) = ran.rows()
    return {rule["id"] for rule in row["rules"] if rule["failed"] or "problem" in rule}


def test_a_header_alone(good):
    path, lines = good
    path.write_text(lines[0], "utf-8")
    assert "W001:events" in failing(refused(path))


def test_a_file_of_nothing(good):
    good[0].write_bytes(b"")
    refused(good[0], "events.csv")


def test_no_rows_in_parquet(tmp_path):
    write_parquet(good_frames()["events"].iloc[:0], EVENTS, tmp_path / "events.parquet")
    assert "W001:events" in failing(refused(tmp_path / "events.parquet"))


def test_a_missing_column(tmp_path):
    good_frames()["events"].drop(columns="event_type").to_csv(tmp_path / "events.csv", index=False)
    assert "W002:events" in failing(refused(tmp_path / "events.csv"))


def test_an_extra_column_is_told_and_the_rest_judged(tmp_path):
    frame = good_frames()["events"].assign(colour="red")
    frame.to_csv(tmp_path / "events.csv", index=False)
    ran = wasata("validate", tmp_path / "events.csv", "--format", "json")
    assert "events.colour" in ran.err
    with pytest.raises(Exception, match="colour"):
        gate({**good_frames(), "events": frame}, **gate_arguments())


@pytest.mark.parametrize(
    ("column", "value"),
    [("latitude", "north"), ("date_start", "spring"), ("where_prec", "exact"), ("primary", "perhaps")],
)
def test_a_column_of_one_wrong_type(tmp_path, column, value):
    frame = good_frames()["events"].astype(object)
    frame[column] = value
    frame.to_csv(tmp_path / "events.csv", index=False)
    ran = refused(tmp_path / "events.csv")
    assert f"W201:events.{column}" in failing(ran)


def test_every_cell_null(tmp_path):
    frame = good_frames()["events"].astype(object)
    frame.loc[:, :] = None
    frame.to_parquet(tmp_path / "events.parquet")
    assert {"W202:events.event_id", "W202:events.event_type"} <= failing(refused(tmp_path / "events.parquet"))


def test_a_parquet_file_that_is_a_csv(good, tmp_path):
    shutil.copy(good[0], tmp_path / "other.parquet")
    refused(tmp_path / "other.parquet", "other.parquet", "cannot be read as parquet")


def test_a_csv_file_that_is_a_parquet(tmp_path):
    write_parquet(good_frames()["events"], EVENTS, tmp_path / "e.parquet")
    shutil.copy(tmp_path / "e.parquet", tmp_path / "events.csv")
    refused(tmp_path / "events.csv", "events.csv")


@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_truncated_parquet(tmp_path, share):
    path = write_parquet(good_frames()["events"], EVENTS, tmp_path / "events.parquet")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    refused(path, "events.parquet", "cannot be read as parquet")


@pytest.mark.parametrize("number", ["2147483648", "9223372036854775808", "1" * 400, "1e308", "inf"])
def test_a_number_beyond_every_range(tmp_path, number):
    frame = good_frames()["events"].astype(object)
    frame.loc[0, "where_prec"] = number
    frame.to_csv(tmp_path / "events.csv", index=False)
    found = failing(refused(tmp_path / "events.csv"))
    assert {"W203:events.where_prec", "W201:events.where_prec"} & found


def test_dates_as_floats(tmp_path):
    frame = good_frames()["events"].astype(object)
    frame["date_start"] = 44299.0
    for path, write in ((tmp_path / "events.csv", frame.to_csv), (tmp_path / "events.parquet", frame.to_parquet)):
        if path.suffix == ".parquet":
            frame["date_start"] = frame["date_start"].astype("float64")
            frame = frame.astype({name: "str" for name in frame.columns if name != "date_start"})
            frame.to_parquet(path)
        else:
            write(path, index=False)
        assert "W201:events.date_start" in failing(refused(path))


def test_a_csv_with_a_null_byte(good):
    path, lines = good
    path.write_bytes("".join(lines).replace("Ein Issa", "Ein\0 Issa", 1).encode())
    assert "W211:events" in failing(refused(path))


def test_a_line_with_a_cell_too_many(good):
    path, lines = good
    path.write_bytes((lines[0] + lines[1].replace(",", ",,", 1) + lines[2]).encode())
    refused(path, "events.csv", "cannot be read as csv")


def test_bytes_that_are_no_utf8(good):
    good[0].write_bytes("".join(good[1]).encode("utf-16"))
    refused(good[0], "events.csv")


def test_a_folder_of_something_else(tmp_path):
    (tmp_path / "notes.md").write_text("no tables here")
    refused(tmp_path, "is no dataset (dataset.toml)")


def test_a_dataset_file_that_is_no_toml(tmp_path):
    (tmp_path / "dataset.toml").write_text("name =")
    refused(tmp_path, "dataset.toml", "no TOML")


@pytest.mark.parametrize("name", ["events.parquet", "events.csv", "codebook.html", "manifest.json", "columns.json"])
def test_a_release_with_one_byte_changed(finished, tmp_path, name):
    release = shutil.copytree(finished, tmp_path / "release")
    data = bytearray((release / name).read_bytes())
    data[len(data) // 3] ^= 0x01
    (release / name).write_bytes(data)
    ran = refused(release)
    assert re.search(rf"W992|{re.escape(name)}", ran.out + ran.err)
