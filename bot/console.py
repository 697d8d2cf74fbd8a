"""What every command of `lian` shares: where the settings stand, and how it speaks to the operator."""

from pathlib import Path

from rich.console import Console

ENV = Path(".env")
say = Console(highlight=False, soft_wrap=True, markup=False)
warn = Console(stderr=True, highlight=False, markup=False, soft_wrap=True, style="bold red")
