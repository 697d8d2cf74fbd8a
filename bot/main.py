"""The command `lian`: `lian run` becomes the small parent first, everything else is read by the command line."""

import sys
from functools import partial

from bot.runtime.parent import Lifeline, Parent


def main() -> None:
    """The entry point. Nothing heavy is imported before it is known what is asked for: the parent must stay small."""
    if sys.argv[1:] == ["run"]:
        sys.exit(Parent(_serve).run())
    from bot import cli

    cli.main()


def _serve(lifeline: Lifeline) -> None:
    from bot import cli

    cli.main(partial(cli.serve, lifeline))
