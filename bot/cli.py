"""The command line `lian`, for operators."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import clients, keys, links, records
from bot.console import ENV, say, warn
from bot.runtime.clock import RealClock
from bot.runtime.parent import EXIT_BAD_SETTINGS, STOP_TIMEOUT, Lifeline
from bot.settings import Settings, StartRefusedError, load

EXAMPLE = Path(__file__).resolve().parents[1] / ".env.example"
GC_THRESHOLD = 20_000
"""New objects after which a garbage collection runs; one update makes more than Python's default of 700."""

app = typer.Typer(
    help="Lian takes complaints and reports in a chat and carries each to a reasoned answer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
staff = typer.Typer(help="The operator as the second person: lead, administrator and clearance need two.")
app.add_typer(staff, name="staff")
app.add_typer(records.app)
app.add_typer(links.app)
app.add_typer(keys.app, name="keys")
app.add_typer(clients.app, name="client")


@app.command()
def init() -> None:
    """Write .env with a new operator's key; an existing file stays unchanged."""
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
    """Run both bots, the clock, the senders and the fetcher until SIGTERM or Ctrl-C."""
    # A stop during the start is a clean stop as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    serve(None)


@app.command()
def check() -> None:
    """Check settings, catalogue, policy, tokens and the staff chat, and print the findings."""
    try:
        settings = load(ENV)
    except StartRefusedError:
        from bot.commands.ids import ids_seen

        for words in asyncio.run(ids_seen(ENV)):
            say.print(words)
        raise

    from bot.commands.check import findings

    async def look() -> bool:
        found = [finding async for finding in findings(settings, ENV)]
        for finding in found:
            (say if finding.fine else warn).print(f"{'✓' if finding.fine else '✗'} {finding.words}")
        return all(finding.fine for finding in found)

    raise typer.Exit(0 if asyncio.run(look()) else 1)


@app.command()
def migrate() -> None:
    """Migrate the database to the schema of this version; `lian run` does it too."""
    from bot.operator_config import migrate_database

    migrate_database(load(ENV))
    say.print("The database has the form that this version needs.")


@app.command()
def retry() -> None:
    """Queue dead letters again for the next start, once the cause of their failure is fixed."""
    from bot.commands.database import retry as again

    waiting = again(load(ENV), RealClock())
    for count, what in ((waiting.updates, "updates"), (waiting.others, "deadlines or measures in groups")):
        if count:
            say.print(f"{count} {what} wait again; they are handled when Lian starts next.")
    if not waiting.updates and not waiting.others:
        say.print("Nothing waits to be tried again.")


@app.command()
def figures() -> None:
    """Count figures and queue anew from all events, with Lian stopped: after another TIMEZONE, or to check them."""
    from bot.commands.database import recount

    right = recount(load(ENV), RealClock())
    say.print("All is counted anew, and was right." if right else "All is counted anew; something was not right.")


@app.command()
def root(
    day: Annotated[str, typer.Option(help="That of one day, such as 2026-11-30.")] = "",
    every: Annotated[bool, typer.Option("--all", help="All of them, oldest first.")] = False,
) -> None:
    """Print the newest signed root of a day, as it is posted; docs/verify.md says how anyone checks it."""
    from bot.commands.roots import public_key_text, signed_roots

    settings, clock = load(ENV), RealClock()
    found = signed_roots(settings, clock, day=day, most=None if every else 1)
    none = f"There is no root of {day}." if day else "There is no root yet: the first is made at the end of the day."
    say.print("\n".join(found) or f"{none}\n", end="")
    warn.print(f"The public key: {public_key_text(settings, clock)}", style="")


@staff.command("list")
def staff_list() -> None:
    """List the proposed rights that wait for a second person."""
    from bot.commands.database import waiting

    found = waiting(load(ENV), RealClock())
    for it in found:
        say.print(f"{it.number}  {it.right} for {it.alias}, proposed by {it.by}, until {it.until:%Y-%m-%d %H:%M}")
    if not found:
        say.print("Nothing waits for a second person.")


@staff.command("approve")
def staff_approve(number: Annotated[int, typer.Argument(help="As `lian staff list` shows it.")]) -> None:
    """Approve a right that an administrator has proposed."""
    from bot.commands.database import approve

    it = approve(load(ENV), RealClock(), number)
    say.print(f"Approved: {it.right} for {it.alias}. It takes effect within a minute, or when Lian starts next.")


@app.command()
def life(to: Annotated[Path, typer.Option(help="The file to write.")] = Path("docs/life.md")) -> None:
    """Write the life cycle of a case as a diagram, from the table of its transitions."""
    from rules.workflow.life_diagram import page

    _write(page(), to)


@app.command()
def roles(to: Annotated[Path, typer.Option(help="The file to write.")] = Path("docs/roles.md")) -> None:
    """Write the permissions as a table of roles, acts and states, from the table that defines them."""
    from rules.workflow.role_table import page

    _write(page(), to)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the page is; 0 takes any free port.")] = 8790,
    browser: Annotated[bool, typer.Option(help="Open the page.")] = True,
) -> None:
    """Run everything on this machine, with a page to try it: no account, no token."""
    from bot.commands.demo.demonstration import demonstrate
    from bot.runtime import log

    log.configure()
    asyncio.run(demonstrate(port, browser, say.print))


def _write(page: str, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(page, encoding="utf-8")
    say.print(f"{to} is written.")


def serve(lifeline: Lifeline | None) -> None:
    """Serve until stopped.

    Args:
        lifeline: to the parent process; None if there is none (bot.main has one).
    """
    # Before all that takes long to import: an operator reads at once which settings are missing.
    settings = load(ENV)
    # What is imported stays: to look through it again and again would take a fifth of the start.
    gc.disable()

    import uvloop

    from bot.runtime import log

    log.configure()
    uvloop.run(_serve(lifeline, settings))


async def _serve(lifeline: Lifeline | None, settings: Settings) -> None:
    from bot.processes.wiring import Lian
    from bot.runtime.stopping import Watchdog, on_lifeline, on_signals

    lian, starting = Lian(settings, RealClock()), asyncio.current_task()
    with Watchdog() as watchdog:

        def stop() -> None:
            watchdog.ending(STOP_TIMEOUT)
            lian.stop()
            if starting:
                starting.cancel()

        if lifeline is None:
            on_signals(stop)
        else:
            on_lifeline(lifeline, stop)
        with suppress(asyncio.CancelledError):
            async with lian:
                starting = None
                settle_memory()
                await lian.run()


def settle_memory() -> None:
    """Exempt all objects made so far, which stay, from garbage collection (decision 8)."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(GC_THRESHOLD, 10, 10)


def main(command: Callable[[], object] = app) -> None:
    """Run the command; print an error as a sentence and set the exit code, without a traceback."""
    # All files written here, including those that SQLite and the vault add to their own, are for this user only.
    os.umask(0o077)
    try:
        command()
    except StartRefusedError as refused:
        warn.print(str(refused))
        sys.exit(EXIT_BAD_SETTINGS)
