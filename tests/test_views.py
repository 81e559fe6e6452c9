"""What a researcher sees of a dataset: lists, further kinds of frames, describe, explain, wide, network."""

import re
import subprocess
import sys

import pandas as pd
import pytest
from make_datasets import make_dataset, make_release
from make_events import TEXT, make_event, make_report
from wasata import datasets
from wasata.datasets import DatasetError, describe, explain, load, network, wide
from wasata.datasets.explanation import Quote, marked


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    made = make_dataset(tmp_path_factory.mktemp("views") / "demo")
    make_release(made, "1.0")
    return made


def test_joined_columns_are_lists_on_request(dataset):
    text, lists = load(dataset.folder), load(dataset.folder, lists=True)
    assert text["mediators"].tolist() == ["Russian forces"]
    assert lists["mediators"].tolist() == [["Russian forces"]]
    assert text["recipients"].isna().all() and lists["recipients"].tolist() == [[]]
    assert lists["location"].tolist() == text["location"].tolist()
    assert load(dataset.folder, as_="arrow", lists=True).column("report_ids").to_pylist() == [["invented_ar"]]


def test_polars_keeps_types_and_lists(dataset):
    polars = pytest.importorskip("polars")
    frame = load(dataset.folder, as_="polars", lists=True)
    assert frame.schema["date_start"] == polars.Date
    assert frame["mediators"].to_list() == [["Russian forces"]]


def test_geopandas_places_rows_and_leaves_open_what_is_open(dataset):
    pytest.importorskip("geopandas")
    frame = load(dataset.folder, as_="geopandas")
    assert frame.crs.to_epsg() == 4326
    assert (frame.geometry.x[0], frame.geometry.y[0]) == (38.8372, 36.4242)
    assert frame.attrs["title"] == "A demo"
    bundled = load("ain_issa", as_="geopandas")
    assert (bundled.geometry.isna() == bundled["latitude"].isna()).all() and bundled.geometry.isna().any()
    with pytest.raises(DatasetError, match="no latitude and longitude"):
        load(dataset.folder, "participants", as_="geopandas")


def test_duckdb_gives_a_relation(dataset):
    pytest.importorskip("duckdb")
    relation = load(dataset.folder, "participants", as_="duckdb")
    assert relation.filter("role = 'mediator'").project("name").fetchall() == [("Russian forces",)]


@pytest.mark.parametrize("kind", ["polars", "geopandas", "duckdb"])
def test_a_missing_library_is_named_with_what_installs_it(dataset, kind, monkeypatch):
    monkeypatch.setitem(sys.modules, kind, None)
    with pytest.raises(DatasetError, match=rf"{kind} needs|needs {kind}, which is not installed: pip install"):
        load(dataset.folder, as_=kind)


def test_a_path_that_is_not_there_says_from_where_it_was_looked_up(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatasetError, match=re.escape(str(tmp_path))):
        load("data/mine")


def test_describe_tells_tables_codes_with_labels_and_what_is_known(dataset):
    told = describe(dataset.folder)
    assert told.about["title"] == "A demo" and told.about["days"] == "2021-04-13 to 2021-04-13"
    assert dict(zip(told.tables["table"], told.tables["rows"], strict=True))["participants"] == 3
    mode = told.codes.set_index("column").loc["event_mode"]
    assert (mode["code"], mode["label_ar"], mode["rows"], mode["share"]) == ("RETREAT:release", "إفراج", 1, 1.0)
    assert told.columns.set_index(["table", "column"]).loc[("events", "mediation_rank"), "known"] == 0
    assert "RETREAT:release" in repr(told) and "إفراج" in told._repr_html_()
    with pytest.raises(DatasetError, match="is one table"):
        describe(dataset.releases()["1.0"] / "events.csv")


def test_explain_marks_the_words_in_the_report(dataset):
    event_id = load(dataset.folder)["event_id"][0]
    told = explain(event_id, dataset.folder)
    html = told._repr_html_()
    assert 'dir="rtl"' in html and 'lang="ar"' in html
    assert re.search(r'<mark title="event_type, event_mode"[^>]*>أطلقت</mark>', html)
    assert re.search(r'border-bottom:3px solid #90caf9">date_start<', html)  # a column has the colour of its field
    body = html[html.index("<div lang") :]
    assert re.sub(r"<[^>]+>", "", body) == TEXT
    assert "mediation.initiated_by" in html and "the report does not tell" in html


def test_a_release_alone_shows_quotes_and_no_text(dataset, tmp_path):
    release = dataset.releases()["1.0"]
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in release.iterdir():
        (moved / path.name).write_bytes(path.read_bytes())
    told = explain(load(moved)["event_id"][0], moved)
    assert not told.texts and "not at hand" in told._repr_html_()
    assert "<q " in told._repr_html_()


def test_a_report_that_was_changed_is_not_marked(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    make_release(dataset, "1.0")
    path = dataset.reports_folder / "invented_ar.txt"
    path.write_text(path.read_text("utf-8").replace("أطلقت", "وأطلقت"), "utf-8")
    assert not explain(load(dataset.folder)["event_id"][0], dataset.folder).texts


def test_explain_takes_an_event_and_its_report():
    report = make_report()
    told = explain(make_event(report), report)
    assert told.values["when.earliest"] == "2021-04-13"
    assert told.texts == {report.report_id: report.text}


def test_everything_shown_is_escaped():
    bad = "<script>alert(1)</script>"
    assert "<script" not in marked(f"a {bad} b", [Quote(bad, "r", 2, 6, bad)])
    report = make_report(text=TEXT + bad)
    html = explain(make_event(report, unknown={"mediation.initiated_by": bad}), report)._repr_html_()
    assert "<script" not in html and "&lt;script&gt;" in html


def test_overlapping_quotes_are_parted_and_lose_no_letter():
    text = "one two three"
    html = marked(text, [Quote("a", "r", 0, 7, ""), Quote("b", "r", 4, 13, ""), Quote("c", "r", 9, 99, "")])
    assert re.sub(r"<[^>]+>", "", html) == text
    assert re.findall(r'title="([^"]+)"[^>]*>([^<]*)<', html) == [("a", "one "), ("a, b", "two"), ("b", " three")]


def test_an_unknown_event_is_named_with_the_near_ones():
    known = load("ain_issa")["event_id"][0]
    assert explain(known).event_id == known
    with pytest.raises(DatasetError, match=f"Did you mean .*{known}"):
        explain(known[:-1])
    with pytest.raises(DatasetError, match="is no event"):
        explain(7)


def test_wide_has_one_row_an_event_with_sides_counts_and_words(dataset):
    frame = wide(dataset.folder)
    (row,) = frame.to_dict("records")
    assert (row["actor1"], row["actor2"]) == ("Syrian Democratic Forces", "Syrian government forces")
    assert (row["mediators"], row["year"], row["act"]) == ("Russian forces", 2021, "Release")
    assert (row["released_low"], row["released_best"], row["released_high"]) == (7, 7, 7)
    assert row["quote"].startswith("أطلقت")
    assert wide(dataset.folder, language="ar")["act"].tolist() == ["إفراج"]


def test_wide_of_mutual_acts_parts_the_sides_and_null_is_not_zero():
    frame = wide("ain_issa")
    events = load("ain_issa")
    assert frame["event_id"].tolist() == events["event_id"].tolist()
    meeting = frame[frame["mediators"].notna()].iloc[0]
    assert meeting["actor1"] and meeting["actor2"]
    assert frame["detained_best"].isna().sum() == len(frame) - 1


def test_the_network_is_who_mediated_for_whom(dataset):
    networkx = pytest.importorskip("networkx")
    graph = network(dataset.folder)
    assert set(graph.edges) == {("rus-forces", "sdf")}
    assert graph.nodes["rus-forces"]["mediations"] == 1 and graph.nodes["sdf"]["name_ar"] == "قوات سوريا الديمقراطية"
    acts = network(dataset.folder, "acts")
    assert set(acts.edges) == {("sdf", "syr-gov-forces")}
    assert "weight" in "".join(networkx.generate_graphml(acts))
    none = load(dataset.folder).iloc[:0]
    assert not network(dataset.folder, events=none).nodes
    with pytest.raises(DatasetError, match="Did you mean acts"):
        network(dataset.folder, "act")


def test_map_does_not_hide_pythons_own():
    assert "map" not in datasets.__all__
    assert callable(datasets.map) and datasets.map is not map


def test_the_package_imports_in_half_a_second_beyond_pandas():
    script = "import pandas, time; t = time.process_time(); import wasata.datasets; print(time.process_time() - t)"
    runs = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True) for _ in range(2)
    ]
    assert min(float(run.stdout) for run in runs) < 0.5


def test_views_read_what_load_gives():
    with pytest.raises(DatasetError, match="neither a frame of events nor a dataset"):
        datasets.timeline(7)
    assert isinstance(wide("ain_issa"), pd.DataFrame)
