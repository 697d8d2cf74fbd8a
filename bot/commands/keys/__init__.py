"""The commands on the keys: `lian keys check`, `new`, `rotate`, `retire`. Each imports what it needs when called."""

import typer

from bot.console import ENV, say
from bot.runtime.clock import RealClock
from bot.settings import load

app = typer.Typer(help="The keys of the installation, and the operator's key that wraps them.")


@app.command()
def check() -> None:
    """Say which keys there are, what waits to be sealed anew, and whether every wrapped key opens."""
    from bot.commands.keys.rotation import report

    everything = True
    for fine, words in report(load(ENV)):
        say.print(f"{'✓' if fine else '✗'} {words}")
        everything &= fine
    raise typer.Exit(0 if everything else 1)


@app.command()
def new() -> None:
    """Print a new operator's key, for LIAN_KEY_NEW; nothing is changed."""
    from store.sealing import make_operator_key

    say.print(make_operator_key())


@app.command()
def rotate() -> None:
    """Seal everything anew under a new key; a key in LIAN_KEY_NEW opens the database too from then on. Lian may run
    meanwhile; what was broken off goes on where it stood."""
    from bot.commands.keys.rotation import rotate as rotated

    for words in rotated(load(ENV), RealClock().now):
        say.print(words)


@app.command()
def retire() -> None:
    """Let no operator's key but LIAN_KEY open the database, once every process of Lian runs with it."""
    from bot.commands.keys.rotation import retire as retired

    say.print(retired(load(ENV)))
