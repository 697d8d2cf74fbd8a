"""What a reporter is told outside the chat: by mail the whole message, in a text message a line."""

from datetime import timedelta

from dialogs.engine.cards import Card
from handlers.notices import present
from rules.facts.registry import Notice
from rules.refusals import Arg, Text
from rules.vocabulary import ContactChannel
from store.record import cases
from store.unit import Tx


def code_message(tx: Tx, channel: ContactChannel, code: str) -> tuple[Text, Card]:
    """The subject, and the message that carries a code: it names no case, and not what it is about."""
    minutes = tx.installation.policy.confirming.valid // timedelta(minutes=1)
    facts: dict[str, Arg] = {"code": code, "minutes": minutes, "bot": tx.installation.reporter_bot}
    return Text("mail-code-subject"), Card((Text(f"code-by-{channel}", facts),))


def external_message(tx: Tx, channel: ContactChannel, notice: Notice, case_id: int) -> tuple[Text, Card]:
    """The subject, and the message.

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
    # A mail has no buttons: what they lead to is in the chat.
    foot = Text("mail-foot", {**number, "bot": tx.installation.reporter_bot})
    return Text("mail-subject", number), Card((*told.lines, foot))
