"""Where a message belongs: a table for each bot, its rows in the order in which they win (decisions 42, 49)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar


class Destination(StrEnum):
    """What a message is taken for."""

    IGNORED = "ignored"
    GROUP = "group"
    COMMAND = "command"
    UNKNOWN_COMMAND = "unknown-command"
    TOLD = "told"
    BLANK = "blank"
    UNREADABLE = "unreadable"
    NUMBER = "number"
    CODE = "code"
    RECEIPT_CODE = "receipt-code"
    RECEIPT = "receipt"
    DIALOG = "dialog"
    ALBUM = "album"
    CASE_GONE = "case-gone"
    ELSEWHERE = "elsewhere"
    TAP_PLEASE = "tap-please"
    IDLE = "idle"
    NAMELESS = "nameless"
    NO_ROLE = "no-role"
    REPLY = "reply"
    MENTION = "mention"
    ASK = "ask"
    WINDOW = "window"
    QUESTION = "question"
    HANDLER = "handler"
    REPORT = "report"
    CORRECTION = "correction"
    EDITED = "edited"
    BEGIN = "begin"
    SMALL_TALK = "small-talk"
    HELD = "held"


def _no() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ReporterMessage:
    """The facts about a message to the reporter bot.

    Attributes:
        private: it was sent in a person's own chat; `service`: Telegram tells of the chat, and nobody sent anything.
        edited: a former message has other words now; `known`: its former words are remembered.
        command: a command of this bot, typed by the person, not forwarded or quoted, nor with words that it takes not.
            `with_words`: it is /report, with what is reported.
        readable: it has words or a file that can be taken; `blank`: words, of which nothing is seen.
        forwarded: somebody else wrote it.
        number, code, receipt_code: its words are nothing but a ticket number, or such a code; `receipt`: they show one.
        dialog: the name of the open dialog beside the report; empty where none is open.
        report: a report is being written; `unsorted`: it has no category yet.
        wish: the words say that something is to be reported, and not what; `offence`: they name it. Read late, as:
        small_talk: they report nothing; `bare_talk`: nothing else is said, `appeal`: that a result is not agreed to,
            `withdraw`: that what was given is to be taken back.
        unasked: the open dialog is an answer that began with what was sent, not by a tap.
        reply: it replies to a message of ours about a case of the person, with more than thanks; a look-up, asked last.
        mention: its words hold the number of a case of the person that the open dialog is not about; a look-up.
        window: an extra window is open and nothing else was done just now; a look-up.
        left: a report is half written, and a case that the person may mean as well waits for them; a look-up.
        question: exactly one of their cases waits for an answer; a look-up. `handler`: one wrote to them last; as well.
        lately: the person filed or gave something to a case a moment ago, which takes more; a look-up. `several`: two
            or more of their cases wait for an answer or a reply to a handler, or one waits and another is such a case.
    """

    private: bool = True
    service: bool = False
    edited: bool = False
    known: bool = False
    command: bool = False
    with_words: bool = False
    readable: bool = True
    blank: bool = False
    forwarded: bool = False
    file: bool = False
    number: bool = False
    code: bool = False
    receipt: Callable[[], bool] = _no
    receipt_code: bool = False
    dialog: str = ""
    report: bool = False
    unasked: bool = False
    reply: Callable[[], bool] = _no
    mention: Callable[[], bool] = _no
    unsorted: bool = False
    wish: Callable[[], bool] = _no
    small_talk: Callable[[], bool] = _no
    bare_talk: Callable[[], bool] = _no
    appeal: Callable[[], bool] = _no
    withdraw: Callable[[], bool] = _no
    offence: Callable[[], bool] = _no
    window: Callable[[], bool] = _no
    left: Callable[[], bool] = _no
    several: Callable[[], bool] = _no
    question: Callable[[], bool] = _no
    handler: Callable[[], bool] = _no
    lately: Callable[[], bool] = _no

    @property
    def alone(self) -> bool:
        """Own words without a file."""
        return not (self.file or self.forwarded)

    @property
    def for_dialog(self) -> bool:
        """Something that the open dialog takes: one that asks for words takes no file and no forward, and one that asks
        for a number nothing that is a report or small talk."""
        if self.dialog == "number" and self.alone:
            return not (self.small_talk() or self.offence())
        return self.dialog != "" and (self.alone or self.dialog not in ("number", "comment", "contact"))


@dataclass(frozen=True, slots=True)
class DeskMessage:
    """The facts about a message of a member of staff to the desk bot; what others write is ignored.

    Attributes:
        ours: it was written in the staff chat or in private.
        nameless: it was written in the name of the group or of a channel, and no dialog says by whom.
        role: the member has a role, or the command needs none. `command`: of this bot, and typed by the member.
        edited: a former message has other words now; a command that is edited in is not obeyed.
        slash: it begins as a command, `foreign`: for another bot; `number`: it is one, or in private may hold one.
        apart: it was written in private, or in a thread in reply to nobody. The others are look-ups, so asked last:
        reply: it replies to words of a reporter; `late`: it changes what was sent to one.
        claimed: several dialogs wait for words here, so that one without a name is for none of them.
        elsewhere: a dialog of the member for which it may be meant stands in another place.
        dialog: where the member's dialog in this place would have the message: to itself (it waits for words), to its
            `ALBUM`, to nobody as its `CASE_GONE`, or `TAP_PLEASE`; None where none is open.
    """

    ours: bool = True
    nameless: bool = False
    role: bool = True
    edited: bool = False
    private: bool = False
    command: bool = False
    slash: bool = False
    foreign: bool = False
    number: bool = False
    reply: Callable[[], bool] = _no
    late: Callable[[], bool] = _no
    claimed: Callable[[], bool] = _no
    apart: bool = False
    elsewhere: Callable[[], bool] = _no
    dialog: Callable[[], Destination | None] = lambda: None


M = TypeVar("M", ReporterMessage, DeskMessage)


@dataclass(frozen=True, slots=True)
class RoutingRow(Generic[M]):
    """A case of a table: a message for which `when` holds goes `to` its destination."""

    case: str
    when: Callable[[M], bool]
    to: Destination


_D = Destination
REPORTER: tuple[RoutingRow[ReporterMessage], ...] = (
    RoutingRow("in a group", lambda it: not it.private, _D.GROUP),
    RoutingRow("a service message", lambda it: it.service, _D.IGNORED),
    RoutingRow("a receipt code alone", lambda it: it.receipt_code and it.alone, _D.RECEIPT_CODE),
    RoutingRow("edited into nothing that is seen", lambda it: it.edited and it.known and it.blank, _D.BLANK),
    RoutingRow("edited into nothing that can be taken", lambda it: it.edited and not it.readable, _D.IGNORED),
    RoutingRow(
        "edited into a number, which no other dialog takes",
        lambda it: it.edited and it.number and it.alone and it.dialog in ("", "number") and not it.report,
        _D.NUMBER,
    ),
    RoutingRow("edited into a receipt", lambda it: it.edited and it.receipt(), _D.RECEIPT),
    RoutingRow("an edit of what is not remembered", lambda it: it.edited and not it.known, _D.EDITED),
    RoutingRow("an edited comment on a rating", lambda it: it.edited and it.dialog == "comment", _D.IGNORED),
    RoutingRow("any other edit", lambda it: it.edited, _D.CORRECTION),
    RoutingRow("/report with words or a file", lambda it: it.with_words, _D.TOLD),
    RoutingRow("a command", lambda it: it.command and not it.file, _D.COMMAND),
    RoutingRow("words of which nothing is seen", lambda it: not it.readable and it.blank, _D.BLANK),
    RoutingRow("nothing that can be taken", lambda it: not it.readable, _D.UNREADABLE),
    RoutingRow("a ticket number alone", lambda it: it.number and it.alone, _D.NUMBER),
    RoutingRow("a code alone", lambda it: it.code and it.alone, _D.CODE),
    RoutingRow("a receipt", lambda it: it.receipt(), _D.RECEIPT),
    RoutingRow("in reply to our message about a case", lambda it: it.reply(), _D.REPLY),
    RoutingRow("a number among own words", lambda it: not it.forwarded and it.mention(), _D.MENTION),
    RoutingRow("while an extra window is open", lambda it: it.window(), _D.WINDOW),
    RoutingRow("a forward after an answer begun by sending", lambda it: it.forwarded and it.unasked, _D.ASK),
    RoutingRow("while a dialog is open that takes it", lambda it: it.for_dialog, _D.DIALOG),
    RoutingRow("small talk, unsorted", lambda it: it.alone and it.unsorted and it.small_talk(), _D.SMALL_TALK),
    RoutingRow("a wish to report, unsorted", lambda it: it.alone and it.unsorted and it.wish(), _D.BEGIN),
    RoutingRow("a wish to take back, in a report", lambda it: it.alone and it.report and it.withdraw(), _D.SMALL_TALK),
    RoutingRow("while a report is half written and a case waits", lambda it: it.report and it.left(), _D.ASK),
    RoutingRow("while a report is written", lambda it: it.report, _D.REPORT),
    RoutingRow("a wish to report", lambda it: it.alone and it.wish(), _D.BEGIN),
    RoutingRow("a wish to appeal", lambda it: it.alone and it.appeal(), _D.SMALL_TALK),
    RoutingRow("small talk while one waits", lambda it: it.alone and it.bare_talk() and it.question(), _D.SMALL_TALK),
    RoutingRow("while several cases wait", lambda it: it.several(), _D.ASK),
    RoutingRow("a forward while one case waits for an answer", lambda it: it.forwarded and it.question(), _D.ASK),
    RoutingRow("own words or file while one case waits for an answer", lambda it: it.question(), _D.QUESTION),
    RoutingRow("own words or file after a handler's word", lambda it: not it.forwarded and it.handler(), _D.HANDLER),
    RoutingRow("nothing but small talk", lambda it: it.alone and it.bare_talk(), _D.SMALL_TALK),
    RoutingRow("a moment after a case was filed or got something", lambda it: it.lately(), _D.ASK),
    RoutingRow("small talk and more", lambda it: it.alone and it.small_talk(), _D.SMALL_TALK),
    RoutingRow("own words that name nothing to report", lambda it: it.alone and not it.offence(), _D.HELD),
    RoutingRow("anything else begins a report", lambda it: True, _D.REPORT),
)

DESK: tuple[RoutingRow[DeskMessage], ...] = (
    RoutingRow("in another group", lambda it: not it.ours, _D.IGNORED),
    RoutingRow("a command for another bot", lambda it: it.foreign and not it.private, _D.IGNORED),
    RoutingRow(
        "for the bot, in the name of a chat",
        lambda it: it.nameless and (it.slash or it.number or it.claimed() or (it.late() if it.edited else it.reply())),
        _D.NAMELESS,
    ),
    RoutingRow("talk in the name of a chat", lambda it: it.nameless, _D.IGNORED),
    RoutingRow(
        "for the bot, by a member without a role",
        lambda it: not it.role and (it.private or it.slash or it.number),
        _D.NO_ROLE,
    ),
    RoutingRow("talk of a member without a role", lambda it: not it.role, _D.IGNORED),
    RoutingRow("a command", lambda it: it.command, _D.COMMAND),
    RoutingRow("an edit", lambda it: it.edited, _D.CORRECTION),
    RoutingRow("another file of an answer", lambda it: it.dialog() is _D.ALBUM, _D.ALBUM),
    RoutingRow("while the case of the dialog is gone", lambda it: it.dialog() is _D.CASE_GONE, _D.CASE_GONE),
    RoutingRow("while a dialog waits for words", lambda it: it.dialog() is _D.DIALOG, _D.DIALOG),
    RoutingRow("where its dialog waits for a tap", lambda it: it.apart and it.dialog() is not None, _D.TAP_PLEASE),
    RoutingRow("talk while a dialog waits for a tap", lambda it: it.dialog() is not None, _D.IGNORED),
    RoutingRow("a ticket number alone", lambda it: it.number, _D.NUMBER),
    RoutingRow("in reply to the reporter's words", lambda it: it.reply(), _D.REPLY),
    RoutingRow("a command that is none", lambda it: it.slash, _D.UNKNOWN_COMMAND),
    RoutingRow("while a dialog waits in another place", lambda it: it.apart and it.elsewhere(), _D.ELSEWHERE),
    RoutingRow("in private, what nothing waits for", lambda it: it.private and not it.edited, _D.IDLE),
    RoutingRow("talk among colleagues, replies to a card too", lambda it: True, _D.IGNORED),
)


def destination(table: Sequence[RoutingRow[M]], message: M) -> Destination:
    """The destination of the first row that holds."""
    return next(row.to for row in table if row.when(message))
