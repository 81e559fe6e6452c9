"""A release is whole or not there: killed at any moment, written twice at once, on a full disk; and the same bytes."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from gate_frames import METADATA, gate_arguments, good_frames
from wasata.validation import ExportError, export, gate, judge

HERE = Path(__file__).parent
KILLS = 100  # some half a second each

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are made by fork here")


@pytest.fixture(scope="module")
def passed():
    return gate(good_frames(), **gate_arguments())


@pytest.fixture(scope="module")
def whole(passed, tmp_path_factory):
    """A release, and how long it took to write."""
    start = time.perf_counter()
    folder = export(passed, tmp_path_factory.mktemp("whole") / "1.0", dataset=METADATA)
    return content(folder), time.perf_counter() - start


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def child(work):
    """Run ``work`` in a forked process; its process id."""
    pid = os.fork()
    if pid:
        return pid
    try:
        work()
        os._exit(0)
    except ExportError as error:
        os.write(1, f"{error}\n".encode())
        os._exit(7)
    except BaseException:
        os._exit(8)


@needs_fork
def test_a_kill_at_any_moment_leaves_the_old_release_and_a_whole_new_one_or_none(passed, whole, tmp_path):
    wanted, took = whole
    old = export(passed, tmp_path / "0.9", dataset={**METADATA, "version": "0.9"})
    before, target = content(old), tmp_path / "1.0"
    chance = random.Random(20261125)
    states = {"none": 0, "whole": 0}
    for _ in range(KILLS):
        pid = child(lambda: export(passed, target, dataset=METADATA))
        time.sleep(chance.uniform(0, 1.3 * took))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        assert content(old) == before
        if target.exists():
            assert content(target) == wanted
            states["whole"] += 1
            for path in target.iterdir():
                path.unlink()
            target.rmdir()
        else:
            states["none"] += 1
    assert states["none"] and sum(states.values()) == KILLS
    export(passed, target, dataset=METADATA)
    assert content(target) == wanted
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.9", "1.0"]


@needs_fork
def test_two_exports_at_once_do_not_mix(passed, whole, tmp_path):
    other = {**METADATA, "description": "Written by the other one."}
    for attempt in range(5):
        target = tmp_path / f"{attempt}" / "1.0"
        pids = [
            child(lambda about=about, target=target: export(passed, target, dataset=about))
            for about in (METADATA, other)
        ]
        ends = sorted(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids)
        assert ends == [0, 7], "one writes, the other is told that something else is there"
        assert content(target) in (whole[0], content(export(passed, tmp_path / f"other-{attempt}", dataset=other)))
        assert [path.name for path in target.parent.iterdir()] == ["1.0"]


@needs_fork
def test_a_full_disk_is_a_sentence_and_leaves_nothing(passed, tmp_path, capfd):
    def write():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        export(passed, tmp_path / "1.0", dataset=METADATA)

    assert os.waitstatus_to_exitcode(os.waitpid(child(write), 0)[1]) == 7
    assert "is full" in capfd.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_the_same_data_gives_the_same_bytes_in_other_time_zones(whole, tmp_path):
    code = (
        "import sys\nfrom gate_frames import *\nfrom wasata.validation import gate, export\n"
        "export(gate(good_frames(), **gate_arguments()), sys.argv[1], dataset=METADATA)"
    )
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        target = tmp_path / zone.replace("/", "-")
        subprocess.run([sys.executable, "-c", code, str(target)], cwd=HERE, check=True, env={**os.environ, "TZ": zone})
        assert content(target) == whole[0]


def test_sha256sum_verifies_it_and_notices_one_byte(passed, tmp_path):
    release = export(passed, tmp_path / "1.0", dataset=METADATA)
    try:
        check = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=release, capture_output=True)
    except FileNotFoundError:
        pytest.skip("sha256sum is not here")
    assert check.returncode == 0, check.stdout
    path = release / "events.parquet"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=release, capture_output=True).returncode == 1
    found = {verdict.id for verdict in judge(release).verdicts if not verdict.passed}
    assert "W992" in found
