"""A template's words, given in a dialog: shown as they are, and kept once they are sound."""

from cases.record import templates as keeping
from dialogs.desk_dialogs.dialog import Pending
from dialogs.desk_dialogs.steps import TEMPLATE
from dialogs.engine.cards import Card
from dialogs.templates.templates import Changed, template_card
from handlers.desk.incoming import Place
from handlers.desk.replies import reply
from rules.refusals import ByLang, Refusal, Say
from rules.templates import Template, Use
from rules.vocabulary import LANGS
from store.members import staff
from store.members.staff import Member
from store.outbox import Manner
from store.unit import Tx

SLOT = "templates"
"""The living message in which templates are kept, one a chat."""


def before(tx: Tx, pending: Pending) -> tuple[Say, ...]:
    """What the template that is to be changed says now, to be copied; nothing for any other dialog."""
    template = keeping.live(tx).by_id.get(pending.given["id"].choice) if pending.kind == TEMPLATE else None
    if template is None:
        return ()
    lang = pending.given["lang"].choice
    words = f"{template.labels[lang]}\n{template.texts[lang]}"
    return (Say("template-now", {"language": Say(f"language-{lang}"), "text": words}),)


def saved(tx: Tx, place: Place, member: Member, pending: Pending) -> Say | Refusal:
    """The template with the words given, shown below."""
    given = pending.given
    if pending.kind == TEMPLATE:
        lang = next(lang for lang in LANGS if lang == given["lang"].choice)
        kept = keeping.change(tx, member, given["id"].choice, lang, given["template"].text)
    else:
        words: dict[str, str] = {lang: given[f"template-{lang}"].text for lang in LANGS}
        kept = keeping.add(tx, member, Use(given["use"].choice), words)
    if isinstance(kept, Refusal):
        return kept
    show(tx, place, member, card(tx, kept), Manner.MOVE)
    return Say("template-saved", {"name": ByLang(kept.labels), "alias": member.alias})


def card(tx: Tx, template: Template) -> Card:
    """A template as it is, and who changed it last."""
    change = keeping.last_change(tx, template.id)
    by = staff.get(tx, change.staff_id) if change else None
    shipped = template.id in tx.installation.templates.by_id
    return template_card(template, Changed(by.alias, change.at, shipped) if change and by else None)


def show(tx: Tx, place: Place, member: Member, shown: Card, manner: Manner = Manner.EDIT) -> None:
    """The card in the living message."""
    reply(tx, place, member.lang, shown, manner=manner, slot=SLOT)
