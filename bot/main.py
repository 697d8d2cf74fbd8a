"""The command `lian`: `lian run` first becomes the small parent process; all else goes to the command line."""

import resource
import sys
from functools import partial

from bot.runtime.parent import Lifeline, Parent


def main() -> None:
    """Run the command; imports that it needs come only after it is known, as the parent must stay small."""
    if sys.argv[1:] == ["run"]:
        # A core dump would hold keys, and what people write, in plain.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        sys.exit(Parent(_serve).run())
    from bot import cli

    cli.main()


def _serve(lifeline: Lifeline) -> None:
    from bot import cli

    cli.main(partial(cli.serve, lifeline))
