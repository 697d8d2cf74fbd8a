"""Sentences made of terms of the rules: names of categories, a clause, a sanction; the catalogue as buttons."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from dialogs.engine.cards import Button
from dialogs.engine.label_width import clipped, fits
from dialogs.engine.script import ButtonAction
from rules.catalogue.categories import Catalogue
from rules.evidence import SentFile
from rules.refusals import Arg, ByLang, Text
from rules.report import Forward, ReportText
from rules.sanctions.measures import Measure
from rules.subject.subject import names_elsewhere
from rules.vocabulary import LANGS


def category_path(catalogue: Catalogue, category: str) -> ByLang:
    """Return the path of a category in each language: 用户内容 · 不友善 · 谩骂."""
    return ByLang({lang: catalogue.trail(category, lang) for lang in LANGS})


def clause(catalogue: Catalogue, category: str) -> Text:
    """Return the clause of a category, with its name: 《举报处理规范》三.2(6) 谩骂."""
    entry = catalogue.category(category)
    return Text("clause", {"clause": entry.clause, "leaf": ByLang(entry.names)})


def measure(of: Measure) -> Text:
    """Return a sanction in words: 禁言 7 天."""
    return Text(f"sanction-{of.kind}", {"days": of.days} if of.days else {})


def switch(what: Text, *, on: bool) -> Text:
    """The label of a button that switches something, as it is now."""
    return Text("desk-switch-on" if on else "desk-switch-off", {"what": what})


def subject_shown(report: ReportText, catalogue: Catalogue) -> Arg:
    """Return who or what is reported as it is shown: a @name of another platform is marked, so that Telegram makes no
    mention of somebody else of it."""
    if not report.subject:
        # What a hidden author is called is nobody's public name.
        marked = "@" in report.author
    else:
        marked = names_elsewhere(report.subject, catalogue.platforms, report.platform, report.bare)
    return Text("handle-elsewhere", {"handle": report.about}) if marked else report.about


def retention_period(time: timedelta) -> Text:
    """Return a retention period: in years if whole (leap days aside), else in days."""
    years, over = divmod(time.days, 365)
    return Text("span-years", {"n": years}) if years and over <= years else Text("span-days", {"n": time.days})


def evidence_line(n: int | str, pieces: tuple[SentFile, ...]) -> Text:
    """Return the line of one file, or of an album, in a list of evidence.

    Args:
        n: its number, or the first and the last of an album's.
    """
    size = sum(piece.size for piece in pieces)
    args: dict[str, Arg] = {"n": n, "size": size}
    if len(pieces) > 1:
        return Text("evidence-album", {**args, "count": len(pieces)})
    [piece] = pieces
    if piece.kind in ("document", "audio"):
        args["name"] = clipped(piece.name) or Text("evidence-unnamed")
    return Text(f"evidence-{piece.kind}", args)


def forward_line(n: int, forward: Forward, *, whole: bool = False) -> Text:
    """Return the line of a forwarded message in a list of evidence: its author and time as the channel gave them.

    Args:
        whole: with all of its words, for who judges it.
    """
    words = forward.text if whole else clipped(forward.text)
    return Text("evidence-forward-whole" if whole else "evidence-forward", {**_of(forward), "n": n, "text": words})


def forward_lines(forwards: Iterable[Forward], *, whole: bool = True) -> tuple[Text, ...]:
    """Return the lines of forwarded messages, each marked as such; of an album its author is told once."""
    shown: list[Forward] = []
    for it in forwards:
        if it.text or not any(replace(other, text="") == it for other in shown):
            shown.append(it)
    lines = (forward_file_line(it) if it.what else forward_line(n, it, whole=whole) for n, it in enumerate(shown, 1))
    return tuple(lines)


def said_lines(word: str, facts: dict[str, Arg], text: str, forwards: Iterable[Forward]) -> tuple[Text, ...]:
    """Return what somebody said and forwarded, under the sentence `word`; its form `-words` quotes the text."""
    head = Text(f"{word}-words", {**facts, "text": text}) if text else Text(word, facts)
    return (head, *forward_lines(forwards))


def forward_file_line(forward: Forward) -> Text:
    """Return the line about a file that was forwarded, with what was written under it."""
    if forward.text:
        return Text("evidence-forward-caption", {**_of(forward), "text": forward.text})
    return Text("evidence-forward-file", _of(forward))


def _of(forward: Forward) -> dict[str, Arg]:
    """Return who wrote a forwarded message, and when."""
    return {"author": forward_author(forward), "at": forward.at}


def forward_author(forward: Forward) -> Text:
    """Return who wrote a forwarded message, as the channel gave it, with the public address."""
    author = Text(f"forward-{forward.kind or 'other'}", {"name": forward.name or Text("forward-unnamed")})
    if not forward.address or forward.address.startswith("tg:"):
        return author
    return Text("forward-at", {"author": author, "address": forward.address})


def is_evidence_line(say: Text) -> bool:
    """Return whether this is a line of a list of evidence."""
    return say.id.startswith("evidence-") and {"n", "size"} <= say.args.keys()


def group_by_album(pieces: tuple[SentFile, ...]) -> list[tuple[SentFile, ...]]:
    """Group files by album, in the order they came."""
    found: dict[str, list[SentFile]] = {}
    for piece in pieces:
        found.setdefault(piece.album or f"#{piece.id}", []).append(piece)
    return [tuple(together) for together in found.values()]


def tree_buttons(
    ids: Sequence[str], catalogue: Catalogue, button: Callable[[Text, str, str], Button], trail: bool = False
) -> list[Button]:
    """Return a button for each id: a branch opens, a category is picked; `trail` names its class before it, where a
    telephone shows both whole."""
    return [button(*_node(id, catalogue, trail), id) for id in ids]


def _node(id: str, catalogue: Catalogue, trail: bool) -> tuple[Text, str]:
    if id in catalogue.branches:
        return Text("category-open", {"name": ByLang(catalogue.branches[id].labels)}), ButtonAction.OPEN
    category = catalogue.category(id)
    top = catalogue.branches[category.path[0]].labels if trail and category.path else None
    whole = {lang: f"{top[lang]} · {label}" if top else label for lang, label in category.labels.items()}
    name = ByLang({lang: label if fits([label]) else category.labels[lang] for lang, label in whole.items()})
    return Text("name", {"name": name}), ButtonAction.PICK
