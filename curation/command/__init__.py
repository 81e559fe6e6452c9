"""The ``wasata`` command: one module a command, each loading what it needs when it runs."""

from .main import main

__all__ = ["main"]
