"""Export: a pass becomes a release folder, whole or not at all.

The files are written into a sibling folder, synced to disk, and the sibling is renamed: a reader sees no release or all
of it. A sibling that a dead process left behind is swept on the next run.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ..datasets.places import bundled_places
from ..schema import WasataError
from .about import About, about_dataset, about_metadata, sources_of
from .errors import ExportError
from .passed import Passed, genuine
from .quarantine import write_quarantine
from .release_files import file_sha256, write_release

if TYPE_CHECKING:
    from ..datasets.dataset import Dataset

_FULL = "the disk, or what may be written of it, is full; make room or choose another folder"
_SIBLING = re.compile(r"\.(?P<name>.+)\.writing-(?P<pid>\d+)-[0-9a-f]+")


def export(passed: Passed, to: str | Path, *, dataset: Dataset | Mapping[str, Any]) -> Path:
    """Write what passed as a release into the folder ``to``, and return it.

    ``dataset`` is the dataset, or its metadata (name, title, version, licence, creators, date …) where there is no
    folder. A folder with the same content is left as it is. Raises ForgedPass for anything but a genuine pass with
    untouched tables, ExportError for a folder with other content. What a quarantine took out is written beside it.
    """
    passed = genuine(passed)
    if isinstance(dataset, Mapping):
        about = about_metadata(dataset, place_sources=sources_of(bundled_places()))
    else:
        about = about_dataset(dataset)
    target = Path(os.path.abspath(to))  # noqa: PTH100 - resolve() would follow a link and replace what it points to
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise ExportError(f"{to}: is no folder; give the folder the release is to become.")
    _make_parent(target)
    _sweep(target)
    sibling = target.parent / f".{target.name}.writing-{os.getpid()}-{uuid4().hex[:8]}"
    try:
        _write(passed, sibling, about)
        _move(sibling, target)
    finally:
        shutil.rmtree(sibling, ignore_errors=True)
    if passed.quarantined:
        write_quarantine(passed, target)
    return Path(to)


def _write(passed: Passed, sibling: Path, about: About) -> None:
    try:
        sibling.mkdir()
        write_release(passed, sibling, about)
        for path in sibling.iterdir():
            _sync(path)
        _sync(sibling)
    except WasataError:
        raise
    except OSError as error:
        reason = _FULL if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) else error.strerror or str(error)
        raise ExportError(
            f"{sibling.parent}: the release cannot be written ({reason}); nothing was left there."
        ) from error


def _move(sibling: Path, target: Path) -> None:
    """Rename the finished sibling, unless the target is there already: then it must be the same."""
    if target.is_dir() and any(target.iterdir()):
        return _compare(sibling, target)
    try:
        if target.is_dir():
            target.rmdir()
        sibling.rename(target)
    except OSError as error:
        if target.is_dir() and any(target.iterdir()):  # another process was first
            return _compare(sibling, target)
        raise ExportError(f"{target}: cannot be written ({error.strerror}); choose another folder.") from error
    _sync(target.parent)
    return None


def _compare(sibling: Path, target: Path) -> None:
    ours, theirs = _content(sibling), _content(target)
    if ours == theirs:
        return
    differ = (name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    names = sorted(differ, key=lambda name: (name in ours, name))  # what is not ours first
    raise ExportError(
        f"{target}: holds something else already ({', '.join(names[:5])}{' …' if len(names) > 5 else ''} differ). "
        "A release is never overwritten: raise the version, or choose another folder."
    )


def _content(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): file_sha256(path) if path.is_file() else ""
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    }


def _make_parent(target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{target.parent}: cannot be made ({error.strerror}); choose another folder.") from error


def _sweep(target: Path) -> None:
    """Remove the half-written siblings of this target whose process is gone."""
    for entry in target.parent.iterdir():
        match = _SIBLING.fullmatch(entry.name)
        if match and match["name"] == target.name and not _alive(int(match["pid"])):
            shutil.rmtree(entry, ignore_errors=True)


def _alive(pid: int) -> bool:
    if os.name == "nt":  # asking there would end the process
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sync(path: Path) -> None:
    """Flush a file or folder to disk. Some systems cannot open a folder; there the file system orders the rename."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        if path.is_dir():
            return
        raise
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
