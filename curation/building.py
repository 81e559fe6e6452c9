"""Building: code what is new, gate what is accepted, write the release."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..datasets.dataset import Dataset
from ..datasets.errors import DatasetError
from .drafting import Drafted, draft

if TYPE_CHECKING:
    from ..validation import Failed, Passed


@dataclass(slots=True)
class Built:
    """What a build did; ``release`` is None where the gate failed."""

    drafted: Drafted | None
    verdict: Passed | Failed
    release: Path | None


def build(dataset: Dataset, to: Path | None = None, *, quarantine: bool = False) -> Built:
    """Draft new reports (where the dataset can be written), gate the accepted events, export them if they pass.

    ``to`` defaults to ``releases/<version>`` in the dataset's folder. Raises DatasetError for a dataset that cannot be
    written and no ``to``.
    """
    drafted = None if dataset.read_only or dataset.bundled else draft(dataset)
    return Built(drafted, *release(dataset, to, quarantine=quarantine))


def release(
    dataset: Dataset, to: Path | None = None, *, quarantine: bool = False
) -> tuple[Passed | Failed, Path | None]:
    """Gate the accepted events and export them; the verdict, and the release folder or None."""
    from ..validation import Passed, export, gate

    if to is None:
        if dataset.read_only or dataset.bundled:
            raise DatasetError(f"{dataset.info.name}: a bundled dataset is not written to; say where with --to FOLDER.")
        to = dataset.folder / "releases" / dataset.info.version
    verdict = gate(dataset, quarantine=quarantine)
    if not isinstance(verdict, Passed):
        return verdict, None
    return verdict, export(verdict, to, dataset=dataset)
