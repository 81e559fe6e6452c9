"""What a judgement needs besides the tables: report texts, the release's own date, names to be withheld."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ..datasets.dataset_toml import Threshold
from ..datasets.waivers import Waiver
from .thresholds import defaults

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Context:
    """``None`` means not at hand: the rules that need it are not run.

    texts: report id → body. as_of: no event and no report is later than this day. publish_persons: whether the dataset
    releases persons. withheld: names that must not stand in any released words. needs_review: event id → why an
    accepted event asks for a new look. thresholds: the dataset's over the defaults. previous: ``events`` and ``retired``
    of the release before. waivers: those in the dataset's folder; the ones of ``version`` hold.
    """

    texts: Mapping[str, str] | None = None
    as_of: date | None = None
    publish_persons: bool | None = None
    withheld: frozenset[str] | None = None
    needs_review: Mapping[str, str] | None = None
    thresholds: Mapping[str, Threshold] = field(default_factory=defaults)
    previous: Mapping[str, pd.DataFrame] | None = None
    waivers: tuple[Waiver, ...] = ()
    version: str = ""
