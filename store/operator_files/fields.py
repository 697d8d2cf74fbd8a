"""The kinds of values in the operator's files, each with the words in which a wrong one is refused."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import pydantic
from pydantic_core import InitErrorDetails, PydanticCustomError

from rules.text.text_limits import units
from rules.vocabulary import LANGS

FAULT = "fault"
"""The type of an error whose words (`ctx["words"]`) are ours."""

KEY = "\0"
"""Stands in the words of a fault for the key at which it was found; TOML text holds no such character."""

ABSENT: Any = None
"""The default of a key whose kind gives a value for it where it is absent."""


def fault(words: str) -> PydanticCustomError:
    """Return an error to raise in a validator: the value is refused in these words."""
    return PydanticCustomError(FAULT, "{words}", {"words": words})


def refuse_all(faults: Iterable[str]) -> None:
    """Refuse the value that is being validated once for each of `faults`, and not at all where there is none.

    Raises:
        ValidationError: pydantic adds its errors to those of the whole file.
    """
    if found := [InitErrorDetails(type=fault(words), input=None) for words in faults]:
        raise pydantic.ValidationError.from_exception_data("an operator's file", found)


def needs(what: str, absent: Any = None) -> pydantic.WrapValidator:
    """Refuse any wrong value in one way. A key without value (None) is refused as well, unless `absent` is given."""

    def check(value: object, read: pydantic.ValidatorFunctionWrapHandler) -> Any:
        if value is None and absent is not None:
            return absent
        try:
            return read(value)
        except pydantic.ValidationError:
            raise fault(f"has no {KEY}" if value is None else f"needs {what} as {KEY}, not {value!r}") from None

    return pydantic.WrapValidator(check)


def at_most(limit: int, where: str = "") -> pydantic.AfterValidator:
    """Accept texts by language of up to `limit` UTF-16 units; `where` says what they fit."""

    def check(texts: dict[str, str]) -> dict[str, str]:
        long = {lang: units(text) for lang, text in texts.items() if units(text) > limit}
        refuse_all(f"is {length} characters long in {lang}; {limit} fit{where}" for lang, length in long.items())
        return texts

    return pydantic.AfterValidator(check)


def id_of(longest: int, mark: str) -> pydantic.AfterValidator:
    """Accept ids of up to `longest` characters, in which `mark` joins words."""
    form = re.compile(rf"[a-z][a-z0-9{mark}]{{,{longest - 1}}}")

    def check(id: str) -> str:
        if not form.fullmatch(id):
            raise fault(f"has an id that is not 1 to {longest} of a-z, 0-9 and {mark}, beginning with a letter")
        return id

    return pydantic.AfterValidator(check)


def _version(value: object) -> object:
    if type(value) is not int or value < 1:
        raise fault("needs a version, a whole number above 0 that grows with each change")
    return value


def _by_lang(value: object) -> tuple[dict[str, object], list[str]]:
    """Return the table by language, and what is wrong with its keys."""
    if not isinstance(value, dict):
        raise fault(f"has no {KEY}" if value is None else f"needs {KEY} by language, not {value!r}")
    unknown, known = (it for it in value if it not in LANGS), ", ".join(LANGS)
    return value, [f"has {KEY} in an unknown language '{it}'; known are {known}" for it in unknown]


def _names(value: object) -> dict[str, str]:
    given, faults = _by_lang(value)
    texts: dict[str, str] = {lang: text.strip() if isinstance(text := given.get(lang), str) else "" for lang in LANGS}
    missing = [f"has no {KEY} in {lang}" for lang, text in texts.items() if not text]
    refuse_all([*faults, *(missing if given else [f"has no {KEY}"])])
    return texts


def _words(value: object) -> dict[str, tuple[str, ...]]:
    given, faults = _by_lang(value)
    found: dict[str, tuple[str, ...]] = {}
    for lang in LANGS:
        texts = given.get(lang, [])
        if isinstance(texts, list) and all(isinstance(text, str) and text.strip() for text in texts):
            found[lang] = tuple(texts)
        else:
            faults.append(f"needs a list of texts as {KEY} in {lang}, not {texts!r}")
    refuse_all(faults)
    return found


Id = Annotated[str, id_of(12, "-")]
"""Ids travel in button data (64 bytes) and in deep links (64 characters)."""

Version = Annotated[int, pydantic.PlainValidator(_version)]
"""The version of a file as a whole."""

TextField = Annotated[str, pydantic.Field(pattern=r"\S"), needs("a text")]
"""A text that is not blank."""

OptionalText = Annotated[str, pydantic.Field(pattern=r"\S"), needs("a text", absent="")]
"""A text that is not blank; empty where the key, whose default is None, is absent."""

Texts = Annotated[tuple[Annotated[str, pydantic.Field(pattern=r"\S")], ...], needs("a list of texts")]
"""A list of such texts."""

Flag = Annotated[bool, pydantic.Strict(), needs("true or false")]
"""True or false."""

Whole = Annotated[int, pydantic.Field(strict=True, gt=0), needs("a whole number above 0")]
"""A whole number above 0."""

Hours = Annotated[int, pydantic.Field(strict=True, gt=0), needs("whole hours above 0")]
"""A whole number of hours above 0."""

Day = Annotated[date, pydantic.Strict(), needs("a day such as 2027-11-01")]
"""A day."""

Names = Annotated[dict[str, str], pydantic.PlainValidator(_names)]
"""One text in every language."""

OptionalNames = Annotated[dict[str, str], pydantic.PlainValidator(lambda value: {} if value is None else _names(value))]
"""One text in every language; empty where the key, whose default is None, is absent."""

Words = Annotated[dict[str, tuple[str, ...]], pydantic.PlainValidator(_words)]
"""A list of texts for each language, possibly empty."""
