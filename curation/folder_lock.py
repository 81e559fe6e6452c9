"""A lock on a folder that works on every system: a file that only one process can create."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..datasets.errors import LedgerError

LOCK_NAME = ".lock"
_PAUSE = 0.01  # seconds between two tries
_SETTLING = 5.0  # seconds a lock may be without its owner's name while it is being written


@contextmanager
def folder_lock(folder: Path, timeout: float = 30.0) -> Iterator[None]:
    """Hold the folder's lock inside the ``with`` block; threads and processes wait for each other.

    The lock of a process of this machine that is no more is taken over. Raises LedgerError, saying who holds it and
    which file to delete if that is wrong, after ``timeout`` seconds.
    """
    lock = folder / LOCK_NAME
    patience = time.monotonic() + timeout
    while not _create(lock):
        if _is_stale(lock):
            _clear_stale(lock)
        elif time.monotonic() > patience:
            raise LedgerError(
                f"{folder}: in use by {_describe(lock)} for {timeout:g} seconds. Try again; "
                f"if no such process runs any more, delete {lock}."
            )
        else:
            time.sleep(_PAUSE)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _create(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except (FileExistsError, PermissionError):
        if not path.exists():
            # on Windows a file being deleted refuses, too; a folder one may not write in must be told apart
            _require_writable(path.parent)
        return False
    try:
        os.write(descriptor, json.dumps({"pid": os.getpid(), "host": socket.gethostname()}).encode())
    finally:
        os.close(descriptor)
    return True


def _require_writable(folder: Path) -> None:
    if not os.access(folder, os.W_OK):
        raise LedgerError(f"{folder}: may not be written; copy the dataset to a folder of your own.")


def _clear_stale(lock: Path) -> None:
    # Between seeing a stale lock and deleting it another process may have taken over; so only the holder of a second
    # file deletes, and only after looking again.
    clearing = lock.with_name(f"{LOCK_NAME}.clearing")
    if not _create(clearing):
        if _is_stale(clearing):
            clearing.unlink(missing_ok=True)
        time.sleep(_PAUSE)
        return
    try:
        if _is_stale(lock):
            lock.unlink(missing_ok=True)
    finally:
        clearing.unlink(missing_ok=True)


def _owner(lock: Path) -> tuple[int, str] | None:
    try:
        data = json.loads(lock.read_bytes())
        return int(data["pid"]), str(data["host"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_stale(lock: Path) -> bool:
    owner = _owner(lock)
    if owner is None:  # gone, or its owner died or is busy between creating and writing
        with suppress(OSError):
            return time.time() - lock.stat().st_mtime > _SETTLING
        return False
    pid, host = owner
    return host == socket.gethostname() and not _is_alive(pid)


def _is_alive(pid: int) -> bool:
    if os.name == "nt":
        return True  # signal 0 would end the process there; a stale lock is then for a person to delete
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _describe(lock: Path) -> str:
    owner = _owner(lock)
    return f"process {owner[0]} on {owner[1]}" if owner else "another process"
