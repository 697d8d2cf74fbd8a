"""Messages to a reporter outside the chat: the whole message by mail, one line by text message."""

from datetime import timedelta

from dialogs.engine.cards import Card
from handlers.flows.routing.notices import present
from rules.facts.registry import Notice
from rules.refusals import Arg, Text
from rules.vocabulary import ContactChannel
from store.record import cases
from store.unit import Tx


def code_message(tx: Tx, channel: ContactChannel, code: str) -> tuple[Text, Card]:
    """Return the subject and the message with a code; it names neither the case nor what it is about."""
    minutes = tx.installation.policy.confirming.valid // timedelta(minutes=1)
    facts: dict[str, Arg] = {"code": code, "minutes": minutes, "bot": tx.installation.reporter_bot}
    return Text("mail-code-subject"), Card((Text(f"code-by-{channel}", facts),))


def external_message(tx: Tx, channel: ContactChannel, notice: Notice, case_id: int) -> tuple[Text, Card]:
    """Return the subject and the message.

    Raises:
        LookupError: there is no such case, or its key is destroyed.
    """
    case = cases.get(tx, case_id)
    if case is None:
        raise LookupError(f"no case {case_id}")
    number = {"number": case.number}
    if channel is ContactChannel.SMS:
        return Text("mail-subject", number), Card((Text(f"sms-{notice.KIND}", number),))
    told = present(tx, notice, case_id)
    # A mail has no buttons; their targets are in the chat.
    foot = Text("mail-foot", {**number, "bot": tx.installation.reporter_bot})
    return Text("mail-subject", number), Card((*told.lines, foot))
