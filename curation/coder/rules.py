"""The rules coder: one lexicon a language, many reports."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from ...datasets.actors import Actor, bundled_actors
from ...datasets.places import PlaceRecord, bundled_places, places_digest
from ...schema import Event, Report, WasataError
from ..language_folder import check_own, languages
from .events.assembly import Stamp
from .lexicon.lexicon import Lexicon
from .lexicon.place_names import Gazetteer
from .reading import Coded, Reading

VERSION = "1.1"


class LanguageError(WasataError, ValueError):
    """A report in a language there is no lexicon for."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make many objects that stay till the end: the collector, walking them again and again, would find nothing to free."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class RulesCoder:
    """Codes reports by rules. Build one and code many: lexicons are compiled once a language.

    ``event``: the class of the events. ``actors``, ``places``: the registries, by default the bundled ones, with
    ``gazetteer``, the digest of the places' files. ``country``: ISO 3166-1 alpha-3 code of where reports play that name
    no place. ``languages``: a study's folder of languages' folders: one with a ``language.toml`` goes before the
    package's, one without adds its words and frames to it. ``own_places``: places that a study chose one by one (of those in
    ``places``): their names are taken as readily as those of the bundled registry.
    """

    def __init__(
        self,
        *,
        event: type[Event] = Event,
        actors: Sequence[Actor] | None = None,
        places: Sequence[PlaceRecord] | None = None,
        gazetteer: str | None = None,
        country: str | None = None,
        languages: Path | None = None,
        own_places: Sequence[PlaceRecord] = (),
    ) -> None:
        self.event = event
        self.actors = tuple(actors) if actors is not None else bundled_actors()
        self.places = tuple(places) if places is not None else bundled_places()
        self.gazetteer_digest = gazetteer or places_digest(None)
        self.country = country
        if languages is not None:
            check_own(languages)
        self.languages = languages
        self.chosen = (*own_places, *bundled_places())
        self._lexicons: dict[str, tuple[Lexicon, Gazetteer]] = {}

    def code(self, report: Report, coded_at: datetime | None = None) -> Coded:
        """The events of a report. Raises LanguageError where no lexicon reads its language."""
        lexicon, gazetteer = self._language(report.language)
        moment = coded_at or datetime.now(UTC).replace(microsecond=0)
        stamp = Stamp("rules", VERSION, self.gazetteer_digest, moment)
        with _uncollected():
            return Reading(report, lexicon, gazetteer, self.country).code(stamp)

    def _language(self, code: str) -> tuple[Lexicon, Gazetteer]:
        if code not in self._lexicons:
            folder = self.languages / code if self.languages is not None else None
            known = {*languages(), *(languages(self.languages) if self.languages is not None else ())}
            if code not in known:
                raise LanguageError(
                    f"There is no lexicon for the language {code!r}; there are: {', '.join(sorted(known))}. "
                    "A folder under curation/languages adds one."
                )
            folder = folder if folder is not None and folder.is_dir() else None
            with _uncollected():
                lexicon = Lexicon(code, self.actors, self.event, folder)
                self._lexicons[code] = (lexicon, Gazetteer(self.places, lexicon, self.chosen))
        return self._lexicons[code]
