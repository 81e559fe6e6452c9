"""``Passed``: the only thing ``export`` takes, and only the gate can make it."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from ..schema import Event
from .digest import table_digests, values_digest
from .errors import ForgedPass
from .report_page import report_html
from .verdict import Verdict, failures

if TYPE_CHECKING:
    import pandas as pd

    from ..schema.codebook import RuleDoc

_SEAL = object()
_MADE: weakref.WeakSet[Passed] = weakref.WeakSet()


@dataclass(frozen=True, slots=True)
class TakenOut:
    """An event a quarantine took out, and the ids of the rules its rows failed."""

    event_id: str
    rules: tuple[str, ...]


class Passed:
    """The tables that passed, as they were judged. Made by ``gate`` alone; cannot be built, copied or changed."""

    __slots__ = (
        "__weakref__",
        "_digest",
        "_digests",
        "_event",
        "_frames",
        "_quarantined",
        "_rules",
        "_specs",
        "_taken",
        "_verdicts",
    )

    _digest: str
    _digests: Mapping[str, str]
    _event: type[Event]
    _frames: dict[str, pd.DataFrame]
    _quarantined: tuple[TakenOut, ...]
    _rules: tuple[RuleDoc, ...]
    _specs: Mapping[str, Any]
    _taken: Mapping[str, pd.DataFrame]
    _verdicts: tuple[Verdict, ...]

    def __init__(self, seal: object, **parts: Any) -> None:
        if seal is not _SEAL:
            raise ForgedPass("A Passed is made by gate(…) alone; run the gate on the data.")
        for name, value in parts.items():
            object.__setattr__(self, f"_{name}", value)
        _MADE.add(self)

    @property
    def passed(self) -> bool:
        """True."""
        return True

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """One verdict a rule; none of them blocks."""
        return self._verdicts

    @property
    def rules(self) -> tuple[RuleDoc, ...]:
        """The rules that were run, as ``RuleDoc``."""
        return self._rules

    @property
    def specs(self) -> Mapping[str, Any]:
        """The table specs it was judged by."""
        return self._specs

    @property
    def event(self) -> type[Event]:
        """The class of its events."""
        return self._event

    @property
    def digest(self) -> str:
        """The digest over the values when they passed (see ``values_digest``)."""
        return self._digest

    @property
    def quarantined(self) -> tuple[TakenOut, ...]:
        """The events a quarantine took out before; empty without one."""
        return self._quarantined

    @property
    def taken(self) -> Mapping[str, pd.DataFrame]:
        """The rows of those events, by table, as they were given; empty without a quarantine."""
        return self._taken

    @property
    def digests(self) -> Mapping[str, str]:
        """The digest of each table when it passed."""
        return self._digests

    @property
    def judged(self) -> Mapping[str, pd.DataFrame]:
        """The judged tables themselves, for writing; ``genuine`` says whether they are still what passed."""
        return self._frames

    def failures(self) -> pd.DataFrame:
        """The rows that warnings name, a line each: ``rule severity table row id event_id``."""
        return failures(self._verdicts)

    def to_json(self) -> dict[str, Any]:
        """Every verdict with the id of every row it names."""
        return {"passed": True, "rules": [verdict.to_json(complete=True) for verdict in self._verdicts]}

    def to_html(self, title: str = "Data quality") -> str:
        """A page for people, self-contained and without scripts."""
        return report_html(title, self._verdicts, sum(map(len, self._frames.values())))

    def frames(self) -> dict[str, pd.DataFrame]:
        """Deep copies of the judged tables, by name. Raises ForgedPass where they are not what was judged."""
        genuine(self)
        return {name: frame.copy(deep=True) for name, frame in self._frames.items()}

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise ForgedPass("A Passed cannot be changed; change the data and run the gate again.")

    def __delattr__(self, name: str) -> NoReturn:
        raise ForgedPass("A Passed cannot be changed; change the data and run the gate again.")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise ForgedPass("A Passed cannot be copied or pickled; run the gate on the data.")

    def __copy__(self) -> NoReturn:
        raise ForgedPass("A Passed cannot be copied; run the gate on the data.")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise ForgedPass("A Passed cannot be copied; run the gate on the data.")

    def __init_subclass__(cls, **kwargs: Any) -> NoReturn:
        raise ForgedPass("Passed has no subclasses.")

    def __repr__(self) -> str:
        return f"<Passed: {len(self._frames['events'])} events, {len(self._verdicts)} rules, {self._digest}>"


def seal(**parts: Any) -> Passed:
    """Make a Passed. The gate's own; there is no other caller."""
    return Passed(_SEAL, **parts)


def genuine(passed: object) -> Passed:
    """``passed`` itself. Raises ForgedPass for anything the gate did not make, or whose tables have changed since."""
    if type(passed) is not Passed or passed not in _MADE:
        raise ForgedPass(f"{type(passed).__name__} is no pass of the gate; run gate(…) and give its result.")
    if values_digest(table_digests(passed._frames)) != passed._digest:
        raise ForgedPass("The tables are not those that passed; run the gate again.")
    return passed
