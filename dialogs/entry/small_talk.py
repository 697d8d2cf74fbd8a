"""Answers to words that report nothing."""

from collections.abc import Sequence

from dialogs.engine.cards import MENU, Button, Card, Rows, button, case_button, in_rows
from dialogs.entry.menu import HOME, RESUME
from rules.refusals import Arg, Text
from rules.text.small_talk import TalkKind
from rules.views import ReporterView
from rules.vocabulary import Act

_REPORT = button(Text("menu-report"), MENU, "report")
_WRITE = button(Text("held-report"), MENU, "report")
_SHOWN = 3


def small_talk_card(
    kind: TalkKind | None,
    cases: Sequence[ReporterView],
    *,
    held: str = "",
    writing: bool = False,
    guide: Sequence[Button] = (),
) -> Card:
    """Answer in one friendly line; what asks for progress or for a person, or wants to appeal, shows the open cases.

    Args:
        kind: None for words that name nothing that can be reported.
        held: the words that are kept until the person says what they are for.
        writing: a report is being written.
        guide: the ways to pages of the guide that may answer what was said.
    """
    lines: tuple[Text, ...] = (Text(f"talk-of-{kind}"),) if kind else ()
    rows: Rows = ()
    if kind in (TalkKind.PROGRESS, TalkKind.PERSON, TalkKind.WITHDRAW, TalkKind.APPEAL):
        shown = cases[:_SHOWN]
        head = Text(f"talk-of-{kind}", {"count": len(cases)})
        lines = (head, *map(_line, shown))
        act = Act.APPEAL if kind is TalkKind.APPEAL else Act.TALK
        rows = tuple(_on(case, act, alone=len(shown) == 1) for case in shown)
    if held:
        lines = (*lines, Text("talk-held", {"text": held}), *((Text("talk-guide"),) if guide else ()))
    first = RESUME if writing else (_WRITE if held else _REPORT,)
    status = () if rows else (button(Text("menu-status"), MENU, "status"),)
    erase = ((button(Text("menu-erase"), MENU, "erase"),),) if kind is TalkKind.WITHDRAW else ()
    lang = ((button(Text("menu-language"), MENU, "language"),),) if kind is TalkKind.LANGUAGE else ()
    return Card(lines, (*rows, *in_rows(guide, 1), *lang, (*first, *status), *erase, HOME))


def _line(case: ReporterView) -> Text:
    about: dict[str, Arg] = {"number": case.number, "leaf": case.label, "stage": Text(f"stage-{case.state}")}
    if case.due_kind and case.due:
        return Text("progress-due", {**about, "due": Text(f"due-{case.due_kind}", {"due": case.due})})
    return Text("progress-case", about)


def _on(case: ReporterView, act: Act, *, alone: bool) -> tuple[Button, ...]:
    label = Text("case-status") if alone else Text("progress-open", {"number": case.number})
    acts = (case_button(f"case-{act}", act, case),) if act in case.acts else ()
    return (case_button(label, "status", case), *acts)
