"""What a release says of itself: title, version, date, creators, licence, and the release before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..datasets.release_folder import version_key
from ..schema import SCHEMA_VERSION
from .errors import ExportError

if TYPE_CHECKING:
    from ..datasets.dataset import Dataset
    from ..datasets.places import PlaceRecord

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
_LICENCES = {"ccby40": ("CC-BY-4.0", "Creative Commons Attribution 4.0 International", CC_BY)}


@dataclass(frozen=True, slots=True)
class About:
    """The facts every file of a release repeats. ``date`` is ISO, the last decision's; ``previous`` the older release."""

    name: str
    title: str
    version: str
    licence: str
    creators: tuple[str, ...]
    metadata: Mapping[str, Any]
    title_ar: str = ""
    description: str = ""
    notice: str = ""
    date: str | None = None
    citation: str = ""
    schema_version: str = SCHEMA_VERSION
    previous: Path | None = None
    place_sources: Mapping[str, str] = field(default_factory=dict)
    publish_persons: str | None = None

    @property
    def abstract(self) -> str:
        """The notice and the description, for files with one text for both."""
        return " ".join(text for text in (self.notice, self.description) if text)

    @property
    def slug(self) -> str:
        """The name in lower case letters, digits, ``-``, ``_`` and ``.``, as data packages want it."""
        return re.sub(r"[^a-z0-9._-]+", "-", self.name.lower()).strip("-") or "dataset"

    @property
    def licence_id(self) -> str:
        """The SPDX id of the licence where it is a known one, else the dataset's own words."""
        return self._licence[0]

    @property
    def licence_title(self) -> str:
        """The licence's full name."""
        return self._licence[1]

    @property
    def licence_url(self) -> str:
        """Where the licence's text stands; empty for one that is not known."""
        return self._licence[2]

    @property
    def _licence(self) -> tuple[str, str, str]:
        return _LICENCES.get(re.sub(r"[^a-z0-9]", "", self.licence.lower()), (self.licence, self.licence, ""))


def about_dataset(dataset: Dataset) -> About:
    """What ``dataset.toml``, the ledger and the older releases say."""
    from .from_dataset import last_day

    day = last_day(dataset.state().last_decision_at)
    date = None if day is None else day.isoformat()
    info = dataset.info
    older = {v: path for v, path in dataset.releases().items() if version_key(v) < version_key(info.version)}
    return about_metadata(
        dataset.metadata(date),
        previous=list(older.values())[-1] if older else None,
        place_sources=sources_of(dataset.places()),
        publish_persons=info.publish_persons,
    )


def about_metadata(metadata: Mapping[str, Any], **more: Any) -> About:
    """The same from a plain mapping. Raises ExportError for a key every release has."""
    if missing := [key for key in ("name", "title", "version", "licence", "creators") if not metadata.get(key)]:
        raise ExportError(f"The release cannot say its {', '.join(missing)}; give them with the dataset.")
    known = {
        key: metadata[key] for key in ("title_ar", "description", "notice", "date", "citation") if metadata.get(key)
    }
    return About(
        name=metadata["name"],
        title=metadata["title"],
        version=metadata["version"],
        licence=metadata["licence"],
        creators=tuple(metadata["creators"]),
        metadata=dict(metadata),
        **known,
        **more,
    )


def sources_of(places: Iterable[PlaceRecord]) -> dict[str, str]:
    """Place id → the source the registry names for it."""
    return {place.place_id: place.source for place in places}


def wasata_version() -> str:
    """The installed version of wasata; ``0`` when it is not installed."""
    try:
        return version("wasata")
    except PackageNotFoundError:
        return "0"
