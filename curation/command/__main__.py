"""``python -m wasata.curation.command``: the command where its script is not on the path."""

from .main import main

main()
