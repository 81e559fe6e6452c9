"""The result of a judgement: every failing row by name, as a frame, as JSON, and as a page that runs nothing."""

import json
from html.parser import HTMLParser

import pandas as pd
import pytest
from gate_frames import gate_arguments, good_frames, put
from wasata.datasets.table_files import write_csv
from wasata.schema import tables
from wasata.validation import ExportError, gate, judge, write_report

NASTY = "<script>alert('x')</script><img src=x onerror=alert(1)> ‏عربي"


@pytest.fixture(scope="module")
def judgement(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    made = good_frames()
    put(made, "participants", 0, actor_id=NASTY, participant=NASTY, name=NASTY)
    put(made, "participants", 1, role="dancer")
    for name, frame in made.items():
        write_csv(frame, tables()[name], folder / f"{name}.csv")
    return judge(folder)


def test_every_failing_row_is_in_the_frame(judgement):
    found = judgement.failures()
    assert list(found.columns) == ["rule", "severity", "table", "row", "id", "event_id"]
    assert len(found) == sum(verdict.failed for verdict in judgement.verdicts)
    role = found[found["rule"] == "W203:participants.role"].iloc[0]
    event = good_frames()["events"]["event_id"].iloc[0]
    assert (role["row"], role["id"], role["event_id"]) == (2, f"{event}/syr-gov-forces", event)


def test_a_gates_own_result_has_the_same(judgement):
    made = good_frames()
    put(made, "participants", 1, role="dancer")
    result = gate(made, **gate_arguments())
    assert set(result.failures()["rule"]) == {verdict.id for verdict in result.verdicts if verdict.failed}
    assert json.loads(json.dumps(result.to_json()))["passed"] is False
    assert "W203:participants.role" in result.to_html()


@pytest.mark.parametrize("suffix", [".json", ".csv", ".parquet"])
def test_files_hold_every_failing_row(judgement, tmp_path, suffix):
    path = write_report(judgement, tmp_path / f"found{suffix}")
    wanted = [(v.id, id) for v in judgement.verdicts for id in v.ids]
    if suffix == ".json":
        told = json.loads(path.read_text("utf-8"))
        assert [(rule["id"], id) for rule in told["rules"] for id in rule["ids"]] == wanted
    else:
        frame = pd.read_parquet(path) if suffix == ".parquet" else pd.read_csv(path)
        assert list(zip(frame["rule"], frame["id"], strict=True)) == wanted


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.rows = set(), [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag == "tr":
            self.rows.append(dict(attrs).get("class"))


def test_the_page_runs_nothing_loads_nothing_and_filters(judgement):
    text = judgement.to_html()
    page = _Page()
    page.feed(text)
    assert not page.tags & {"script", "img", "link", "iframe", "object", "svg"}
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href", "style")]
    assert "default-src 'none'" in text and "url(" not in text and "@media print" in text
    assert "&lt;script&gt;" in text and 'dir="auto"' in text
    failing = [row for row in page.rows if row and "passed" not in row.split()]
    assert len(failing) == sum(not verdict.passed for verdict in judgement.verdicts)
    chosen = {value for name, value in page.attributes if name == "id"}
    assert {"state-error", "state-failing", "table-0"} <= chosen
    assert all(f"#{key}:checked" in text for key in chosen if key not in ("state-all", "table-all"))


def test_a_report_of_no_known_kind_or_in_no_place_is_refused(judgement, tmp_path):
    with pytest.raises(ExportError, match=r"\.html, \.json"):
        write_report(judgement, tmp_path / "found.docx")
    with pytest.raises(ExportError, match="cannot be written"):
        write_report(judgement, tmp_path / "nowhere" / "found.html")


def test_a_million_names_are_only_made_when_asked():
    import numpy as np
    from wasata.validation.verdict import Rows, Verdict

    keys = pd.DataFrame({"event_id": pd.Series(np.arange(1_000_000).astype(str), dtype="str")})
    bits = np.packbits(np.arange(1_000_000) % 2 == 0)
    verdict = Verdict("X", "t", "error", "events", "r", 500_000, Rows(bits, keys, ("event_id",)))
    assert bits.nbytes == 125_000
    assert verdict.examples == ("0", "2", "4", "6", "8")
    assert len(verdict.ids) == 500_000 and verdict.ids[-1] == "999998"
