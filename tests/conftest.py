"""Let tests import the modules that stand beside them (``make_events``)."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
