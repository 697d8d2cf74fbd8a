"""/templates: a lead lists, opens, changes, adds and removes the ready words of staff, by buttons."""

from cases.record import templates as keeping
from dialogs import templates as cards
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Command, Feature
from handlers.incoming import PressAnswer
from rules.operator.templates import Template, Use
from rules.refusals import ByLang, Refusal, Text, checked, refuse
from rules.vocabulary import LANGS
from rules.workflow.life import LEADS
from store.members import staff
from store.outbox import SendMode
from store.unit import Tx

SLOT = "templates"
"""The living message in which templates are kept, one a chat."""


def _listed(visit: DeskVisit) -> PressAnswer:
    """Show the uses of templates to a lead."""
    if not visit.member.roles & LEADS:
        return refuse("refusal-leads-only")
    visit.show(SLOT, _uses(visit.tx))
    return None


def _pressed(visit: DeskVisit) -> PressAnswer:
    """Show a list or one template, or change it."""
    tx, member = visit.tx, visit.member
    if not member.roles & LEADS:
        return refuse("refusal-leads-only")
    match visit.button.argument:
        case ("all",):
            visit.show(SLOT, _uses(tx))
        case ("close",):
            visit.delete(SLOT)
        case ("use", str(use)) if use in list(Use):
            visit.show(SLOT, _use(tx, Use(use)))
        case ("add", str(use)) if use in list(Use):
            return ask(visit, _ADD, given={"use": Answer(choice=use)})
        case ("restore", str(id)):
            restored = checked(keeping.restore(tx, member, id))
            visit.show(SLOT, _card(tx, restored))
            return Text("template-restored", {"name": ByLang(restored.labels)})
        case ("open" | "edit" | "remove" | "removed", str(id), *_):
            template = keeping.current_templates(tx).by_id.get(id)
            return _one(visit, template) if template else refuse("refusal-template-gone")
        case _:
            return refuse("refusal-desk-old-screen")
    return None


def _one(visit: DeskVisit, template: Template) -> PressAnswer:
    match visit.button.argument:
        case ("edit", str(id), str(lang)) if lang in LANGS:
            return ask(visit, _CHANGE, given={"id": Answer(choice=id), "lang": Answer(choice=lang)})
        case ("remove", _):
            visit.show(SLOT, cards.template_removal_card(template))
        case ("removed", _):
            gone = keeping.remove(visit.tx, visit.member, template.id)
            visit.show(SLOT, _use(visit.tx, template.use))
            return gone if isinstance(gone, Refusal) else Text("template-removed", {"name": ByLang(gone.labels)})
        case _:
            visit.show(SLOT, _card(visit.tx, template))
    return None


def _uses(tx: Tx) -> Card:
    live = keeping.current_templates(tx)
    return cards.uses_card({use: len(live.of(use)) for use in Use})


def _use(tx: Tx, use: Use) -> Card:
    return cards.use_card(use, keeping.current_templates(tx).of(use), keeping.removed_templates(tx, use))


def _before(it: OpenDialog) -> tuple[Text, ...]:
    """Return the present text of the template, to be copied."""
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


def _saved(it: OpenDialog, kept: Template | Refusal) -> Text:
    """The template shown as it is now."""
    template = checked(kept)
    it.visit.show(SLOT, _card(it.tx, template), SendMode.MOVE)
    return Text("template-saved", {"name": ByLang(template.labels), "alias": it.member.alias})


def _card(tx: Tx, template: Template) -> Card:
    """A template as it is, and who changed it last."""
    change = keeping.last_change(tx, template.id)
    by = staff.get(tx, change.staff_id) if change else None
    shipped = template.id in tx.installation.templates.by_id
    return cards.template_card(template, cards.LastChange(by.alias, change.at, shipped) if change and by else None)


_CHANGE = DeskDialog("template", cards.TEMPLATE, end=_change, hint=_before)
_ADD = DeskDialog("template-add", cards.TEMPLATE_ADD, end=_add)
FEATURE = Feature(
    desk_commands=(Command("templates", _listed, 10, LEADS),),
    desk_presses={cards.TEMPLATES: _pressed},
    desk_dialogs=(_CHANGE, _ADD),
)
