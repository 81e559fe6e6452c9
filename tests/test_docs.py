"""What the documents say is so: commands, examples, numbers, links, miniatures and the codebook."""

import csv
import io
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import ClassVar

import pytest
import typer.main
from gate_frames import good_context, good_frames, put
from wasata.curation.coder.lexicon.frames import Frame
from wasata.curation.command.main import app
from wasata.curation.language_folder import languages
from wasata.datasets.actors import bundled_actors, read_actors
from wasata.datasets.places import COLUMNS, bundled_places, read_places
from wasata.schema import Event, Term, tables, vocabulary_names
from wasata.schema.codebook import codebook
from wasata.validation import all_rules, row_rule
from wasata.validation.gate import judge_tables

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
COMMANDS = typer.main.get_command(app).commands
ROWS = dict(re.findall(r"^\| `wasata (\w+)` \| .+ \| `(wasata .+)` \|$", README, re.M))


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def miniature(heading, language="toml"):
    """The one block of a language under a heading of CONTRIBUTING.md."""
    section = CONTRIBUTING.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    (block,) = blocks(section, language)
    return block


def options(command):
    return {name: parameter for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}


def test_the_readme_lists_every_command_and_no_other():
    assert sorted(ROWS) == sorted(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help(name):
    command = COMMANDS[name]
    assert command.help and command.help.rstrip().endswith(".")
    assert [parameter.name for parameter in command.params if not getattr(parameter, "help", None)] == []


@pytest.mark.parametrize("name", sorted(ROWS))
def test_the_example_of_a_command_can_be_read_by_it(name):
    _, called, *arguments = shlex.split(ROWS[name])
    assert called == name
    COMMANDS[name].make_context(name, arguments)  # raises for an option or argument there is none of


@pytest.mark.parametrize("block", blocks(README, "python"), ids=("load", "validate", "extend"))
def test_the_readmes_python_runs(block, tmp_path):
    (tmp_path / "block.py").write_text(block, "utf-8")
    run = subprocess.run([sys.executable, "block.py"], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8",
                         env={**os.environ, "PYTHONIOENCODING": "utf-8"})  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.strip()


def test_numbers_in_the_readme_are_those_of_the_code():
    exact = {
        "roots": len(Event.vocabulary("event_type").codes),
        "modes": len(Event.vocabulary("event_mode").codes),
        "vocabularies": len(vocabulary_names()),
        "tables": len(tables()),
        "rules": len(all_rules(tables())),
    }
    claims = [(what, int(number)) for number, what in re.findall(rf"\b(\d+) ({'|'.join(exact)})\b", README)]
    assert {what for what, _ in claims} == exact.keys()
    assert [(what, number) for what, number in claims if number != exact[what]] == []
    least = re.search(r"more than (\d+) actors and (\d+) places", README)
    assert len(bundled_actors()) > int(least[1]) and len(bundled_places()) > int(least[2])


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_to_files(name):
    links = re.findall(r"\]\(([^)#\s]+)\)", (ROOT / name).read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (ROOT / link).is_file()] == []


def test_files_named_in_code_quotes_are_there():
    names = re.findall(r"`((?:schema|datasets|validation|curation|tests|docs|\.ci)/[\w./]+)`", README + CONTRIBUTING)
    assert len(names) > 10
    assert [name for name in names if not (ROOT / name).exists()] == []


def test_the_codebook_is_that_of_the_schema():
    made = codebook(Event, [rule.doc() for rule in all_rules(tables())]).markdown()
    assert (ROOT / "docs" / "codebook.md").read_text("utf-8") == made, "run `make codebook` and commit what it writes"


def test_one_version_is_told_everywhere():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f'\nversion: "{version}"\n' in (ROOT / "CITATION.cff").read_text("utf-8")
    assert re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)[0] == version


def test_the_mode_in_contributing_is_one():
    (row,) = tomllib.loads(miniature("An event mode"))["term"]
    known = tomllib.loads((ROOT / "schema" / "vocabulary" / "event_mode.toml").read_text("utf-8"))["term"]
    assert row["code"] not in Event.vocabulary("event_mode")
    assert set.intersection(*map(set, known)) <= row.keys() <= {key for term in known for key in term}
    assert set(row["roles"]) <= set(Event.vocabulary("role").codes)

    given = {key: value for key, value in row.items() if key in Term.__dataclass_fields__}

    class Hotline(Event):
        added_terms: ClassVar = {"event_mode": (Term(**given),)}

    assert row["code"] in Hotline.vocabulary("event_mode")


def test_the_actor_in_contributing_is_one(tmp_path):
    (tmp_path / "a.toml").write_text(miniature("An actor"), "utf-8")
    (actor,) = read_actors(tmp_path)
    assert actor.type in Event.vocabulary("sector")
    assert actor.id not in {known.id for known in bundled_actors()}


def test_the_place_in_contributing_is_one(tmp_path):
    text = miniature("A place", "csv")
    assert tuple(next(csv.reader(io.StringIO(text)))) == COLUMNS
    (tmp_path / "p.csv").write_text(text, "utf-8")
    (place,) = read_places(tmp_path)
    assert place.aliases_ar == ("الوادي الأعلى", "الوادي") and place.country == "YEM"


def test_the_frame_in_contributing_is_one():
    (row,) = tomllib.loads(miniature("A verb or noun for an act"))["frame"]
    modes = frozenset(Event.vocabulary("event_type").codes + Event.vocabulary("event_mode").codes)
    frame = Frame.read(row, "CONTRIBUTING.md", modes)
    assert frame.mutual and frame.event_mode == "CONSULT:phone"


def test_the_rule_in_contributing_catches_its_row():
    scope = {"row_rule": row_rule}
    exec(miniature("A rule", "python"), scope)
    (rule,) = scope["rules"](tables())
    assert rule.id not in {known.id for known in all_rules(tables())}
    frames = good_frames()
    assert _failed(rule, frames) == 0
    put(frames, "counts", kind="detained", best=200_000)
    assert _failed(rule, frames) == 1


def _failed(rule, frames):
    _, (verdict,), _ = judge_tables(frames, tables(), [rule], good_context())
    assert not verdict.problem
    return verdict.failed


def test_the_language_in_contributing_has_the_keys_the_others_have():
    row = tomllib.loads(miniature("A language"))
    folder = ROOT / "curation" / "languages"
    assert languages() == ("ar", "en")
    for code in languages():
        known = tomllib.loads((folder / code / "language.toml").read_text("utf-8"))
        assert row.keys() <= known.keys()
        assert row["clitics"].keys() == known["clitics"].keys() - {"words_too"}  # which only some languages need
        told = set(re.findall(r"`(\w+\.toml)`", CONTRIBUTING.split("\n## A language\n")[1]))
        assert {path.name for path in (folder / code).glob("*.toml")} <= told
