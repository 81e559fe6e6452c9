"""``validate``: a researcher's own table, thresholds, rules and suite, and what a test can say of them."""

import pandas as pd
import pytest
from gate_frames import good_frames, put
from make_datasets import make_dataset, make_release
from wasata.datasets import load
from wasata.validation import Failures, GateError, Unrecognised, all_rules, row_rule, validate
from wasata.validation.pytest import assert_valid

pytest_plugins = ["pytester"]


@pytest.fixture
def events():
    return good_frames()["events"]


def only(id):
    from wasata.schema import tables

    return [rule for rule in all_rules(tables()) if rule.id == id]


def test_a_loaded_table_passes_as_it_is(tmp_path):
    dataset = make_dataset(tmp_path / "demo")
    make_release(dataset, "1.0")
    frame = load(dataset.folder)
    before = frame.copy()
    found = validate(frame)
    assert found.passed and len(found) == 0 and found.rows == 1
    assert "W601" in found.left_out and "W401" in found.rules
    pd.testing.assert_frame_equal(frame, before)


def test_every_failing_row_is_a_line_with_its_number_in_the_table_given(events):
    events = pd.concat([events] * 4, ignore_index=True).assign(event_id=[f"e{n}" for n in range(8)])
    events.index = range(100, 108)
    events.loc[[103, 107], "latitude"] = 91.0
    found = validate(events)
    assert isinstance(found, Failures) and not found.passed
    lines = found[found["rule"] == "W204:events.latitude"]
    assert lines["row"].tolist() == [4, 8] and lines["id"].tolist() == ["e3", "e7"]
    assert lines["what"].tolist() == ["latitude is 91.0"] * 2
    assert type(lines) is pd.DataFrame
    summary = found.summary().set_index("rule")
    assert summary.loc["W204:events.latitude", "failed"] == 2 and summary.loc["W204:events.latitude", "reason"]


def test_the_notebook_shows_escaped_text(events):
    put({"events": events}, "events", country="<script>")
    html = validate(events.drop(columns="outlet").assign(**{"<b>": 1}))._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html
    assert "events.&lt;b&gt;" in html
    assert "W002:events" in html


def test_a_part_of_a_table_is_judged_on_request(events):
    few = events[["event_id", "event_type", "event_mode"]]
    with pytest.raises(Unrecognised, match="those of no table"):
        validate(few)
    assert validate(few, table="events")["rule"].tolist() == ["W002:events"]
    assert validate(few, table="events", partial=True).passed


def test_their_columns_are_renamed_as_told(events):
    theirs = events.rename(columns={"latitude": "lat", "longitude": "lon"})
    put({"events": theirs}, "events", lat=91.0)
    found = validate(theirs, columns={"lat": "latitude", "lon": "longitude"})
    assert found["rule"].tolist() == [
        "W204:events.latitude",
        "W503:events",
    ]  # a latitude beyond the pole is in no country
    with pytest.raises(Unrecognised, match=r"no such column\. Did you mean lat"):
        validate(theirs, columns={"latt": "latitude"})
    with pytest.raises(Unrecognised, match="Two columns would be called country"):
        validate(theirs, columns={"lat": "country"})


def test_other_peoples_columns_say_the_mapping_they_would_need():
    theirs = pd.DataFrame([["1", "2020-01-02", "arrest", 3.0, 4.0]], columns=["ID", "Event date", "Type", "lat", "LON"])
    with pytest.raises(Unrecognised) as told:
        validate(theirs)
    for part in ('"ID": "event_id"', '"Event date": "date_start"', '"lat": "latitude"', '"LON": "longitude"'):
        assert part in str(told.value)
    assert "No column looks like" in str(told.value) and "status" in str(told.value)


def test_a_table_of_a_known_source_names_its_importer(tmp_path):
    columns = ["event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "country", "fatalities"]
    path = tmp_path / "theirs.csv"
    pd.DataFrame([["x"] * len(columns)], columns=columns).to_csv(path, index=False)
    with pytest.raises(Unrecognised, match="look like those of ACLED: `wasata import acled"):
        validate(path)


def test_thresholds_are_theirs(events):
    frames = good_frames()
    assert validate(frames, suite=only("W961")).passed
    with pytest.raises(GateError, match="Did you mean longest_quote"):
        validate(frames, thresholds={"longest_quot": 3})
    rule = next(r for r in _all() if "threshold.longest_quote" in r.columns)
    found = validate(frames, suite=[rule], thresholds={"longest_quote": 3})
    assert len(found) > 0 and set(found["rule"]) == {rule.id}
    assert len(validate(frames, suite=[rule])) == 0


def _all():
    from wasata.schema import tables

    return all_rules(tables())


def test_a_share_of_rows_may_break_a_rule_where_told(events):
    put({"events": events}, "events", confidence=2.0)
    assert not validate(events).passed
    found = validate(events, mostly={"W204": 0.5})
    assert found.passed and found.tolerated == ("W204:events.confidence",)
    assert not validate(events, mostly={"W204": 0.51}).passed
    with pytest.raises(GateError, match="no such rule"):
        validate(events, mostly={"W999": 0.5})
    with pytest.raises(GateError, match="between 0 and 1"):
        validate(events, mostly={"W204": 50})


def test_their_own_rule_beside_ours_or_instead(events):
    mine = row_rule(
        "mine", "events", ("country",), lambda t: t["country"] == "YEM", title="Yemen only", reason="The study's.",
        message="{country}",
    )  # fmt: skip
    beside = validate(events, extra=[mine])
    assert beside["rule"].tolist() == ["mine", "mine"] and len(beside.rules) > 50
    assert validate(events, suite=[mine]).rules == ("mine",)


def test_their_own_great_expectations_suite(events):
    import great_expectations as gx
    import great_expectations.expectations as gxe

    put({"events": events}, "events", latitude=91.0)
    suite = gx.ExpectationSuite(
        name="mine",
        expectations=[
            gxe.ExpectColumnValuesToBeBetween(column="latitude", max_value=90, meta={"id": "lat"}, notes="the pole"),
            gxe.ExpectColumnValuesToNotBeNull(column="event_id"),
            gxe.ExpectColumnValuesToNotBeNull(column="nothing", severity="warning"),
        ],
    )
    found = validate(events, suite=suite)
    assert not found.passed and set(found["rule"]) == {"lat", "expect_column_values_to_not_be_null:nothing"}
    line = found[found["rule"] == "lat"].iloc[0]
    assert (line["row"], line["what"], line["reason"]) == (1, "latitude: 91.0", "the pole")
    assert "could not be judged" in found[found["rule"] != "lat"]["what"].iloc[0]
    with pytest.raises(GateError, match="no expectations"):
        validate(events, suite=gx.ExpectationSuite(name="empty", expectations=[]))


def test_what_is_no_table_is_said_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Unrecognised, match=f"no such file.*{tmp_path}"):
        validate("mine.csv")
    with pytest.raises(Unrecognised, match="list is no table"):
        validate([1])
    with pytest.raises(Unrecognised, match="Did you mean events"):
        validate(pd.DataFrame({"a": [1]}), table="event")


def test_a_dataset_is_judged_with_its_reports_and_own_class(tmp_path):
    make_dataset(tmp_path / "demo")
    found = validate(tmp_path / "demo")
    assert found.passed and "W405" in found.rules


def test_the_helper_returns_what_it_found_or_fails(events):
    assert assert_valid(events).passed
    put({"events": events}, "events", latitude=91.0)
    with pytest.raises(pytest.fail.Exception, match=r"W204:events.latitude error, events row 1 .*latitude is 91.0"):
        assert_valid(events)


def test_the_fixture_fails_their_test(pytester, events):
    put({"events": events}, "events", confidence=2.0)
    events.to_csv(pytester.path / "mine.csv", index=False)
    pytester.makeconftest('pytest_plugins = ["wasata.validation.pytest"]')
    pytester.makepyfile(
        """
        def test_broken(assert_valid):
            assert_valid("mine.csv")

        def test_tolerated(assert_valid):
            assert_valid("mine.csv", mostly={"W204": 0.5})
        """
    )
    result = pytester.runpytest_subprocess("-q")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*W204:events.confidence error*"])


def test_a_rule_of_an_id_in_use_is_refused(events):
    taken = row_rule("W401", "events", ("country",), lambda t: t["country"].notna(), title="t", reason="r")
    with pytest.raises(GateError, match="The id W401 is taken"):
        validate(events, extra=[taken])
