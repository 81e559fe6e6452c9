"""The tutorial dataset: marked as invented wherever it is met, and its planted mistakes found by what its page names."""

import re
import shutil

import pandas as pd
import pytest
from run_command import wasata
from wasata.curation import draft
from wasata.datasets import describe, explain, load, open_dataset
from wasata.datasets.actors import bundled_actors
from wasata.datasets.places import bundled_places
from wasata.validation import validate

DATASET = open_dataset("tutorial")
DEFECTS = (DATASET.folder / "DEFECTS.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", DEFECTS, re.M | re.S))


def rows(section):
    lines = [line for line in SECTIONS[section].splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def raw():
    return {path.stem: pd.read_csv(path) for path in sorted((DATASET.folder / "raw").glob("*.csv"))}


def test_it_says_everywhere_that_it_is_invented():
    release = DATASET.releases()[DATASET.info.version]
    for name in ("README.md", "CITATION.cff", "datapackage.json", "croissant.json", "columns.json", "quality.html"):
        assert "Invented for teaching" in (release / name).read_text("utf-8"), name
    events = load("tutorial")
    assert events.attrs["notice"].startswith("Invented for teaching") and "invented" in events.attrs["citation"]
    assert "notice: Invented for teaching" in repr(describe("tutorial"))
    assert "Invented for teaching" in describe("tutorial").to_html()
    assert set(load("tutorial", "reports")["text_status"]) == {"invented"}
    for report in DATASET.reports():
        last = report.text.strip().splitlines()[-1]
        assert "invented" in last or "مختلق" in last
        assert "invented" in report.outlet or "مختلق" in report.outlet
    assert "an invented text" in repr(explain(events["event_id"].iloc[0]))


def test_nobody_and_no_place_in_it_is_real():
    known = {actor.id: actor for actor in bundled_actors()}
    used = set(load("tutorial", "actors")["actor_id"])
    assert {known[actor].kind for actor in used & known.keys()} == {"kind"}
    places = load("tutorial", "places")
    assert not set(places["place_id"]) & {place.place_id for place in bundled_places()}
    assert places["latitude"].abs().max() < 2 and places["longitude"].abs().max() < 2
    assert set(places["country"]) <= {"XZM", "XMJ"}


def test_it_is_small_and_of_the_size_it_says():
    events, reports = load("tutorial"), DATASET.reports()
    assert f"{len(events)} events" in (DATASET.folder / "README.md").read_text("utf-8")
    assert (len(reports), {r.language for r in reports}) == (40, {"ar", "en"})
    assert max(len(report.text) for report in reports) < 900
    assert sum(path.stat().st_size for path in DATASET.folder.rglob("*") if path.is_file()) < 3_000_000


def test_every_accepted_event_stands_whole_in_the_ledger(tmp_path):
    """A later coder may draft otherwise: that asks for a look, and changes nothing that was accepted."""
    mine = tmp_path / "mine"
    shutil.copytree(DATASET.folder, mine)
    copy = open_dataset(mine)
    before = copy.state()
    draft(copy)
    after = copy.state()
    assert after.accepted == before.accepted
    assert after.last_decision_at == before.last_decision_at
    assert set(after.needs_review) <= set(after.accepted) | set(after.rejected)


def test_the_steps_of_its_readme_draft_it_anew(tmp_path):
    mine = tmp_path / "mine"
    shutil.copytree(DATASET.folder, mine)
    shutil.rmtree(mine / "decisions")
    shutil.rmtree(mine / "releases")
    built = wasata("build", mine)
    assert built.exit == 1, "nothing is accepted, so nothing passes"
    assert "conflict" in built.err and "zumria_14" in built.err
    opened = wasata("log", mine, "--open").rows()
    assert len(opened) > 150
    shown = wasata("show", mine, opened[0]["event_id"]).rows()
    assert shown[0]["event_id"] == opened[0]["event_id"] and shown[0]["quotes"]


def test_what_was_told_twice_is_proposed():
    pairs = [re.findall(r"ev-[0-9a-f]{12}", row[0]) for row in rows("Told twice")]
    proposed = {frozenset((row["first"], row["second"])) for row in wasata("duplicates", "tutorial").rows()}
    assert {frozenset(pair) for pair in pairs} <= proposed
    assert len(proposed) < 4 * len(pairs)


def test_joined_events_have_quotes_of_both_reports():
    evidence = load("tutorial", "evidence")
    reports = evidence.groupby("event_id")["report_id"].agg(set)
    for one, other in (("09", "10"), ("23", "24"), ("35", "36")):
        assert {f"zumria_{one}", f"zumria_{other}"} in list(reports)


@pytest.mark.parametrize("row", rows("What the coder got wrong, and the reader"), ids=lambda row: row[0].strip("`"))
def test_the_decisions_are_in_the_ledger(row):
    prefix, _, decision = row
    log = [line for line in wasata("log", "tutorial").rows() if line["event_id"].startswith(prefix.strip("`"))]
    actions = [line["action"] for line in log]
    assert actions[0] == "draft" and log[-1]["why"]
    assert actions[-1] == {"rej": "reject", "ret": "retract"}.get(decision[:3], "modify")
    if code := re.search(r"to ([A-Z]+:\w+)", decision):
        assert log[0]["event"] != log[-1]["event"] == code[1]


def test_the_dates_of_the_reports_are_as_far_known_as_they_say():
    events = load("tutorial").set_index("event_id")
    of = {name: events[events["report_ids"].str.contains(name)] for name in ("zumria_14", "zumria_20", "zumria_27")}
    assert of["zumria_14"]["date_start"].isna().all()
    assert of["zumria_14"]["unknown"].str.contains("conflict").any()
    assert of["zumria_27"]["date_start"].isna().all()
    meeting = of["zumria_20"].dropna(subset=["date_start"]).iloc[0]
    assert (str(meeting["date_start"].date()), str(meeting["date_end"].date())) == ("2019-06-11", "2019-06-18")


def test_no_denial_and_no_maybe_became_an_event():
    quotes = load("tutorial", "evidence")
    acts = quotes[quotes["field"] == "event_type"]["quote"]
    assert not acts.str.contains("denied|نفى|نفت|may host").any()


def test_loaded_words_lead_to_the_neutral_actors():
    participants = load("tutorial", "participants")
    loaded = participants[participants["surface"].str.contains("نظام لازورد|ميليشيا الزمرد", na=False)]
    assert set(loaded["name"]) == {"Zumrian army", "Emerald Front"}


def test_the_raw_tables_break_the_rules_the_page_names():
    found = validate(raw(), partial=True)
    told = {(row[0], row[2]) for row in rows("In the tables under raw/")}
    assert told <= set(zip(found["id"], found["rule"], strict=True))
    errors = found[found["severity"] == "error"]
    planted = {row for row, _ in told}
    assert set(errors["id"]) <= planted, "what is wrong and nowhere told"


def test_rule_w106_names_the_pairs_whose_numbers_agree():
    found = validate(DATASET.folder)
    named = set(found.loc[found["rule"] == "W106", "id"])
    for pair, _, how in rows("Told twice"):
        ids = set(re.findall(r"ev-[0-9a-f]{12}", pair))
        assert (ids <= named) == ("W106" in how)
