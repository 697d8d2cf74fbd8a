"""The operator's key, from a variable, a file, or a command such as one that asks a KMS or a hardware token."""

import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from store.sealing import KeyRefused, OperatorKey

TIMEOUT = 30.0
"""Seconds that a command has to answer."""


def resolved(field: str, key: SecretStr | None, settings: Mapping[str, Any]) -> SecretStr | None:
    """Return the key of a setting: its own value, or what its file or its command holds; None if none of them is set.

    Args:
        field: `lian_key` or `lian_key_new`; `<field>_file` and `<field>_command` are in `settings`.

    Raises:
        ValueError: with what is said of the variable; it begins with the name of the variable that is wrong.
    """
    name, file, command = field.upper(), settings.get(f"{field}_file"), settings.get(f"{field}_command")
    ways = [way for way, value in ((name, key), (f"{name}_FILE", file), (f"{name}_COMMAND", command)) if value]
    if not ways:
        return None
    if len(ways) > 1:
        raise ValueError(f"{' and '.join(ways)} are both set: the key comes from one place.")
    if file:
        key = SecretStr(_in_file(ways[0], file))
    elif command:
        key = SecretStr(_by_command(ways[0], command))
    assert key is not None
    try:
        OperatorKey.from_text(key.get_secret_value(), ways[0])
    except KeyRefused as refused:
        raise ValueError(str(refused)) from None
    return key


def _in_file(name: str, file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise ValueError(f"{name} names a file that cannot be read: {why}.") from None


def _by_command(name: str, command: SecretStr) -> str:
    """Run the command, without a shell; what it says beside its answer is shown to the operator as it comes."""
    try:
        words = shlex.split(command.get_secret_value())
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=TIMEOUT, check=False)
        answer = done.stdout.decode()
    except subprocess.TimeoutExpired:
        raise ValueError(f"{name} did not answer within {TIMEOUT:.0f} seconds.") from None
    except OSError as error:
        raise ValueError(f"{name} cannot be run: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise ValueError(f"{name} answered with something that is no text.") from None
    except ValueError:
        raise ValueError(f"{name} cannot be read as a command: is a quotation mark missing?") from None
    if done.returncode:
        raise ValueError(f"{name} ended with exit code {done.returncode} and gave no key.")
    return answer
