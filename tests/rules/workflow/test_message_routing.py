"""Where a message belongs: each row of both tables, in the order in which they win."""

from dataclasses import replace

import pytest

from rules.message_routing import DESK, REPORTER, DeskMessage, Destination, ReporterMessage, destination

D = Destination


def yes() -> bool:
    return True


def unasked() -> bool:
    raise AssertionError("looked up for nothing")


def m(**facts: object) -> ReporterMessage:
    return ReporterMessage(**facts)  # type: ignore[arg-type]


def desk(dialog: Destination | None = None, **facts: object) -> DeskMessage:
    return DeskMessage(dialog=lambda: dialog, **facts)  # type: ignore[arg-type]


UNREAD = {"readable": False}
EDIT = {"edited": True, "known": True}

AT_THE_REPORTER_BOT = [
    # Groups and what Telegram itself tells come to nothing, whatever else they say.
    (m(private=False, command=True), "in a group", D.GROUP),
    (m(service=True, **UNREAD), "a service message", D.IGNORED),
    # An edit corrects what is still open, and begins nothing.
    (m(**EDIT, **UNREAD, blank=True), "edited into nothing that is seen", D.BLANK),
    (m(edited=True, **UNREAD, blank=True), "edited into nothing that can be taken", D.IGNORED),
    (m(**EDIT, **UNREAD), "edited into nothing that can be taken", D.IGNORED),
    (m(edited=True, number=True, dialog="number"), "edited into a number, which no other dialog takes", D.NUMBER),
    (m(**EDIT, number=True, dialog="number"), "edited into a number, which no other dialog takes", D.NUMBER),
    (m(edited=True, number=True), "edited into a number, which no other dialog takes", D.NUMBER),
    (m(edited=True, number=True, report=True), "an edit of what is not remembered", D.EDITED),
    (m(edited=True, receipt_code=True), "a receipt code alone", D.RECEIPT_CODE),
    (m(**EDIT, receipt_code=True, report=True), "a receipt code alone", D.RECEIPT_CODE),
    (m(edited=True), "an edit of what is not remembered", D.EDITED),
    (m(edited=True, number=True, dialog="add"), "an edit of what is not remembered", D.EDITED),
    (m(**EDIT, dialog="comment"), "an edited comment on a rating", D.IGNORED),
    (m(**EDIT, dialog="appeal"), "any other edit", D.CORRECTION),
    (m(**EDIT, dialog="add", report=True), "any other edit", D.CORRECTION),
    (m(**EDIT, number=True, file=True, dialog="number"), "any other edit", D.CORRECTION),
    (m(**EDIT, report=True), "any other edit", D.CORRECTION),
    (m(**EDIT, code=True), "any other edit", D.CORRECTION),
    # A command is obeyed in every dialog.
    (m(command=True, dialog="add", report=True), "a command", D.COMMAND),
    (m(command=True, **UNREAD), "a command", D.COMMAND),
    (m(command=True, with_words=True, dialog="add"), "/report with words or a file", D.TOLD),
    (m(command=True, with_words=True, file=True, report=True), "/report with words or a file", D.TOLD),
    # Beside a file every other command is its caption; a forwarded one comes without `command`.
    (m(command=True, file=True, report=True), "while a report is written", D.REPORT),
    # A receipt code alone is never content, whatever dialog is open; in a forward it is.
    (m(receipt_code=True, dialog="number"), "a receipt code alone", D.RECEIPT_CODE),
    (m(receipt_code=True, report=True), "a receipt code alone", D.RECEIPT_CODE),
    (m(receipt_code=True, forwarded=True, report=True), "while a report is written", D.REPORT),
    # What cannot be taken is refused on the screen that is open.
    (m(**UNREAD, blank=True, dialog="add"), "words of which nothing is seen", D.BLANK),
    (m(**UNREAD, report=True), "nothing that can be taken", D.UNREADABLE),
    # A number and a code alone are never an answer; beside a file or in a forwarded message they are its words.
    (m(number=True, dialog="add", report=True, window=unasked), "a ticket number alone", D.NUMBER),
    (m(number=True, file=True, report=True), "while a report is written", D.REPORT),
    (m(number=True, forwarded=True), "anything else begins a report", D.REPORT),
    (m(code=True, dialog="statement", window=unasked), "a code alone", D.CODE),
    # A receipt is checked wherever it is shown; whether words show one is asked last of what needs no look-up.
    (m(receipt=yes, window=unasked, mention=unasked), "a receipt", D.RECEIPT),
    (m(receipt=yes, forwarded=True, mention=unasked), "a receipt", D.RECEIPT),
    (m(receipt=yes, edited=True), "edited into a receipt", D.RECEIPT),
    (m(code=True, forwarded=True, dialog="add"), "while a dialog is open that takes it", D.DIALOG),
    # A reply says which case it is about, whatever is open, and so does a number among own words.
    (m(reply=yes, mention=unasked, dialog="add", report=True), "in reply to our message about a case", D.REPLY),
    (m(reply=yes, window=unasked, file=True, forwarded=True), "in reply to our message about a case", D.REPLY),
    (m(mention=yes, window=unasked, dialog="add"), "a number among own words", D.MENTION),
    (m(mention=yes, file=True, report=True), "a number among own words", D.MENTION),
    (m(mention=unasked, forwarded=True, report=True), "while a report is written", D.REPORT),
    # An open window goes before a dialog, a dialog before the report.
    (m(window=yes, dialog="add", report=True), "while an extra window is open", D.WINDOW),
    (m(dialog="add", report=True, question=unasked), "while a dialog is open that takes it", D.DIALOG),
    (m(report=True, question=unasked, handler=unasked), "while a report is written", D.REPORT),
    # What somebody else wrote is put into an answer only where that was asked for.
    (m(dialog="answer", unasked=True, forwarded=True), "a forward after an answer begun by sending", D.ASK),
    (m(dialog="answer", forwarded=True), "while a dialog is open that takes it", D.DIALOG),
    (m(dialog="answer", unasked=True, file=True), "while a dialog is open that takes it", D.DIALOG),
    # A report that was left, or a second case: it is asked which of them is meant.
    (m(report=True, left=yes, several=unasked), "while a report is half written and a case waits", D.ASK),
    (m(several=yes, question=unasked, file=True), "while several cases wait", D.ASK),
    (m(forwarded=True, question=yes, handler=unasked), "a forward while one case waits for an answer", D.ASK),
    # What a dialog does not take belongs where it would without it.
    (m(dialog="number", file=True), "anything else begins a report", D.REPORT),
    (m(dialog="comment", forwarded=True), "anything else begins a report", D.REPORT),
    (m(dialog="number", small_talk=yes), "small talk and more", D.SMALL_TALK),
    (m(dialog="number", offence=yes), "anything else begins a report", D.REPORT),
    (m(dialog="number"), "while a dialog is open that takes it", D.DIALOG),
    # With nothing open, own words answer the one question that waits, or the handler's word.
    (m(question=yes, handler=unasked), "own words or file while one case waits for an answer", D.QUESTION),
    (m(file=True, question=yes), "own words or file while one case waits for an answer", D.QUESTION),
    (m(file=True, handler=yes), "own words or file after a handler's word", D.HANDLER),
    (m(handler=yes), "own words or file after a handler's word", D.HANDLER),
    # What somebody else wrote is no answer to a handler.
    (m(forwarded=True, handler=unasked), "anything else begins a report", D.REPORT),
    # Words that report nothing are answered, also beside a question; to a handler they are words as any other.
    (m(report=True, unsorted=True, small_talk=yes), "small talk, unsorted", D.SMALL_TALK),
    (m(report=True, small_talk=unasked, wish=unasked), "while a report is written", D.REPORT),
    (m(report=True, withdraw=yes, left=unasked), "a wish to take back, in a report", D.SMALL_TALK),
    (m(report=True, withdraw=yes, file=True), "while a report is written", D.REPORT),
    (m(report=True, unsorted=True, wish=yes), "a wish to report, unsorted", D.BEGIN),
    (m(wish=yes, question=yes), "a wish to report", D.BEGIN),
    (m(appeal=yes, handler=unasked, question=unasked), "a wish to appeal", D.SMALL_TALK),
    (m(bare_talk=yes, question=yes), "small talk while one waits", D.SMALL_TALK),
    (m(small_talk=yes, question=yes), "own words or file while one case waits for an answer", D.QUESTION),
    (m(small_talk=yes, handler=yes), "own words or file after a handler's word", D.HANDLER),
    (m(bare_talk=yes), "nothing but small talk", D.SMALL_TALK),
    (m(small_talk=yes), "small talk and more", D.SMALL_TALK),
    # A moment after something was given to a case, more may be meant for it; small talk and a wish to report are not.
    (m(lately=yes, offence=unasked), "a moment after a case was filed or got something", D.ASK),
    (m(lately=yes, file=True), "a moment after a case was filed or got something", D.ASK),
    (m(lately=yes, forwarded=True), "a moment after a case was filed or got something", D.ASK),
    (m(lately=unasked, bare_talk=yes), "nothing but small talk", D.SMALL_TALK),
    (m(lately=yes, small_talk=yes), "a moment after a case was filed or got something", D.ASK),
    (m(lately=unasked, wish=yes), "a wish to report", D.BEGIN),
    (m(lately=unasked, file=True, report=True), "while a report is written", D.REPORT),
    (m(lately=unasked, question=yes), "own words or file while one case waits for an answer", D.QUESTION),
    # Words alone begin a report only where they name an offence; a file or a forward does.
    (m(), "own words that name nothing to report", D.HELD),
    (m(offence=yes), "anything else begins a report", D.REPORT),
    (m(file=True, small_talk=unasked, offence=unasked), "anything else begins a report", D.REPORT),
]

AT_THE_DESK = [
    (desk(ours=False, private=False, number=True), "in another group", D.IGNORED),
    # Other bots of the group have commands too; in private there is no other bot.
    (desk(D.DIALOG, foreign=True, slash=True, private=False), "a command for another bot", D.IGNORED),
    (desk(D.DIALOG, foreign=True, slash=True, private=True), "while a dialog waits for words", D.DIALOG),
    # In the name of the group or a channel nobody is known, and what is meant for the bot is told so.
    (desk(nameless=True, slash=True, reply=unasked), "for the bot, in the name of a chat", D.NAMELESS),
    (desk(nameless=True, number=True), "for the bot, in the name of a chat", D.NAMELESS),
    (desk(nameless=True, reply=yes), "for the bot, in the name of a chat", D.NAMELESS),
    (desk(nameless=True, claimed=yes, reply=unasked), "for the bot, in the name of a chat", D.NAMELESS),
    (desk(nameless=True, edited=True, late=yes), "for the bot, in the name of a chat", D.NAMELESS),
    (desk(nameless=True, slash=True, foreign=True), "a command for another bot", D.IGNORED),
    (desk(nameless=True), "talk in the name of a chat", D.IGNORED),
    # Without a role somebody is answered only where they speak to the bot.
    (desk(role=False, private=True), "for the bot, by a member without a role", D.NO_ROLE),
    (desk(role=False, slash=True, command=True), "for the bot, by a member without a role", D.NO_ROLE),
    (desk(role=False, number=True), "for the bot, by a member without a role", D.NO_ROLE),
    (desk(role=False), "talk of a member without a role", D.IGNORED),
    (desk(D.DIALOG, command=True, slash=True), "a command", D.COMMAND),
    # An edit corrects what the dialog was told, and asks for nothing.
    (desk(edited=True, private=True, slash=True), "an edit", D.CORRECTION),
    (desk(D.DIALOG, edited=True, number=True), "an edit", D.CORRECTION),
    # A dialog takes what its member says in its place, a ticket number too.
    (desk(D.ALBUM), "another file of an answer", D.ALBUM),
    (desk(D.CASE_GONE), "while the case of the dialog is gone", D.CASE_GONE),
    (desk(D.DIALOG, number=True), "while a dialog waits for words", D.DIALOG),
    (desk(D.DIALOG, slash=True), "while a dialog waits for words", D.DIALOG),
    # In the group colleagues talk, and not all they say is meant for the dialog.
    (desk(D.TAP_PLEASE, private=True, apart=True), "where its dialog waits for a tap", D.TAP_PLEASE),
    (desk(D.TAP_PLEASE, number=True), "talk while a dialog waits for a tap", D.IGNORED),
    (desk(D.TAP_PLEASE, apart=True), "where its dialog waits for a tap", D.TAP_PLEASE),
    (desk(D.TAP_PLEASE, apart=True, elsewhere=unasked), "where its dialog waits for a tap", D.TAP_PLEASE),
    # A dialog stands in the topic of its case or in private, and its member may write in the other.
    (desk(private=True, apart=True, elsewhere=yes), "while a dialog waits in another place", D.ELSEWHERE),
    (desk(apart=True, elsewhere=yes), "while a dialog waits in another place", D.ELSEWHERE),
    (desk(elsewhere=unasked), "talk among colleagues, replies to a card too", D.IGNORED),
    (desk(number=True), "a ticket number alone", D.NUMBER),
    # A reply to the reporter is meant for them, unless a dialog waits for words.
    (desk(D.DIALOG, reply=unasked), "while a dialog waits for words", D.DIALOG),
    (desk(reply=yes), "in reply to the reporter's words", D.REPLY),
    (desk(slash=True), "a command that is none", D.UNKNOWN_COMMAND),
    (desk(), "talk among colleagues, replies to a card too", D.IGNORED),
    (desk(private=True), "in private, what nothing waits for", D.IDLE),
]


@pytest.mark.parametrize(("message", "case", "to"), AT_THE_REPORTER_BOT)
def test_a_message_to_the_reporter_bot_belongs_where_its_row_says(
    message: ReporterMessage, case: str, to: Destination
) -> None:
    assert next(row.case for row in REPORTER if row.when(message)) == case
    assert destination(REPORTER, message) is to


@pytest.mark.parametrize(("message", "case", "to"), AT_THE_DESK)
def test_a_message_at_the_desk_belongs_where_its_row_says(message: DeskMessage, case: str, to: Destination) -> None:
    assert next(row.case for row in DESK if row.when(message)) == case
    assert destination(DESK, message) is to


def test_every_row_is_shown_by_a_message() -> None:
    assert {case for _, case, _ in AT_THE_REPORTER_BOT} == {row.case for row in REPORTER}
    assert {case for _, case, _ in AT_THE_DESK} == {row.case for row in DESK}


def test_the_order_decides_where_two_rows_hold() -> None:
    both = m(dialog="add", report=True)
    assert destination(REPORTER[::-1], both) is D.REPORT
    assert destination(REPORTER, replace(both, report=False)) is D.DIALOG
