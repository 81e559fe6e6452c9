"""A dataset: a folder one can diff, with its reports, the decisions about them, and its releases."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..schema import Event, Report, TableSpec, tables
from .actors import Actor, RegistryError, bundled_actors, read_actors
from .bundled_datasets import available, bundled_path
from .dataset_code import named_in
from .dataset_toml import FILE_NAME, DatasetInfo, read_info
from .errors import DatasetError, near
from .ledger import LedgerState, fold, read_decisions
from .migrating import migrated_event
from .places import PlaceRecord, bundled_places, merge_places, places_digest, read_places
from .release_folder import releases
from .report_files import read_reports

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Dataset:
    """An opened dataset. Nothing is read before it is asked for, and every method reads anew."""

    folder: Path
    info: DatasetInfo
    bundled: bool = False

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written here: an installed dataset, or a folder that is not the user's."""
        return not os.access(self.folder, os.W_OK)

    @property
    def reports_folder(self) -> Path:
        """Where the report files stand."""
        return self.folder / "reports"

    @property
    def decisions_folder(self) -> Path:
        """Where the ledger stands."""
        return self.folder / "decisions"

    def event_class(self) -> type[Event]:
        """The class of the dataset's events: ``Event``, or the one ``event = "schema.py:Name"`` names.

        Runs that file. Raises DatasetError where it is not inside the folder, fails, or holds no such class.
        """
        return _event_class(self.folder, self.info.event) if self.info.event else Event

    def own_rules(self) -> tuple[Any, ...]:
        """The rules beside the standing ones that ``rules = "rules.py:RULES"`` names; runs that file.

        What it names is a list of rules, or a function from the tables' specs to one. Raises DatasetError where it is
        neither.
        """
        if not self.info.rules:
            return ()
        found, _, where = named_in(self.folder, "rules", self.info.rules)
        found = found(self.tables()) if callable(found) else found
        try:
            return tuple(found)
        except TypeError:
            raise DatasetError(f"{where}: names no list of rules, and no function that gives one.") from None

    def tables(self) -> dict[str, TableSpec]:
        """The tables of a release of this dataset."""
        return tables(self.event_class())

    def reports(self) -> list[Report]:
        """The reports, sorted by file; none where there is no folder. Raises DatasetError naming every refused file."""
        if not self.reports_folder.is_dir() or not any(self.reports_folder.iterdir()):
            return []
        reports, refusals = read_reports(self.reports_folder)
        if refusals:
            reasons = "\n  ".join(refusal.reason for refusal in refusals)
            raise DatasetError(f"{self.reports_folder}: {len(refusals)} refused:\n  {reasons}")
        return reports

    def state(self, reports: Iterable[Report] | None = None) -> LedgerState:
        """What the decisions add up to, measured against the reports as they are now. Raises LedgerError."""
        hashes = {r.report_id: r.sha256 for r in (self.reports() if reports is None else reports)}
        return fold(read_decisions(self.decisions_folder), hashes)

    def events(self, state: LedgerState | None = None) -> list[Event]:
        """The accepted events, sorted by id. Raises DatasetError naming one that does not fit its class any more."""
        state = self.state() if state is None else state
        event = self.event_class()
        found = []
        for event_id, data in sorted(state.accepted.items()):
            try:
                found.append(event.model_validate(migrated_event(data, event)))
            except ValidationError as error:
                reason = error.errors(include_url=False)[0]
                place = ".".join(map(str, reason["loc"]))
                message = f"{self.decisions_folder}: the accepted event {event_id} is no valid {event.__name__}"
                raise DatasetError(f"{message} ({place} {reason['msg']}); decide about it again.") from None
        return found

    def own_places(self) -> list[PlaceRecord]:
        """The places in the dataset's own folder of places, chosen one by one; none where it names no folder.

        Raises DatasetError for a folder without any, or a row that cannot be used.
        """
        return self._read_places("places", self.info.places)

    def places(self) -> list[PlaceRecord]:
        """The dataset's own places, those of its gazetteer where it names one, and the bundled ones."""
        own, imported = self.own_places(), self._read_places("gazetteer", self.info.gazetteer)
        return merge_places([*own, *imported, *bundled_places()]) if own or imported else list(bundled_places())

    def places_digest(self) -> str:
        """The digest of all files that ``places()`` reads."""
        named = (self.info.gazetteer, self.info.places)
        return places_digest(*(self.folder / name if name else None for name in named))

    def languages_folder(self) -> Path | None:
        """The folder with the dataset's own words (``languages/ar/frames/….toml``), None where it names none.

        Raises DatasetError where it is no folder, or holds no language's folder.
        """
        if self.info.languages is None:
            return None
        folder = self.folder / self.info.languages
        where = f"{self.folder / FILE_NAME}: languages = {self.info.languages!r}"
        if not folder.is_dir() or not any(entry.is_dir() for entry in folder.iterdir()):
            raise DatasetError(f"{where}: holds no language; put files into {folder / 'ar' / 'frames'}, say.")
        return folder

    def _read_places(self, key: str, name: str | None) -> list[PlaceRecord]:
        if name is None:
            return []
        try:
            return read_places(self.folder / name)
        except (OSError, ValueError) as error:
            raise DatasetError(f"{self.folder / FILE_NAME}: {key}: {error}") from None

    def actors(self) -> tuple[Actor, ...]:
        """The bundled actors, and those in the dataset's own folder of actors where it names one.

        Raises DatasetError for a folder without any, an entry that cannot be used, or an id in use.
        """
        if self.info.actors is None:
            return bundled_actors()
        where = f"{self.folder / FILE_NAME}: actors = {self.info.actors!r}"
        try:
            own = read_actors(self.folder / self.info.actors)
        except (OSError, RegistryError) as error:
            raise DatasetError(f"{where}: {error}") from None
        if not own:
            raise DatasetError(f"{where}: the folder holds no actors; write [[actor]] entries into a .toml file there.")
        known = {actor.id for actor in bundled_actors()}
        if taken := [actor.id for actor in own if actor.id in known]:
            raise DatasetError(f"{where}: the id {taken[0]!r} is in use; choose another.")
        return (*bundled_actors(), *own)

    def frames(self) -> dict[str, pd.DataFrame]:
        """The tables of the accepted events, as a release would hold them."""
        from .frames import frames

        reports = self.reports()
        state = self.state(reports)
        return frames(
            self.events(state),
            reports,
            event=self.event_class(),
            actors=self.actors(),
            places=self.places(),
            retired=state.retired,
            publish_persons=self.info.publish_persons is not None,
            further_names=_names([*state.drafts.values(), *state.accepted.values()]),
        )

    def releases(self) -> dict[str, Path]:
        """The finished releases by version, oldest first."""
        return releases(self.folder)

    def metadata(self, date: str | None = None) -> dict[str, Any]:
        """What ``columns.json`` says of the dataset; ``date`` (ISO) is the release's, that of the last decision."""
        info = self.info
        year = f" ({date[:4]})" if date else ""
        citation = f"{', '.join(info.creators)}{year}. {info.title}. Version {info.version} [Data set]. {info.licence}."
        told = {
            "name": info.name,
            "title": info.title,
            "title_ar": info.title_ar,
            "description": info.description,
            "notice": info.notice,
            "version": info.version,
            "licence": info.licence,
            "creators": list(info.creators),
            "date": date,
            "citation": citation,
        }
        return {key: value for key, value in told.items() if value}


def open_dataset(name_or_folder: str | Path) -> Dataset:
    """Open a bundled dataset by name, or a dataset's folder. Raises DatasetError for what is neither.

    A bundled name goes before a folder of the same name; write ``./name`` for the folder.
    """
    bundled = bundled_path(name_or_folder)
    folder = bundled or Path(name_or_folder)
    if not folder.is_dir():
        known = available()
        raise DatasetError(
            f"There is no dataset {str(name_or_folder)!r}. {near(folder.name, known)}"
            f"Bundled are: {', '.join(known) or 'none'}. Make one with `wasata new {folder.name}`."
        )
    if not (folder / FILE_NAME).is_file():
        raise DatasetError(f"{folder}: is no dataset, there is no {FILE_NAME}. Make one with `wasata new`.")
    return Dataset(folder, read_info(folder / FILE_NAME), bundled is not None)


def _event_class(folder: Path, told: str) -> type[Event]:
    found, module, where = named_in(folder, "event", told)
    if not (isinstance(found, type) and issubclass(found, Event)):
        name = told.partition(":")[2]
        others = [n for n, v in vars(module).items() if isinstance(v, type) and issubclass(v, Event)]
        raise DatasetError(f"{where}: the file has no event class {name!r}. {near(name, others)}".rstrip())
    return found


def _names(events: Iterable[Any]) -> set[str]:
    people = (p for e in events for actor in e.get("participants") or () for p in actor.get("persons") or ())
    return {person["name"] for person in people if person.get("name")}
