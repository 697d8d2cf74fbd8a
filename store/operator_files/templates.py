"""The operator's templates."""

from typing import Annotated

from pydantic import AfterValidator, Field

from rules.operator.templates import GAPS, LABEL_LIMIT, TEXT_LIMIT, Template, Templates, Use, unbalanced, unknown
from rules.text.text_limits import units
from store.operator_files.fields import Names, id_of, refuse_all
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import ID, Entries, Table, made


def _fits_a_button(labels: dict[str, str]) -> dict[str, str]:
    long = {lang: units(label) for lang, label in labels.items() if units(label) > LABEL_LIMIT}
    refuse_all(f"is {length} characters long in {lang}; {LABEL_LIMIT} fit a button" for lang, length in long.items())
    return labels


def _can_be_filled(texts: dict[str, str]) -> dict[str, str]:
    faults = []
    for lang, text in texts.items():
        if unbalanced(text):
            faults.append(f"has a brace in {lang} that stands alone")
        for gap in unknown(text):
            faults.append(f"has an unknown gap {{{gap}}} in {lang}; known are {', '.join(GAPS)}")
        if units(text) > TEXT_LIMIT:
            faults.append(f"is {units(text)} characters long in {lang}; {TEXT_LIMIT} fit")
    refuse_all(faults)
    return texts


class _Template(Table):
    id: Annotated[str, id_of(24, "_")] = Field(alias=ID)  # ids travel on buttons, never in links
    use: Use
    labels: Annotated[Names, AfterValidator(_fits_a_button)] = Field(alias="label")
    texts: Annotated[Names, AfterValidator(_can_be_filled)] = Field(alias="text")


class _File(Entries):
    template: dict[str, _Template] = Field({})


def _templates(file: _File) -> Templates:
    return Templates(file.version, made(Template, file.template))


TEMPLATES_FILE = OperatorFile("templates", _File, _templates)
