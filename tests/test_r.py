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
    """The one block of a language that asks for no package."""
    (text,) = [b for b in re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.M | re.S) if "# needs:" not in b]
    return text


def with_packages():
    """The blocks of R that ask for packages: which, and the code."""
    for text in re.findall(r"^```r\n(# needs: .*?)^```$", PAGE, re.M | re.S):
        names = text.splitlines()[0].removeprefix("# needs: ").split(", ")
        yield pytest.param(names, text, id="-".join(names))


def run_r(code, folder):
    (folder / "read.R").write_text(code, "utf-8")
    run = subprocess.run(["Rscript", "--vanilla", "read.R"], cwd=folder, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="Rscript is not installed (Debian: r-base-core)")
def test_base_r_finds_the_same_counts(tmp_path):
    release(open_dataset("ain_issa"), tmp_path / "ain_issa")
    out = run_r(block("r"), tmp_path)
    events, participants = load(tmp_path / "ain_issa"), load(tmp_path / "ain_issa", "participants")
    counts, roles = out.split("\n", 1)
    expected = [len(events), events["mediators"].notna().sum(), events["date_start"].isna().sum(), len(participants)]
    assert list(map(int, counts.split())) == expected
    names, numbers = (line.split() for line in roles.strip().splitlines()[-2:])
    found = participants["role"].astype("str").value_counts().to_dict()
    assert dict(zip(names, map(int, numbers), strict=True)) == found


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="Rscript is not installed (Debian: r-base-core)")
@pytest.mark.parametrize(("names", "code"), list(with_packages()))
def test_the_lines_with_packages_find_the_same(names, code, tmp_path):
    found = run_r("".join(f'cat(requireNamespace("{n}", quietly = TRUE), "")\n' for n in names), tmp_path).split()
    if missing := [name for name, there in zip(names, found, strict=True) if there != "TRUE"]:
        pytest.skip(
            f"the R package {missing[0]} is not installed (Debian: r-cran-{missing[0]}; arrow is on CRAN alone)"
        )
    release(open_dataset("ain_issa"), tmp_path / "ain_issa")
    out = run_r(code, tmp_path).splitlines()
    events, participants = load(tmp_path / "ain_issa"), load(tmp_path / "ain_issa", "participants")
    if "haven" in names:
        assert int(out[0]) == len(events)
        back = pd.read_stata(tmp_path / "events.dta")
        assert back["location_ar"].tolist() == events["location_ar"].fillna("").tolist()
        return
    counts = [len(events), events["mediators"].notna().sum(), events["date_start"].isna().sum()]
    if "readr" in names:
        counts.append((participants["role"] == "mediator").sum())
        assert out[1].split() == ["Date", "logical", "numeric"]
    assert list(map(int, out[0].split())) == counts


def test_the_python_for_stata_keeps_dates_and_arabic(tmp_path):
    subprocess.run([sys.executable, "-W", "error", "-c", block("python")], cwd=tmp_path, check=True)
    back = pd.read_stata(tmp_path / "events.dta")
    events = load("ain_issa")
    assert back["event_id"].tolist() == events["event_id"].tolist()
    assert back["location_ar"].tolist() == events["location_ar"].fillna("").tolist()
    assert (back["date_start"].isna() == events["date_start"].isna()).all()
