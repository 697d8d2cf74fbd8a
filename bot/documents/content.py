"""A document in the reader's words, the same for every file format."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.engine.sheets import DossierDocument
from rules.refusals import Arg, Text
from rules.text.visible_text import visible

Said = Callable[[Text], str]


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block in words: `head` is empty where there is none, and a line's label is empty where it has none."""

    head: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section in words."""

    title: str
    blocks: tuple[ShownBlock, ...]


def shown(document: DossierDocument, said: Said) -> tuple[ShownSection, ...]:
    """Return the document's sections in the reader's words; nothing is cut."""

    def words(arg: Arg) -> str:
        match arg:
            case str():
                return visible(arg)
            case Text():
                return said(arg)
        return said(Text("dossier-words", {"words": arg}))

    return tuple(
        ShownSection(
            said(section.title),
            tuple(
                ShownBlock(
                    " · ".join(map(words, block.head)),
                    tuple((said(line.label) if line.label else "", words(line.words)) for line in block.lines),
                )
                for block in section.blocks
            ),
        )
        for section in document.sections
    )
