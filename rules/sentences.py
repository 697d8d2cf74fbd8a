"""Sentences as JSON values, for the sealed bodies of outbox and events."""

from datetime import datetime
from typing import Any

from rules.refusals import Arg, ByLang, Filled, Mention, Text

Sentence = tuple[str, dict[str, Any]]
"""A sentence as JSON values: its id and its arguments."""


def say_to_json(say: Text) -> Sentence:
    """Return the sentence as JSON values."""
    return say.id, {name: arg_to_json(arg) for name, arg in say.args.items()}


def say_from_json(written: Sentence) -> Text:
    """Read what `say_to_json` wrote."""
    id, args = written
    return Text(id, {name: arg_from_json(arg) for name, arg in args.items()})


def arg_to_json(arg: Arg) -> Any:
    """Return an argument of a sentence as JSON values."""
    match arg:
        case datetime():
            return {"at": arg.isoformat()}
        case ByLang():
            return {"names": dict(arg.names)}
        case Text():
            return {"say": say_to_json(arg)}
        case Mention():
            return {"alias": arg.alias, "account": arg.account}
        case Filled():
            return {"texts": dict(arg.texts), "gaps": {name: arg_to_json(gap) for name, gap in arg.gaps.items()}}
        case _:
            return arg


def arg_from_json(body: Any) -> Arg:
    """Read what `arg_to_json` wrote.

    Raises:
        TypeError: `body` has another form.
    """
    match body:
        case {"at": instant}:
            return datetime.fromisoformat(instant)
        case {"names": names}:
            return ByLang(names)
        case {"say": say}:
            return say_from_json(say)
        case {"alias": alias, "account": account}:
            return Mention(alias, account)
        case {"texts": texts, "gaps": gaps}:
            return Filled(texts, {name: arg_from_json(gap) for name, gap in gaps.items()})
        case str() | int():
            return body
        case _:
            raise TypeError(f"no argument of a sentence: {type(body).__name__}")
