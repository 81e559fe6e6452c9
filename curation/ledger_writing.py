"""Writing decisions: appended under a lock, whole lines only, on disk before the call returns."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ..datasets.decisions import Decision, is_torn
from ..datasets.errors import LedgerError
from .folder_lock import folder_lock

FILE_NAME = "decisions.jsonl"


def append_decisions(folder: str | Path, decisions: Iterable[Decision], *, timeout: float = 30.0) -> Path:
    """Append the decisions to ``folder/decisions.jsonl``, all of them in one write; returns the file's path.

    Safe under several processes: a lock in the folder makes them wait for each other, at most ``timeout`` seconds. A
    last line that a crash cut off is first put aside into ``decisions.torn``: nothing is glued to it, nothing is lost.
    Raises LedgerError where the folder cannot be written.
    """
    path = Path(folder) / FILE_NAME
    lines = "".join(f"{decision.to_json()}\n" for decision in decisions).encode()
    if not lines:
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with folder_lock(path.parent, timeout):
            is_new = not path.exists()
            with path.open("ab+") as stream:
                _mend_last_line(path, stream.fileno())
                _write_all(stream.fileno(), lines)
                os.fsync(stream.fileno())
            if is_new:
                _sync_folder(path.parent)
    except OSError as error:
        raise LedgerError(f"{path}: cannot be written ({error.strerror}); nothing was decided.") from None
    return path


def _mend_last_line(path: Path, descriptor: int) -> None:
    content = path.read_bytes()
    last = content.rpartition(b"\n")[2]
    if not last:
        return
    if not is_torn(last):  # a decision that lacks but its line end
        _write_all(descriptor, b"\n")
        return
    with path.with_suffix(".torn").open("ab") as aside:
        aside.write(last + b"\n")
        aside.flush()
        os.fsync(aside.fileno())
    os.ftruncate(descriptor, len(content) - len(last))
    os.fsync(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be synced there, and need not
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
