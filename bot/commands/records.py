"""Commands on records: `lian dossier`, `export`, `subjects`, `erase`, `verify`; imports stand where they are needed."""

from pathlib import Path
from typing import Annotated

import typer

from bot.console import ENV, say, warn
from bot.runtime.clock import RealClock
from bot.settings import StartRefusedError, load
from rules.vocabulary import LANGS, DossierForm

app = typer.Typer()


@app.command()
def dossier(
    number: Annotated[str, typer.Argument(help="The ticket number of the case.")],
    form: Annotated[DossierForm, typer.Option(help="The file format.")] = DossierForm.PDF,
    lang: Annotated[str, typer.Option(help="zh-Hans, zh-Hant or en; by default that of LANGUAGE.")] = "",
    to: Annotated[
        Path | None, typer.Option(help="The file to write; by default dossier-NUMBER in this folder.")
    ] = None,
) -> None:
    """Write everything on record about a case to a file, for a regulator or a court; the reading is recorded."""
    from bot.commands.export import write_dossier

    settings = load(ENV)
    spoken = next((it for it in LANGS if it.lower() == (lang or settings.language).lower()), None)
    if spoken is None:
        raise StartRefusedError(f"{lang} is no language of Lian's: choose {', '.join(LANGS)}.")
    file = to or Path(f"dossier-{number}.{form}")
    write_dossier(settings, RealClock(), number, file, form, spoken)
    say.print(f"{file} is written; only this account can read it. The reading is on record in the case.")


@app.command()
def export(to: Annotated[Path, typer.Option(help="The file to write.")] = Path("cases.csv")) -> None:
    """Write all cases as CSV, with their states and times, without their content."""
    from bot.commands.export import write_cases

    count = write_cases(load(ENV), RealClock(), to)
    say.print(f"{to} is written, with {count} cases.")


@app.command()
def subjects() -> None:
    """Read anew what and whom all cases are about, with Lian stopped: after an upgrade, or other links in CATALOGUE."""
    from bot.commands.database import reread

    say.print(f"All cases are read anew; {reread(load(ENV), RealClock())} are about something else than before.")


@app.command()
def erase(
    whom: Annotated[str, typer.Argument(help="A case's number or an account's id; none: after a backup.")] = "",
    yes: Annotated[bool, typer.Option(help="Do not ask.")] = False,
) -> None:
    """Erase a person's data; without one, erase again what a restored backup holds still."""
    from bot.commands.erase import conduct

    conduct(load(ENV), RealClock(), whom, say.print, lambda: yes or typer.confirm("Erase?"))


@app.command()
def verify(
    number: Annotated[str, typer.Argument(help="Only the case of this number; without it, everything.")] = "",
    receipt: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Check the receipts, roots and proofs in this file instead."),
    ] = None,
) -> None:
    """Check that the record is as Lian wrote it and agrees with the roots of days; the exit code is 1 if not."""
    from bot.commands.database import verify as rows
    from bot.commands.receipts import receipt_findings, root_findings

    settings, clock = load(ENV), RealClock()
    fine = True
    for words in rows(settings, clock, number or None) if receipt is None else ():
        wrong = words.startswith("✗")
        fine &= not wrong
        (warn if wrong else say).print(words)
    if receipt is None:
        found = [] if number else root_findings(settings, clock)
    elif not (found := receipt_findings(settings, clock, receipt.read_text("utf-8", "replace"))):
        raise StartRefusedError(f"There is no receipt, root or proof in {receipt}.")
    for it in found:
        (say if it.fine else warn).print(f"{'✓' if it.fine else '✗'} {it.words}")
    raise typer.Exit(0 if fine and all(it.fine for it in found) else 1)
