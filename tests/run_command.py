"""Run the ``wasata`` command in this process, with its streams apart, or as a process of its own."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
import warnings
from dataclasses import dataclass
from typing import Any
from unittest import mock

from wasata.curation.command import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run gave: its exit code, standard output and standard error."""

    exit: int
    out: str
    err: str

    def rows(self) -> list[dict[str, Any]]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def wasata(*arguments: object) -> Ran:
    """The command with these arguments. Neither stream is a terminal; an error of no kind of ours is raised here."""
    out, err = io.StringIO(), io.StringIO()
    argv = ["wasata", *map(str, arguments)]
    code = 0
    with (
        warnings.catch_warnings(),
        mock.patch.object(sys, "argv", argv),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        warnings.simplefilter("always")
        try:
            main()
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else int(left.code is not None)
    return Ran(code, out.getvalue(), err.getvalue())


def wasata_process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own, as a shell would run it."""
    line = [sys.executable, "-m", "wasata.curation.command", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, timeout=60, check=False, **options)
