"""Let tests import the modules that stand beside them (``make_events``); hypothesis without its clock."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.append(str(Path(__file__).parent))

# A busy machine is no finding: timings belong in `make bench`.
settings.register_profile("wasata", deadline=None)
settings.load_profile("wasata")
