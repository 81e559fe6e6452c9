"""For a study's own tests: ``assert_valid`` as a function and as a fixture.

In a test file::

    from wasata.validation.pytest import assert_valid

    def test_my_table():
        assert_valid("data/events.csv", partial=True)

Or once in ``conftest.py``, ``pytest_plugins = ["wasata.validation.pytest"]``, and then in any test the fixture::

    def test_my_table(assert_valid):
        assert_valid(frame, table="events", thresholds={"longest_quote": 400})
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from .validating import validate

if TYPE_CHECKING:
    from .failures import Failures

#: Failing rows that are told; the rest are counted.
MOST = 20


def assert_valid(data: Any, *, warnings: bool = False, **keywords: Any) -> Failures:
    """Fail the test unless ``validate(data, **keywords)`` passes; with ``warnings``, unless nothing at all is found.

    The message has a line for each of the first twenty failing rows. Returns the failures, so that warnings can be
    looked at. Raises what ``validate`` raises.
    """
    __tracebackhide__ = True
    found = validate(data, **keywords)
    if found.passed and not (warnings and len(found)):
        return found
    shown = found if warnings else found[found["severity"] == "error"]
    lines = [
        f"{line.rule} {line.severity}, {line.table}"
        + (f" row {line.row} ({line.id})" if isinstance(line.id, str) else "")
        + f": {line.what}. {line.title}."
        for line in shown.head(MOST).itertuples()
    ]
    if len(shown) > MOST:
        lines.append(f"… and {len(shown) - MOST} more.")
    pytest.fail("\n".join([found.told(), *lines]), pytrace=False)


@pytest.fixture(name="assert_valid")
def _assert_valid() -> Callable[..., Failures]:
    """``assert_valid``, for a test that names it as its argument."""
    return assert_valid
