"""R reads a release's CSV and finds what Python finds; the code is the one in docs/r_and_stata.md."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from wasata.curation.building import release
from wasata.datasets import load, open_dataset

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "r_and_stata.md").read_text("utf-8")


def block(language):
    (text,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.M | re.S)
    return text


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="Rscript is not installed (Debian: r-base-core)")
def test_base_r_finds_the_same_counts(tmp_path):
    release(open_dataset("ain_issa"), tmp_path / "ain_issa")
    (tmp_path / "read.R").write_text(block("r"), "utf-8")
    run = subprocess.run(["Rscript", "--vanilla", "read.R"], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    events, participants = load(tmp_path / "ain_issa"), load(tmp_path / "ain_issa", "participants")
    counts, roles = run.stdout.split("\n", 1)
    expected = [len(events), events["mediators"].notna().sum(), events["date_start"].isna().sum(), len(participants)]
    assert list(map(int, counts.split())) == expected
    names, numbers = (line.split() for line in roles.strip().splitlines()[-2:])
    found = participants["role"].astype("str").value_counts().to_dict()
    assert dict(zip(names, map(int, numbers), strict=True)) == found


def test_the_python_for_stata_keeps_dates_and_arabic(tmp_path):
    subprocess.run([sys.executable, "-W", "error", "-c", block("python")], cwd=tmp_path, check=True)
    back = pd.read_stata(tmp_path / "events.dta")
    events = load("ain_issa")
    assert back["event_id"].tolist() == events["event_id"].tolist()
    assert back["location_ar"].tolist() == events["location_ar"].fillna("").tolist()
    assert (back["date_start"].isna() == events["date_start"].isna()).all()
