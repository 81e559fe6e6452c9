"""The vocabularies and crosswalks are data: these tests hold them to the codes the project fixed."""

import csv
import os
import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
VOCABULARY = ROOT / "schema" / "vocabulary"
CROSSWALKS = ROOT / "schema" / "crosswalks"
REGISTRY = ROOT / "datasets" / "registries" / "actors"
SHARED = Path(os.environ.get("WASATA_SHARED", ROOT.parent / "shared" / "data"))

MODES = {
    "AGREE": "mediation",
    "CONSULT": "mediation visit multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "mediation assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "mediation assist change yield meet",
    "THREATEN": "mediation restrict ban arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct",
    "SANCTION": "mediation convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police",
    "COERCE": "seize restrict ban censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}
FIXED = {
    "event_type": list(MODES),
    "event_mode": [f"{root}:{mode}" for root, modes in MODES.items() for mode in modes.split()],
    "role": ["initiator", "recipient", "mediator", "party", "detainee", "beneficiary", "other"],
    "side": ["A", "B"],
    "date_precision": ["day", "days", "week", "month", "year", "unknown"],
    "where_prec": [str(n) for n in range(1, 8)],
    "mediator_rank": [str(n) for n in range(1, 13)],
    "initiated_by": ["party A", "party B", "both", "mediator", "other"],
    "strategy": ["communication-facilitation", "procedural", "directive", "unspecified"],
    "outcome": ["offered", "refused", "ongoing", "none", "partial", "agreement"],
    "event_status": ["draft", "accepted", "rejected", "retracted"],
    "text_status": ["original", "paraphrase", "invented", "reference"],
    "published_basis": ["stated", "inferred"],
    "weekday": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    "language": ["ar", "en"],
}
INCLUDED = {
    "sector": "GOV MIL REB OPP PTY COP JUD SPY MED EDU BUS CRM CVL NGO IGO ELI REF UAF REL LAB AGR PRM SET JRN",
    "mediator_type": "state igo regional-igo ngo local individual rebel mixed coalition",
    "issue": "prisoners bodies ceasefire withdrawal humanitarian-access territory security-arrangements reconciliation "
    "blood-feud resources governance restrictions expulsion-or-displacement other",
    "count_kind": "killed injured detained released displaced attending missing abducted exchanged",
    "setting": "face-to-face shuttle phone host-country",
}
ARABIC = re.compile(r"[\u0621-\u064a]")
NAMES = sorted(path.stem for path in VOCABULARY.glob("*.toml") if path.stem != "coding_rules")
CROSSED = ["acled", "cameo", "plover", "ucdp"]
MEDIATION = {"028": "REQUEST", "038": "AGREE", "039": "AGREE", "045": "CONSULT", "108": "REQUEST", "126": "REJECT",
             "135": "THREATEN", "165": "SANCTION"}  # fmt: skip


def read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def terms(name):
    return read(VOCABULARY / f"{name}.toml")["term"]


def codes(name):
    return [term["code"] for term in terms(name)]


def crosswalk(name):
    return read(CROSSWALKS / f"{name}.toml")


def targets(code):
    """The row keys under which an export of this type or mode may be found."""
    return {code, code.split(":")[0], "*"}


def exported(rows, code):
    """Where an event of this type or mode goes when no condition holds."""
    return next(row["to"] for row in rows if row["mode"] in targets(code) and "when" not in row)


def test_every_vocabulary_is_there():
    assert set(NAMES) == set(FIXED) | set(INCLUDED)
    assert sorted(path.stem for path in CROSSWALKS.glob("*.toml")) == CROSSED


@pytest.mark.parametrize("name", sorted(FIXED))
def test_codes_are_the_fixed_ones(name):
    assert codes(name) == FIXED[name]


@pytest.mark.parametrize("name", sorted(INCLUDED))
def test_codes_include_the_agreed_ones(name):
    assert set(INCLUDED[name].split()) <= set(codes(name))


@pytest.mark.parametrize("name", NAMES)
def test_terms_are_complete(name):
    book = read(VOCABULARY / f"{name}.toml")
    assert all(book[key].strip() for key in ("title", "title_ar", "definition", "source"))
    assert ARABIC.search(book["title_ar"])
    seen = codes(name)
    assert len(seen) == len(set(seen))
    for term in book["term"]:
        assert set(term["label"]) == {"en", "ar"}, term["code"]
        assert ARABIC.search(term["label"]["ar"]), term["code"]
        assert not ARABIC.search(term["label"]["en"]), term["code"]
        for key in ("definition", "rule", "example", "source"):
            assert term[key].strip(), (term["code"], key)
    for language in ("en", "ar"):
        labels = [term["label"][language] for term in book["term"]]
        assert len(labels) == len(set(labels)), language


def test_modes_hang_on_their_root():
    assert all(term["parent"] == term["code"].split(":")[0] for term in terms("event_mode"))
    assert not any("parent" in term for term in terms("event_type"))


@pytest.mark.parametrize("name", ["event_type", "event_mode"])
def test_shapes_roles_and_verbal_forms(name):
    known = set(codes("event_type")) | set(codes("event_mode"))
    forms = {"as_request": "REQUEST", "as_reject": "REJECT", "as_threat": "THREATEN"}
    forms |= {key.replace("as_", "as_end_"): root for key, root in forms.items()}
    for term in terms(name):
        assert term["shape"] in ("directed", "mutual")
        needed = {"party"} if term["shape"] == "mutual" else {"initiator", "recipient"}
        assert needed <= set(term["roles"]) <= set(codes("role")), term["code"]
        assert {"as_request", "as_reject", "as_threat"} <= set(term), term["code"]
        assert term.get("as_promise", "AGREE").split(":")[0] in ("AGREE", "CONCEDE", "THREATEN"), term["code"]
        for key in (key for key in term if key.startswith("as_") and key != "as_promise"):
            assert term[key] in known and term[key].split(":")[0] == forms[key], (term["code"], key)


def test_nobody_mediates_before_mediating():
    roles = {term["code"]: term["roles"] for term in terms("event_mode")}
    assert "mediator" in roles["CONSULT:mediation"]
    assert "mediator" not in roles["REQUEST:mediation"] + roles["AGREE:mediation"]
    assert all("mediator" in allowed for code, allowed in roles.items() if not code.endswith(":mediation"))


def test_date_precisions_leave_no_gap():
    bounds = [(t["min_days"], t["max_days"]) for t in terms("date_precision") if t["code"] != "unknown"]
    assert bounds[0][0] == 1 and bounds[-1][1] == 366
    assert all(before[1] + 1 == after[0] for before, after in pairwise(bounds))


def test_weekday_spellings_name_one_day_each():
    spellings = [word for term in terms("weekday") for word in term["labels_ar"]]
    assert all(term["label"]["ar"] in term["labels_ar"] for term in terms("weekday"))
    assert len(spellings) == len(set(spellings)) and all(ARABIC.search(word) for word in spellings)


def test_coding_rules_are_the_nine():
    rules = read(VOCABULARY / "coding_rules.toml")["rule"]
    assert [rule["number"] for rule in rules] == list(range(1, 10))
    assert len({rule["id"] for rule in rules}) == 9
    for rule in rules:
        assert all(rule[key].strip() for key in ("id", "title", "text", "example"))
        assert ARABIC.search(rule["title_ar"])


@pytest.mark.parametrize("name", CROSSED)
def test_crosswalk_rows_point_at_codes_that_exist(name):
    book, types, modes = crosswalk(name), set(codes("event_type")), set(codes("event_mode"))
    assert all(book[key].strip() for key in ("title", "definition", "source"))
    for row in book["export"]:
        assert row["mode"] in types | modes | {"*"}
        assert row["to"].strip() and row["reason"].strip()
    for row in book["import"]:
        assert row["to_type"] in types | {"none"}
        assert row["reason"].strip()
        if "to_mode" in row:
            assert row["to_mode"] in modes and row["to_mode"].split(":")[0] == row["to_type"]
        assert set(row.get("roles", [])) <= set(codes("role"))
    origins = [row["from"] for row in book["import"]]
    assert len(origins) == len(set(origins))


@pytest.mark.parametrize("name", CROSSED)
def test_crosswalk_conditions_are_known(name):
    book = crosswalk(name)
    classes, sectors = set(book["classes"]), set(codes("sector"))
    values = {"initiator_side": set(codes("side")), "outcome": set(codes("outcome"))}
    for entry in (entry for entries in book["classes"].values() for entry in entries):
        assert set(entry["sectors"]) <= sectors
    for row in book["export"]:
        for key, value in row.get("when", {}).items():
            assert key in book["conditions"], key
            if key in ("initiator", "recipient", "party", "target", "between"):
                assert value and set(value) <= classes | sectors, row
            if key == "between":
                assert len(value) == 2
            if key in values:
                assert set(value) <= values[key]
            if key == "min_deaths":
                assert value >= 1


@pytest.mark.parametrize("name", CROSSED)
def test_every_type_and_mode_is_exported(name):
    rows = crosswalk(name)["export"]
    for code in codes("event_type") + codes("event_mode"):
        assert any(row["mode"] in targets(code) and "when" not in row for row in rows), code


@pytest.mark.parametrize("name", CROSSED)
def test_no_export_row_is_out_of_reach(name):
    rows = crosswalk(name)["export"]
    for index, row in enumerate(rows):
        if row["mode"] == "*":
            assert index == len(rows) - 1
            continue
        hidden = [r for r in rows[:index] if r["mode"] in targets(row["mode"]) and "when" not in r]
        assert not hidden, (row, hidden)
        if row["mode"] in MODES and "when" not in row:  # a root's catch-all must not hide its modes' own rows
            assert not [r for r in rows[index + 1 :] if r["mode"].startswith(row["mode"] + ":")], row


def test_every_sector_falls_in_one_class():
    classes = crosswalk("ucdp")["classes"]
    always = [s for entries in classes.values() for e in entries if "state_side" not in e for s in e["sectors"]]
    assert len(always) == len(set(always))
    every = {s for entries in classes.values() for entry in entries for s in entry["sectors"]}
    assert set(codes("sector")) - every == {"IGO"}  # an organisation of states takes no side in these schemes
    assert all(crosswalk(name)["classes"] == classes for name in CROSSED)


def test_acled_sub_events():
    book = crosswalk("acled")
    kinds = book["sub_event_types"]
    assert len(kinds) == 25 and len(set(kinds.values())) == 6
    older = {  # event types that files of before 2019 have in place of a sub-event, and those of today without one
        "Battle-No change of territory", "Battle-Government regains territory", "Riots/Protests", "Remote violence",
        "Battle-Non-state actor overtakes territory", "Violence against civilians", "Strategic development",
        *kinds.values(),
    }  # fmt: skip
    assert {row["from"] for row in book["import"]} == set(kinds) | older
    assert {row["to"] for row in book["export"]} <= set(kinds) | {"none"}
    assert exported(book["export"], "ASSAULT:aerial") == "Air/drone strike"
    assert exported(book["export"], "COERCE:arrest") == "Arrests"
    assert exported(book["export"], "REQUEST:mediation") == "none"


def test_ucdp_needs_a_death():
    book = crosswalk("ucdp")
    assert set(book["types_of_violence"]) == {"1", "2", "3"} == {row["from"] for row in book["import"]}
    for row in book["export"]:
        assert row["to"] in {"1", "2", "3", "none"}
        assert row["to"] == "none" or row["when"]["min_deaths"] == 1


def test_plover_keeps_its_own_modes():
    book = crosswalk("plover")
    back = {row["from"]: row.get("to_mode", row["to_type"]) for row in book["import"]}
    special = {"CONSULT": "CONSULT:third-party", "REQUEST": "REQUEST:meet", "REJECT": "REJECT:meet",
               "THREATEN": "THREATEN:relations", "SANCTION": "SANCTION:withdraw", "AGREE": "AGREE"}  # fmt: skip
    for code in codes("event_type") + codes("event_mode"):
        root, _, mode = code.partition(":")
        if mode == "mediation":
            assert exported(book["export"], code) == special[root]
        else:
            assert exported(book["export"], code) == code == back[code]
    assert back["CONSULT:third-party"] == "CONSULT:mediation"


def test_cameo_mediation_codes_are_recovered():
    book = crosswalk("cameo")
    found = {row["from"] for row in book["import"] if row.get("to_mode", "").endswith(":mediation")}
    assert found == set(MEDIATION)
    for row in book["import"]:
        if row["from"] in MEDIATION:
            assert row["to_mode"] == MEDIATION[row["from"]] + ":mediation"


def test_cameo_exports_come_back_to_their_root():
    book = crosswalk("cameo")
    back = {row["from"]: row["to_type"] for row in book["import"]}
    assert {row["to"] for row in book["export"]} <= set(back)
    astray = {(row["mode"], row["to"]) for row in book["export"] if back[row["to"]] != row["mode"].split(":")[0]}
    # CAMEO has one code for accepting and requesting mediation, and one family for yielding in word and deed.
    assert astray == {("REQUEST:mediation", "038"), ("RETREAT", "080"), ("RETREAT:resign", "0831")}


def test_every_cameo_code_is_imported_or_none():
    path = SHARED / "cameo" / "cameo-codes.csv"
    if not path.exists():
        pytest.skip(f"not present: {path.name}")
    with path.open(encoding="latin-1", newline="") as file:
        listed = {row["code"] for row in csv.DictReader(file)}
    rows = {row["from"]: row for row in crosswalk("cameo")["import"]}
    assert set(rows) == listed and all(2 <= len(code) <= 4 for code in listed)
    assert {code for code, row in rows.items() if row["to_type"] == "none"} == {c for c in listed if c[:2] == "01"}


def test_registry_uses_known_sectors_and_crosswalks_known_actors():
    files = sorted(REGISTRY.glob("*.toml"))
    if not files:
        pytest.skip("not present: actor registry (datasets/registries/actors/*.toml)")
    actors = [actor for path in files for actor in read(path).get("actor", [])]
    assert {actor["type"] for actor in actors} <= set(codes("sector"))
    conditions = [row.get("when", {}) for name in CROSSED for row in crosswalk(name)["export"]]
    named = {actor for when in conditions for actor in when.get("recipient_actor", [])}
    assert named <= {actor["id"] for actor in actors}
