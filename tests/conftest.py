"""Let tests import the modules that stand beside them (``make_events``); hypothesis without its clock; a coder."""

from __future__ import annotations

import sys
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
