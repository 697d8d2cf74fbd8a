"""/templates: a lead lists, opens, changes, adds and removes the ready words of staff, by buttons."""

from cases.record import templates as keeping
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from dialogs.templates import (
    TEMPLATE,
    TEMPLATE_ADD,
    LastChange,
    template_card,
    template_removal_card,
    use_card,
    uses_card,
)
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.replies import delete, reply
from handlers.incoming import Place, Pressed, StaffMessage
from rules.operator.templates import Template, Use
from rules.refusals import ByLang, Refusal, Text, refuse
from rules.vocabulary import LANGS
from rules.workflow.life import LEADS
from store.members import staff
from store.members.staff import Member
from store.outbox import SendMode
from store.unit import Tx

SLOT = "templates"
"""The living message in which templates are kept, one a chat."""


def listed(tx: Tx, message: StaffMessage, member: Member) -> Refusal | None:
    """Show the uses of templates to a lead."""
    if not member.roles & LEADS:
        return refuse("refusal-leads-only")
    show(tx, message.place, member, _uses(tx), SendMode.MOVE)
    return None


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Show a list or one template, or change it."""
    if not member.roles & LEADS:
        return refuse("refusal-leads-only")
    place = press.place
    match press.argument:
        case ("all",):
            show(tx, place, member, _uses(tx))
        case ("close",):
            delete(tx, place, SLOT)
        case ("use", str(use)) if use in list(Use):
            show(tx, place, member, _use(tx, Use(use)))
        case ("add", str(use)) if use in list(Use):
            ask(tx, place, member, ADD, given={"use": Answer(choice=use)})
        case ("restore", str(id)):
            restored = keeping.restore(tx, member, id)
            if isinstance(restored, Refusal):
                return restored
            show(tx, place, member, card(tx, restored))
            return Text("template-restored", {"name": ByLang(restored.labels)})
        case ("open" | "edit" | "remove" | "removed", str(id), *_):
            template = keeping.current_templates(tx).by_id.get(id)
            return _one(tx, press, member, template) if template else refuse("refusal-template-gone")
        case _:
            return refuse("refusal-desk-old-screen")
    return None


def _one(tx: Tx, press: Pressed, member: Member, template: Template) -> Text | Refusal | None:
    place = press.place
    match press.argument:
        case ("edit", str(id), str(lang)) if lang in LANGS:
            ask(tx, place, member, CHANGE, given={"id": Answer(choice=id), "lang": Answer(choice=lang)})
        case ("remove", _):
            show(tx, place, member, template_removal_card(template))
        case ("removed", _):
            gone = keeping.remove(tx, member, template.id)
            show(tx, place, member, _use(tx, template.use))
            return gone if isinstance(gone, Refusal) else Text("template-removed", {"name": ByLang(gone.labels)})
        case _:
            show(tx, place, member, card(tx, template))
    return None


def _uses(tx: Tx) -> Card:
    live = keeping.current_templates(tx)
    return uses_card({use: len(live.of(use)) for use in Use})


def _use(tx: Tx, use: Use) -> Card:
    return use_card(use, keeping.current_templates(tx).of(use), keeping.removed_templates(tx, use))


def _before(it: OpenDialog) -> tuple[Text, ...]:
    """What the template says now, to be copied."""
    template = keeping.current_templates(it.tx).by_id.get(it.choice("id"))
    if template is None:
        return ()
    lang = it.choice("lang")
    words = f"{template.labels[lang]}\n{template.texts[lang]}"
    return (Text("template-now", {"language": Text(f"language-{lang}"), "text": words}),)


def _change(it: OpenDialog) -> Text | Refusal:
    lang = next(lang for lang in LANGS if lang == it.choice("lang"))
    return _saved(it, keeping.change(it.tx, it.member, it.choice("id"), lang, it.text("template")))


def _add(it: OpenDialog) -> Text | Refusal:
    words: dict[str, str] = {lang: it.text(f"template-{lang}") for lang in LANGS}
    return _saved(it, keeping.add(it.tx, it.member, Use(it.choice("use")), words))


def _saved(it: OpenDialog, kept: Template | Refusal) -> Text | Refusal:
    """The template shown as it is now."""
    if isinstance(kept, Refusal):
        return kept
    show(it.tx, it.place, it.member, card(it.tx, kept), SendMode.MOVE)
    return Text("template-saved", {"name": ByLang(kept.labels), "alias": it.member.alias})


CHANGE = DeskDialog("template", TEMPLATE, end=_change, hint=_before)
ADD = DeskDialog("template-add", TEMPLATE_ADD, end=_add)
DIALOGS = (CHANGE, ADD)


def card(tx: Tx, template: Template) -> Card:
    """A template as it is, and who changed it last."""
    change = keeping.last_change(tx, template.id)
    by = staff.get(tx, change.staff_id) if change else None
    shipped = template.id in tx.installation.templates.by_id
    return template_card(template, LastChange(by.alias, change.at, shipped) if change and by else None)


def show(tx: Tx, place: Place, member: Member, shown: Card, manner: SendMode = SendMode.EDIT) -> None:
    """The card in the living message."""
    reply(tx, place, member.lang, shown, manner=manner, slot=SLOT)
