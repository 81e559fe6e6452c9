"""Let tests import the modules that stand beside them (``make_events``); hypothesis without its clock; a coder."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from wasata.curation.coder.rules import RulesCoder

sys.path.append(str(Path(__file__).parent))

# A busy machine is no finding: timings belong in `make bench`.
settings.register_profile("wasata", deadline=None)
settings.load_profile("wasata")


@pytest.fixture(scope="module")
def coder() -> RulesCoder:
    """The rules coder with the bundled data; loaded only by the tests that ask for it."""
    from wasata.curation.coder.rules import RulesCoder

    return RulesCoder()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect the codings of ``known_wrong.toml`` to fail, and report one that no longer does."""
    wrong = tomllib.loads((Path(__file__).parent / "known_wrong.toml").read_text("utf-8"))["wrong"]
    for item in items:
        for row in wrong:
            if item.name.startswith(row["test"]):
                item.add_marker(pytest.mark.xfail(strict=row.get("strict", True), reason=row["reason"]))
