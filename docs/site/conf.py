"""Sphinx's settings for the pages that ``build.py`` puts together; no extension of it asks the network."""

from importlib.metadata import version as installed

project = "Wasata"
author = "The Wasata developers"
copyright = "The Wasata developers, Apache-2.0"
release = version = installed("wasata")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
myst_all_links_external = False
default_role = "code"  # docstrings quote names with one backtick or with two
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"show-inheritance": True}
nitpicky = False
smartquotes = False  # `--to` in a sentence stays two hyphens

html_theme = "alabaster"
html_theme_options = {
    "description": "From news reports to a curated, gated dataset of conflict and mediation events",
    "page_width": "72rem",
    "body_max_width": "none",
    "show_powered_by": False,
}
html_show_sourcelink = False
html_copy_source = False
