"""``code()``: reports in, draft events out, by any coder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..datasets.errors import DatasetError
from ..datasets.places import PlaceRecord, bundled_places, merge_places, places_digest, read_places
from ..schema import Event, Report, SchemaError

if TYPE_CHECKING:
    from ..datasets.dataset import Dataset
    from .coder.rules import RulesCoder


def code(report: Report, coder: str = "rules", *, event: type[Event] = Event) -> list[Event]:
    """The draft events of one report, in the order the report tells them.

    Raises LanguageError for a language there is no lexicon for, SchemaError for a coder that does not exist.
    """
    if coder != "rules":
        raise SchemaError(f"There is no coder {coder!r}; there is: rules.")
    return _bundled_rules(event).code(report).events


@lru_cache(maxsize=4)
def _bundled_rules(event: type[Event]) -> RulesCoder:
    return rules_coder(event=event)


def rules_coder(
    *,
    event: type[Event] = Event,
    gazetteer: Path | None = None,
    country: str | None = None,
    languages: Path | None = None,
) -> RulesCoder:
    """A rules coder over the bundled registries and, where given, the gazetteer an import wrote into a folder.

    ``languages``: a folder with words of your own, ``ar/frames/….toml``, as a dataset names one. Raises DatasetError for a folder that holds no places or a row that is none.
    """
    from .coder.rules import RulesCoder

    places: Sequence[PlaceRecord] | None = None
    if gazetteer is not None:
        try:
            places = merge_places([*read_places(gazetteer), *bundled_places()])
        except (OSError, ValueError) as error:
            raise DatasetError(f"The gazetteer cannot be read: {error}") from None
    return RulesCoder(
        event=event, places=places, gazetteer=places_digest(gazetteer), country=country, languages=languages
    )


def dataset_coder(dataset: Dataset) -> RulesCoder:
    """The rules coder of a dataset: its event class, actors, places and words beside those of the package.

    Raises DatasetError for a file of the dataset that cannot be used; LexiconError for one with words, when the first
    report of the language is coded.
    """
    from .coder.rules import RulesCoder

    return RulesCoder(
        event=dataset.event_class(),
        actors=dataset.actors(),
        places=dataset.places(),
        gazetteer=dataset.places_digest(),
        country=dataset.info.country,
        languages=dataset.languages_folder(),
        own_places=dataset.own_places(),
    )


def now() -> datetime:
    """The time of coding, in whole seconds UTC."""
    from datetime import UTC

    return datetime.now(UTC).replace(microsecond=0)
