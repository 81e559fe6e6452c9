"""The actor registry as data: complete, unambiguous, and faithful to the shared neutral names."""

import csv
import os
import re
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "datasets" / "registries" / "actors"
SHARED = Path(os.environ.get("WASATA_SHARED", ROOT.parent / "shared"))
UCDP = SHARED / "data" / "ucdp" / "ucdp-actor-221.csv"

REQUIRED = {"id", "name", "name_ar", "type", "kind", "source"}
LISTS = {
    "aliases_ar", "aliases_en", "loaded_ar", "loaded_en", "adjective_ar", "adjective_en", "generic_ar", "generic_en",
    "members_ar", "offices_ar", "offices_en", "theatre", "sole_ar", "sole_en", "sole_in", "proxy_of", "areas",
}  # fmt: skip
TEXTS = REQUIRED | {
    "country",
    "parent",
    "active_from",
    "active_to",
    "forces_of",
    "assault_mode",
    "sole_until",
    "succeeded_by",
}
KEYS = LISTS | TEXTS | {"at_war", "state_side", "ucdp_id"}
SECTORS = {
    "GOV", "JUD", "LEG", "MIL", "COP", "SPY", "OPP", "PTY", "REB", "PRM", "UAF", "CVL", "ELI", "BUS", "EDU", "MED",
    "LAB", "AGR", "JRN", "REF", "REL", "SOC", "CRM", "SET", "IGO", "NGO",
}  # fmt: skip
#: Word lists whose entries name one actor wherever the report plays.
NAMING = ("aliases_ar", "aliases_en", "loaded_ar", "loaded_en", "members_ar", "offices_ar", "offices_en")

SHARED_NAMES = """
Syrian government forces · Syrian government · Syrian Democratic Forces · People's Protection Units · Asayish ·
Autonomous Administration · Deir ez-Zor Military Council · Russian forces · Russia · Turkish forces · Turkey ·
Syrian National Army · Syrian opposition · Hay'at Tahrir al-Sham · al-Nusra Front · Ahrar al-Sham · Islamic State ·
al-Qaeda · International Coalition · United States · Iran · Iran-backed militias · Hezbollah · Israel ·
Daraa Central Committee · Kurdistan Workers' Party · Houthi movement · Yemeni government ·
Yemeni government forces · Popular Resistance (Yemen) · Saleh forces · Iraqi government · Iraqi security forces ·
Libyan government · Tebu tribe · Tuareg tribe · Libya Dawn · Hamas · Taliban · South Sudan government ·
United Nations · ICRC · Syrian Arab Red Crescent · European Union · Arab League · African Union · IGAD · NATO ·
Qatar · Oman · Egypt · Saudi Arabia · United Arab Emirates · Jordan · Sudan · France · United Kingdom · Georgia ·
civilians · local residents · local notables · tribal elders · tribal fighters · local armed groups · protesters ·
journalists · aid workers · unidentified gunmen
"""
FIXED_IDS = [
    "sdf", "syr-gov-forces", "syr-gov", "rus-forces", "russia", "ypg", "asayish", "aanes", "tur-forces", "turkey",
    "sna", "hts", "is", "coalition", "us", "iran", "hezbollah", "israel", "un", "icrc", "sarc",
]  # fmt: skip

_DROPPED = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\"'“”‘’«»]")
_LETTERS = str.maketrans("أإآٱىةؤئ", "اااايهوي")


def folded(word: str) -> str:
    return " ".join(_DROPPED.sub("", word).translate(_LETTERS).lower().split())


def read() -> list[dict]:
    entries = []
    for path in sorted(FOLDER.glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["actor"]:
            entries.append({**entry, "file": path.stem})
    return entries


ACTORS = read()
BY_ID = {entry["id"]: entry for entry in ACTORS}


def where_generic(entry: dict) -> list[str]:
    return entry.get("theatre") or [entry.get("country")]


def test_ids_are_unique_and_well_formed():
    assert [identifier for identifier, n in Counter(entry["id"] for entry in ACTORS).items() if n > 1] == []
    assert [entry["id"] for entry in ACTORS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["id"])] == []
    assert [identifier for identifier in FIXED_IDS if identifier not in BY_ID] == []


def test_entries_have_the_required_keys_and_no_others():
    wrong = {e["id"]: (REQUIRED - e.keys(), e.keys() - KEYS - {"file"}) for e in ACTORS}
    assert {identifier: both for identifier, both in wrong.items() if any(both)} == {}


def test_values_have_their_types():
    for entry in ACTORS:
        for key, value in entry.items():
            if key in LISTS:
                where = (entry["id"], key)
                assert value and all(isinstance(word, str) and word == word.strip() != "" for word in value), where
                assert len(value) == len(set(value)), where
            elif key in TEXTS:
                assert isinstance(value, str) and value.strip(), (entry["id"], key)
        assert entry["type"] in SECTORS, entry["id"]
        assert entry["kind"] in {"organisation", "state", "kind"}, entry["id"]
        assert isinstance(entry.get("state_side", False), bool), entry["id"]
        assert isinstance(entry.get("at_war", False), bool), entry["id"]
        for code in [entry.get("country", "XXX"), *entry.get("theatre", []), *entry.get("sole_in", [])]:
            assert re.fullmatch("[A-Z]{3}", code), entry["id"]
        for key in ("active_from", "active_to"):
            assert re.fullmatch(r"\d{4}(-\d\d-\d\d)?", entry.get(key, "2000")), (entry["id"], key)
        assert entry.get("active_from", "0000") <= entry.get("active_to", "9999"), entry["id"]


def test_languages_are_not_mixed_up():
    arabic = re.compile("[\u0621-\u064a]")
    for entry in ACTORS:
        for key in entry.keys() & (LISTS - {"theatre", "sole_in"}) | {"name", "name_ar"}:
            for word in [entry[key]] if isinstance(entry[key], str) else entry[key]:
                assert bool(arabic.search(word)) == key.endswith("_ar"), (entry["id"], key, word)


def test_every_shared_neutral_name_is_there_verbatim():
    names = {entry["name"] for entry in ACTORS}
    wanted = [" ".join(name.split()) for name in SHARED_NAMES.split("·")]
    assert len(wanted) == 68
    assert [name for name in wanted if name not in names] == []


def test_neutral_names_belong_to_one_actor():
    for key in ("name", "name_ar"):
        counted = Counter(folded(entry[key]) for entry in ACTORS)
        assert [name for name, n in counted.items() if n > 1] == []


def test_references_point_to_actors():
    assert [e["id"] for e in ACTORS if "parent" in e and (e["parent"] not in BY_ID or e["parent"] == e["id"])] == []
    assert [e["id"] for e in ACTORS if "forces_of" in e and "adjective_ar" not in BY_ID.get(e["forces_of"], {})] == []


def test_parents_form_no_circle():
    for entry in ACTORS:
        seen, current = set(), entry
        while "parent" in current:
            assert current["id"] not in seen, entry["id"]
            seen.add(current["id"])
            current = BY_ID[current["parent"]]


def test_kinds_have_no_country_and_states_have_one():
    assert [e["id"] for e in ACTORS if e["kind"] == "kind" and ("country" in e or e["file"] != "kinds")] == []
    assert [e["id"] for e in ACTORS if e["file"] == "kinds" and e["kind"] != "kind"] == []
    assert [e["id"] for e in ACTORS if e["kind"] == "state" and not ("country" in e and e.get("state_side"))] == []


def test_a_word_names_one_actor():
    owners = defaultdict(set)
    for entry in ACTORS:
        for word in [entry["name"], entry["name_ar"], *(w for key in NAMING for w in entry.get(key, []))]:
            owners[folded(word)].add(entry["id"])
    assert {word: ids for word, ids in owners.items() if len(ids) > 1} == {}


def test_a_generic_word_names_one_actor_per_country():
    owners = defaultdict(set)
    for entry in ACTORS:
        if entry.keys() & {"areas", "active_from", "active_to"}:
            continue  # told apart from others of that name by where and when
        for word in entry.get("generic_ar", []) + entry.get("generic_en", []):
            for country in where_generic(entry):
                assert country, entry["id"]
                owners[folded(word), country].add(entry["id"])
    assert {word: ids for word, ids in owners.items() if len(ids) > 1} == {}


def test_a_generic_word_is_no_name_of_another_actor():
    """A kind may share it: inside the country the actor is meant, elsewhere the kind; and a body its branch."""
    names = defaultdict(set)
    for entry in ACTORS:
        if entry["kind"] != "kind":
            for word in [entry["name"], entry["name_ar"], *(w for key in NAMING for w in entry.get(key, []))]:
                names[folded(word)].add(entry["id"])
    clashes = {
        (word, entry["id"]): names[folded(word)]
        for entry in ACTORS
        for word in entry.get("generic_ar", []) + entry.get("generic_en", [])
        if names[folded(word)] - {entry["id"], entry.get("parent")}
    }
    assert clashes == {}


def test_an_adjective_belongs_to_one_actor():
    for key in ("adjective_ar", "adjective_en"):
        counted = Counter(folded(word) for entry in ACTORS for word in entry.get(key, []))
        assert [word for word, n in counted.items() if n > 1] == []


def test_the_registry_is_wide_enough():
    syria = [e for e in ACTORS if e.get("country") == "SYR" or e["file"] == "syria"]
    assert len(syria) >= 110
    assert len(ACTORS) >= 320
    assert {e["file"] for e in ACTORS} == {
        "groups_world", "horn", "iraq", "kinds", "libya", "organisations", "palestine_israel_lebanon", "sahel", "south_asia", "states", "states_world", "sudan", "syria",
        "yemen",
    }  # fmt: skip


def test_loaded_words_are_never_the_neutral_name():
    neutral = {folded(entry[key]) for entry in ACTORS for key in ("name", "name_ar")}
    loaded = {folded(word): e["id"] for e in ACTORS for key in ("loaded_ar", "loaded_en") for word in e.get(key, [])}
    assert {word: identifier for word, identifier in loaded.items() if word in neutral} == {}


def test_ucdp_ids_exist():
    if not UCDP.exists():
        pytest.skip(f"not present: {UCDP.name}")
    with UCDP.open(encoding="utf-8-sig", newline="") as handle:
        known = {int(row["ActorId"]) for row in csv.DictReader(handle)}
    assert [(e["id"], e["ucdp_id"]) for e in ACTORS if "ucdp_id" in e and e["ucdp_id"] not in known] == []
