"""The command `lian`: what an operator types."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.runtime.parent import EXIT_BAD_SETTINGS, STOP_TIMEOUT, Lifeline
from bot.settings import StartPostponedError, StartRefusedError, load

ENV = Path(".env")
EXAMPLE = Path(__file__).resolve().parents[1] / ".env.example"
EXIT_TEMPORARY_FAILURE = 75
"""The exit code where what is missing may well be there a little later (EX_TEMPFAIL)."""
GC_THRESHOLD = 20_000
"""New objects after which the collector looks for circles among them; one update makes more than Python's own 700."""

app = typer.Typer(
    help="Lian takes complaints and reports in a chat and carries each to a reasoned answer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
staff = typer.Typer(help="The operator as the second person: lead, administrator and clearance need two.")
app.add_typer(staff, name="staff")
say = Console(highlight=False, soft_wrap=True)
warn = Console(stderr=True, highlight=False, soft_wrap=True, style="bold red")


@app.command()
def init() -> None:
    """Write .env with a fresh operator's key; one that is there stays as it is."""
    from store.engine.private_files import open_file
    from store.sealing import EXAMPLE_KEY, make_operator_key

    try:
        with os.fdopen(open_file(ENV, os.O_WRONLY | os.O_EXCL), "w", encoding="utf-8") as file:
            file.write(EXAMPLE.read_text(encoding="utf-8").replace(EXAMPLE_KEY, make_operator_key()))
    except FileExistsError:
        raise StartRefusedError(f"{ENV} is there already and stays as it is.") from None
    say.print(f"{ENV} is written, with a key of your own. Keep a copy of LIAN_KEY apart from the data: without it")
    say.print("nothing opens again. Now fill in the variables under “Needed”, then run: lian check")


@app.command()
def run() -> None:
    """Serve: both bots, the clock, the couriers and the fetcher, until SIGTERM or Ctrl-C."""
    # Whoever stops it before everything is up has stopped it all the same.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    serve(None)


@app.command()
def check() -> None:
    """Say in words whether settings, catalogue, policy, tokens and the staff chat are in order."""
    from bot.commands.check import findings

    settings = load(ENV)

    async def look() -> bool:
        found = [finding async for finding in findings(settings, ENV)]
        for finding in found:
            (say if finding.fine else warn).print(f"{'✓' if finding.fine else '✗'} {finding.words}")
        return all(finding.fine for finding in found)

    raise typer.Exit(0 if asyncio.run(look()) else 1)


@app.command()
def migrate() -> None:
    """Bring the database to the form that this version needs; `lian run` does it too."""
    from bot.operator_config import migrate_database

    migrate_database(load(ENV))
    say.print("The database has the form that this version needs.")


@app.command()
def retry() -> None:
    """Have what failed handled again at the next start, once what made it fail is mended."""
    from bot.commands.retry import retry as again
    from bot.runtime.clock import RealClock

    waiting = again(load(ENV).database_url, RealClock().now())
    for count, what in ((waiting.updates, "updates"), (waiting.others, "deadlines or measures in groups")):
        if count:
            say.print(f"{count} {what} wait again; they are handled when Lian starts next.")
    if not waiting.updates and not waiting.others:
        say.print("Nothing waits to be tried again.")


@staff.command("list")
def staff_list() -> None:
    """Show the rights that wait for a second person."""
    from bot.commands.staffing import waiting
    from bot.runtime.clock import RealClock

    found = waiting(load(ENV), RealClock())
    for it in found:
        say.print(f"{it.number}  {it.right} for {it.alias}, proposed by {it.by}, until {it.until:%Y-%m-%d %H:%M}")
    if not found:
        say.print("Nothing waits for a second person.")


@staff.command("approve")
def staff_approve(number: Annotated[int, typer.Argument(help="As `lian staff list` shows it.")]) -> None:
    """Approve a right that an administrator has proposed."""
    from bot.commands.staffing import approve
    from bot.runtime.clock import RealClock

    it = approve(load(ENV), RealClock(), number)
    say.print(f"Approved: {it.right} for {it.alias}. It takes effect within a minute, or when Lian starts next.")


@app.command()
def life(to: Annotated[Path, typer.Option(help="The file to write.")] = Path("docs/life.md")) -> None:
    """Write the life of a case as a diagram, from the table that decides it."""
    from rules.workflow.life_diagram import page

    _write(page(), to)


@app.command()
def roles(to: Annotated[Path, typer.Option(help="The file to write.")] = Path("docs/roles.md")) -> None:
    """Write who may do what as a table of roles, acts and states, from the table that decides it."""
    from rules.workflow.role_table import page

    _write(page(), to)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the page is; 0 takes any free port.")] = 8790,
    browser: Annotated[bool, typer.Option(help="Open the page.")] = True,
) -> None:
    """Everything running on this machine, with a page to try it: no account, no token."""
    from bot.commands.demo import demonstrate
    from bot.runtime import log

    log.configure()
    asyncio.run(demonstrate(port, browser, say.print))


def _write(page: str, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(page, encoding="utf-8")
    say.print(f"{to} is written.")


def serve(lifeline: Lifeline | None) -> None:
    """Serve until it is stopped.

    Args:
        lifeline: to the parent process; None where there is none (bot.main has one).
    """
    import uvloop

    from bot.runtime import log

    log.configure()
    uvloop.run(_serve(lifeline))


async def _serve(lifeline: Lifeline | None) -> None:
    from bot.processes.wiring import Lian
    from bot.runtime.clock import RealClock
    from bot.runtime.signals import on_lifeline, on_signals
    from bot.runtime.watchdog import Watchdog

    settings = load(ENV)
    with Watchdog() as watchdog:
        async with Lian(settings, RealClock()) as lian:

            def stop() -> None:
                watchdog.ending(STOP_TIMEOUT)
                lian.stop()

            if lifeline is None:
                on_signals(stop)
            else:
                on_lifeline(lifeline, stop)
            _settle_memory()
            await lian.run()


def _settle_memory() -> None:
    """What is here after the start stays, so the collector need not walk through it again (decision 8)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GC_THRESHOLD, 10, 10)


def main(command: Callable[[], object] = app) -> None:
    """Do what was typed: what goes wrong is a sentence and an exit code, not a traceback."""
    # Whatever is written here, the files that SQLite and the vault lay beside their own too, is for nobody else.
    os.umask(0o077)
    try:
        command()
    except StartRefusedError as refused:
        warn.print(str(refused))
        sys.exit(EXIT_BAD_SETTINGS)
    except StartPostponedError as away:
        warn.print(str(away))
        sys.exit(EXIT_TEMPORARY_FAILURE)
