"""/templates: a lead lists, opens, changes, adds and removes the ready words of staff, by buttons."""

from cases.record import templates as keeping
from dialogs.desk_dialogs.dialog import Given
from dialogs.desk_dialogs.steps import TEMPLATE, TEMPLATE_ADD
from dialogs.engine.cards import Card
from dialogs.templates.templates import template_removal_card, use_card, uses_card
from handlers.desk.incoming import Heard, Pressed
from handlers.desk.prompts import ask
from handlers.desk.replies import delete
from handlers.desk.template_words import SLOT, card, show
from handlers.desk.walk import refused
from rules.life import LEADS
from rules.refusals import ByLang, Refusal, Say, refuse
from rules.templates import Template, Use
from rules.vocabulary import LANGS
from store.members.staff import Member
from store.outbox import Manner
from store.unit import Tx


def listed(tx: Tx, message: Heard, member: Member) -> Refusal | None:
    """The uses, for a lead."""
    if not member.roles & LEADS:
        return refuse("refusal-leads-only")
    show(tx, message.place, member, _uses(tx), Manner.MOVE)
    return None


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`tpl.<word>[.<use or id>[.<language>]]`: a list, one template, or a change to it."""
    said = _pressed(tx, press, member) if member.roles & LEADS else refuse("refusal-leads-only")
    return refused(tx, press, member, said) if isinstance(said, Refusal) else said


def _pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    place, word, argument = press.place, press.text(0), press.text(1)
    match word:
        case "all":
            show(tx, place, member, _uses(tx))
        case "close":
            delete(tx, place, SLOT)
        case "use" if argument in list(Use):
            show(tx, place, member, _use(tx, Use(argument)))
        case "add" if argument in list(Use):
            ask(tx, place, member, TEMPLATE_ADD, given={"use": Given(choice=argument)})
        case "open" | "edit" | "remove" | "removed" | "restore":
            return _one(tx, press, member)
        case _:
            return refuse("refusal-desk-old-screen")
    return None


def _one(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    place, word, id = press.place, press.text(0), press.text(1)
    if word == "restore":
        restored = keeping.restore(tx, member, id)
        return restored if isinstance(restored, Refusal) else _shown(tx, press, member, restored, "template-restored")
    template = keeping.live(tx).by_id.get(id)
    if template is None:
        return refuse("refusal-template-gone")
    match word:
        case "edit" if press.text(2) in LANGS:
            given = {"id": Given(choice=id), "lang": Given(choice=press.text(2))}
            ask(tx, place, member, TEMPLATE, given=given)
        case "remove":
            show(tx, place, member, template_removal_card(template))
        case "removed":
            gone = keeping.remove(tx, member, id)
            show(tx, place, member, _use(tx, template.use))
            return gone if isinstance(gone, Refusal) else Say("template-removed", {"name": ByLang(gone.labels)})
        case _:
            show(tx, place, member, card(tx, template))
    return None


def _shown(tx: Tx, press: Pressed, member: Member, template: Template, said: str) -> Say:
    show(tx, press.place, member, card(tx, template))
    return Say(said, {"name": ByLang(template.labels)})


def _uses(tx: Tx) -> Card:
    live = keeping.live(tx)
    return uses_card({use: len(live.of(use)) for use in Use})


def _use(tx: Tx, use: Use) -> Card:
    return use_card(use, keeping.live(tx).of(use), keeping.removed(tx, use))
