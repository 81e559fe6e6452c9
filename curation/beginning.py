"""Beginning a dataset: the folder a researcher fills."""

from __future__ import annotations

from pathlib import Path

from ..datasets.errors import DatasetError
from ..schema.report import REPORT_ID

#: Who made it, until somebody says so.
NOBODY = "Your organisation"
_TOML = """\
# What this dataset is. Everything here stands in its releases.
name = "{name}"
title = "{name}"
version = "0.1.0"
licence = "CC-BY-4.0"
creators = ["{nobody}"]
# description = "What is in it, and what is not"
# country = "SYR"                     # where reports without a named country play
# notice = "What has to be read before the data are used"
# gazetteer = "gazetteer"             # a folder written by `wasata import gazetteer`
# event = "schema.py:MyEvent"         # a subclass of Event with fields of your own
# actors = "actors"                   # a folder of .toml files with [[actor]] entries of your own
# places = "places"                   # a folder of .csv files with places of your own
# languages = "languages"             # words of your own: languages/ar/frames/water.toml adds frames to the Arabic ones
# rules = "rules.py:RULES"            # rules of your own, judged beside the standing ones
# [thresholds]                        # limits that rules compare with; this table stands last in the file
# share_unknown = {{ value = 0.6, reason = "two thirds of these reports name no place" }}
"""
_REPORT = """\
Put reports into reports/: text files (UTF-8) or saved pages (.html). A text file may begin with what is known of it:

+++
language = "ar"
published = 2021-04-14            # or "2021-04-07/2021-04-21"
outlet = "…"
text_status = "original"          # or "paraphrase", "invented"
+++

Then, in the folder above this one:

    wasata build {name}                # codes new reports as drafts; releases what is accepted
    wasata log {name} --open           # the drafts that wait
    wasata show {name} EVENT_ID        # one of them, its words marked
    wasata accept {name} EVENT_ID --by YOU   # or amend, or reject
    wasata build {name}                # the release, once something is accepted
"""


def begin(folder: Path) -> Path:
    """Make a new dataset folder. Raises DatasetError where something is there already or the name cannot be one."""
    if not REPORT_ID.fullmatch(folder.name):
        raise DatasetError(f"{folder.name!r} is no name for a dataset: use letters, digits, `_`, `-`.")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DatasetError(f"{folder}: is there already; choose another name.")
    try:
        for part in ("reports", "decisions", "releases"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "dataset.toml").write_text(_TOML.format(name=folder.name, nobody=NOBODY), "utf-8")
        (folder / "README.md").write_text(_REPORT.format(name=folder.name), "utf-8")
    except OSError as error:
        raise DatasetError(f"{folder}: cannot be made ({error.strerror}); choose another place.") from None
    return folder
