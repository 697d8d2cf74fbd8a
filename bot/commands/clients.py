"""The commands on clients of the API: `lian client add`, `list`, `rotate`, `origins`, `revoke`, `replay`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.console import ENV, say
from bot.runtime.clock import RealClock
from bot.settings import StartRefusedError, load
from rules.people.clients import Scope, read_scopes
from rules.refusals import Refusal

if TYPE_CHECKING:
    from cases.clients import NewKey
    from store.unit import Tx

app = typer.Typer(help="Programs of yours that file and follow reports by the API.", no_args_is_help=True)
ClientName = Annotated[str, typer.Argument(help="The client's name, as `lian client list` shows it.")]
T = TypeVar("T")


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="A name by which you and your staff know the program.")],
    scopes: Annotated[str, typer.Option(help="What its key is good for.")] = ",".join(Scope),
    webhook: Annotated[str, typer.Option(help="An https address that is told of each step.")] = "",
) -> None:
    """Give a program a key, which is shown only now."""
    from bot.web_addresses import is_confidential
    from cases import clients

    try:
        wanted = read_scopes([scopes])
    except ValueError:
        raise StartRefusedError(f"--scopes is some of {', '.join(Scope)}. No client was added.") from None
    if webhook and not is_confidential(webhook):
        raise StartRefusedError("--webhook is not an https address. No client was added.")
    if webhook and Scope.WEBHOOKS not in wanted:
        raise StartRefusedError("--webhook needs the scope webhooks. No client was added.")
    _show(_done(lambda tx: clients.add(tx, name, wanted, webhook or None)))


@app.command("list")
def listed() -> None:
    """List the clients, without their keys."""
    from store import clients

    found = _done(clients.every)
    for it in found:
        state = f"revoked {it.revoked_at:%Y-%m-%d %H:%M}" if it.revoked_at else it.webhook or "no webhook"
        pages = f"  pages of {it.origins}" if it.origins else ""
        say.print(f"{it.name}  {it.scopes.replace(' ', ',')}  since {it.created_at:%Y-%m-%d}  {state}{pages}")
    if not found:
        say.print("There is no client.")


@app.command()
def rotate(name: ClientName) -> None:
    """Give a client another key and secret; the former ones end at once."""
    from cases import clients

    _show(_done(lambda tx: clients.rotate(tx, name)))


@app.command()
def origins(
    name: ClientName,
    pages: Annotated[list[str] | None, typer.Argument(help="Such as https://www.example.org; none: no page.")] = None,
) -> None:
    """Let the pages of these sites, and of no other, use a client's key in a browser."""
    from bot.web_addresses import is_origin
    from cases import clients

    for page in pages or ():
        if not is_origin(page):
            raise StartRefusedError(
                f"{page} is no origin: https, a host in small letters, no path, as https://www.example.org. "
                "Nothing was changed."
            )
    client = _done(lambda tx: clients.set_origins(tx, name, pages or ()))
    which = f"Pages of {', '.join(pages)}" if pages else "No page"
    say.print(f"{which} may use the key of {client.name}.")


@app.command()
def revoke(name: ClientName) -> None:
    """End a client's key for good, at once."""
    from cases import clients

    client = _done(lambda tx: clients.revoke(tx, name))
    say.print(f"The key of {client.name} is good for nothing any more. Its reports stay.")


@app.command()
def replay(
    name: ClientName, after: Annotated[int, typer.Option(help="Only events after the one of this number.")] = 0
) -> None:
    """Have a client's webhook told again what it was told."""
    from cases import clients

    count = _done(lambda tx: clients.replay(tx, name, after))
    say.print(f"{count} events are sent again, from the next minute on." if count else "There is no such event.")


def _done(work: "Callable[[Tx], T | Refusal]") -> T:
    from bot.commands.database import in_unit

    settings, clock = load(ENV), RealClock()
    value = in_unit(settings, clock, work)
    if not isinstance(value, Refusal):
        return value
    from dialogs.engine.words import Renderer
    from rules.schedule.zones import zone_of

    raise StartRefusedError(Renderer.load().text(value.say, "en", zone_of(settings.timezone), clock.now()))


def _show(made: "NewKey") -> None:
    say.print(f"{made.client.name} has a key; neither it nor the secret is shown again:")
    say.print(f"  key     {made.key}")
    say.print(f"  secret  {made.secret}")
    say.print("The key goes into the header Authorization: Bearer …; the secret checks what the webhook is told.")
