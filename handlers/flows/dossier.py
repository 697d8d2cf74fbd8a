"""The dossier of a case: offered on its card, and sent to the private chat of the member who asked for it."""

from cases import dossier as cases_dossier
from cases.notify import staff_notices
from cases.record.access import alias_of
from cases.views.show import staff_view
from dialogs.dossier import pages
from dialogs.engine.cards import Card
from dialogs.views.desk_case_buttons import DOSSIER
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Feature
from handlers.flows.presenters import presents
from handlers.incoming import PressAnswer
from rules.facts.notices import DossierNotice
from rules.refusals import Text, checked
from rules.vocabulary import DossierForm
from store import outbox
from store.outbox import SendMode
from store.record.cases import CaseRow
from store.unit import Tx


def _asked(visit: DeskVisit) -> PressAnswer:
    """Offer the forms; a press on one sends the dossier, on record."""
    tx, member = visit.tx, visit.member
    case = checked(cases_dossier.may_read(tx, member, visit.place.address, visit.button.id))
    to = checked(staff_notices.private_chat(tx, member))
    form = next((it for it in DossierForm if visit.button.argument == (it,)), None)
    if form is None:
        visit.show(f"dossier:{case.id}", pages.offer_card(staff_view(tx, case)), SendMode.MOVE, case.id)
        return None
    cases_dossier.record_reading(tx, case, form, member)
    outbox.put(tx, to, DossierNotice(member.id, form), case_id=case.id)
    return Text("dossier-below")


@presents(DossierNotice)
def _sent(tx: Tx, case: CaseRow, notice: DossierNotice) -> Card:
    """Make the dossier as the record reads when it is sent; the sender asks first whether the member may still see the
    case."""
    found = cases_dossier.dossier(tx, case)
    zone = tx.installation.timezone
    return pages.file_card(found, notice.form, reader=alias_of(tx, notice.member), now=tx.now, zone=zone)


FEATURE = Feature(desk_case_presses={DOSSIER: _asked})
