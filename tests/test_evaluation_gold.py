"""Gold files: what their format asks for, and that the committed ones keep to it."""

from datetime import date

import pytest
from evaluation_reports import GOLD, PLACES, ROW, write
from wasata.curation.evaluation import (
    Facts,
    GoldError,
    read_gold,
)


def test_gold_is_read_with_its_events(tmp_path):
    (gold,) = read_gold(write(tmp_path / "a.jsonl", ROW))
    assert (gold.report.report_id, gold.half, gold.tags) == ("one", "dev", ("release",))
    day = date(2023, 5, 9)
    pairs = frozenset({("initiator", "sdf")})
    assert gold.events == (Facts("RETREAT", "RETREAT:release", pairs, None, (day, day), (("released", 3, 3, 3),)),)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"events": [{"type": "RELEASE"}]}, "'RELEASE'"),
        ({"events": [{"type": "RETREAT", "mode": "ASSAULT:aerial"}]}, "not a mode of RETREAT"),
        ({"events": [{"type": "RETREAT", "roles": {"helper": ["sdf"]}}]}, "'helper'"),
        ({"events": [{"type": "RETREAT", "counts": {"lost": [1, 1, 1]}}]}, "'lost'"),
        ({"events": [{"type": "RETREAT", "where": "x"}]}, "where"),
        ({"published": "10 May"}, "10 May"),
        ({"half": "test"}, "'test'"),
        ({"extra": 1}, "extra"),
    ],
)
def test_gold_that_breaks_the_format_is_named_with_its_line(tmp_path, change, told):
    file = write(tmp_path / "a.jsonl", {**ROW, "id": "zero"}, ROW | change)
    with pytest.raises(GoldError) as raised:
        read_gold(file)
    assert f"{file}:2:" in str(raised.value)
    assert told in str(raised.value)


def test_an_id_is_unique_over_all_files(tmp_path):
    write(tmp_path / "a.jsonl", ROW)
    write(tmp_path / "b.jsonl", ROW)
    with pytest.raises(GoldError, match="there twice"):
        read_gold(tmp_path)


def test_a_folder_without_gold_is_refused(tmp_path):
    with pytest.raises(GoldError, match="no gold here"):
        read_gold(tmp_path)


def test_the_committed_gold_names_registered_actors_and_places():
    if not list(GOLD.glob("*.jsonl")):
        pytest.skip("tests/gold/*.jsonl: not present")
    from wasata.datasets.actors import bundled_actors

    actors = {actor.id for actor in bundled_actors()}
    for gold in read_gold(GOLD):
        for coded in gold.events:
            assert coded.actors <= actors, gold.report.report_id
            assert coded.place is None or coded.place in PLACES.records, gold.report.report_id
