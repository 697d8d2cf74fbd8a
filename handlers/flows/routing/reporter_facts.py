"""The facts about a message to the reporter bot, of which the table decides where it belongs; each look-up is made when
it is first asked for."""

from functools import cached_property

from dialogs.session import SideDialog, SideDialogKind, Unplaced
from handlers.flows.conversation import reporter as conversation
from handlers.flows.identity import opening
from handlers.flows.receipts import checking as receipts
from handlers.flows.reporter.session import Visit
from handlers.flows.routing import reporter_menu
from handlers.flows.views import answers, placing
from handlers.incoming import Envelope, EnvelopeKind
from rules.message_routing import Destination, ReporterMessage
from rules.people.codes import lone_code
from rules.text.small_talk import SmallTalk, TalkKind, hear
from rules.tickets import Number, lone_number, read_number
from store.record import reporters
from store.record.cases import CaseRow


class HeardMessage:
    """A message said in private, as it was when it came.

    Attributes:
        was: the former words of a message that is edited; None where they are not remembered.
        command: the command that the person typed, with its `argument`.
        aside, report: what was open.
    """

    def __init__(self, visit: Visit, envelope: Envelope) -> None:
        word, self.argument = envelope.command
        self.visit, self.envelope, self.now = visit, envelope, envelope.said
        self.edited = envelope.kind is EnvelopeKind.EDIT
        self.readable = bool(self.now.text or self.now.file)
        self.command = reporter_menu.typed(visit, word, self.argument) if word else None
        self.was = dict(visit.talk.heard).get(self.now.id)
        if self.readable and not self.edited and not self.command:
            _remember(visit, envelope)
        self.aside, self.report = visit.talk.aside, visit.talk.report

    @cached_property
    def small(self) -> SmallTalk:
        """The small talk in the words; an appeal only where there is a result to appeal against."""
        heard = hear(self.now.text)
        possible = heard.kind is not TalkKind.APPEAL or answers.appealable(self.visit)
        return heard if possible else hear(self.now.text, without=(TalkKind.APPEAL,))

    @cached_property
    def reply(self) -> SideDialog | Unplaced | None:
        """The place of a reply to our message about a case; the open screen is no such message."""
        on_screen = self.aside is not None and self.envelope.replied == self.visit.living
        return placing.reply(self.visit, self.envelope.cited) if self.envelope.cited and not on_screen else None

    @cached_property
    def mention(self) -> Unplaced | None:
        """The question that a number in its words leads to."""
        return placing.mention(self.visit, self.now)

    @cached_property
    def window(self) -> SideDialog | None:
        """The dialog of an extra window."""
        return conversation.talking(self.visit)

    @cached_property
    def waiting(self) -> list[CaseRow]:
        """The cases that wait for an answer."""
        return answers.waiting(self.visit)

    @cached_property
    def written_to(self) -> list[CaseRow]:
        """The cases in which a handler wrote last."""
        return answers.heard(self.visit)

    @cached_property
    def lately(self) -> list[CaseRow]:
        """The cases that got something a moment ago."""
        return answers.lately(self.visit)

    @cached_property
    def _sure(self) -> bool:
        return bool(self.visit.search(self.small.rest, sure=True))

    @property
    def _number(self) -> bool:
        """Whether the words are a ticket number; a bare one that is not asked for only if it is of a case of theirs."""
        asked = self.aside is not None and self.aside.about == "number"
        read = (read_number if asked else lone_number)(self.now.text)
        if asked or not isinstance(read, Number) or not read.bare:
            return read is not None
        return reporters.case_of_number(self.visit.tx, self.visit.person.id, read.value) is not None

    @property
    def _talks(self) -> bool:
        """Whether the words report nothing; where somebody is in danger, whatever else they say."""
        kind, rest = self.small.kind, self.small.rest
        return kind is TalkKind.DANGER or (kind not in (None, TalkKind.REPORT) and not (rest and self._sure))

    @property
    def _bare(self) -> bool:
        return self.small.bare and self.now.file is None and self.now.origin is None

    def beside(self, belongs: Destination) -> SideDialog | None:
        """Return the dialog of a case that takes what belongs there."""
        match belongs:
            case Destination.WINDOW:
                return self.window
            case Destination.QUESTION:
                return SideDialog(SideDialogKind.ANSWER, self.waiting[0].id, sent=True)
            case Destination.HANDLER:
                return SideDialog(SideDialogKind.TALK, self.written_to[0].id)
            case _:
                return None

    def facts(self) -> ReporterMessage:
        """Return the facts."""
        now, aside, command = self.now, self.aside, self.command
        return ReporterMessage(
            edited=self.edited,
            known=self.was is not None,
            command=command is not None,
            with_words=command is not None
            and command.word == "report"
            and (self.argument != "" or now.file is not None),
            readable=self.readable,
            blank=self.envelope.blank,
            forwarded=now.origin is not None,
            file=now.file is not None,
            number=self._number,
            code=lone_code(now.text) is not None,
            receipt_code=opening.read(now.text) is not None,
            receipt=lambda: receipts.is_shown(self.visit, now),
            dialog=aside.about if aside else "",
            report=self.report is not None,
            unasked=aside is not None and aside.sent,
            reply=lambda: self.reply is not None and not (isinstance(self.reply, Unplaced) and self._bare),
            mention=lambda: self.mention is not None,
            unsorted=self.report is not None and not self.report.leaf,
            wish=lambda: self.small.kind is TalkKind.REPORT and not self.small.rest,
            small_talk=lambda: self._talks,
            bare_talk=lambda: self._bare,
            appeal=lambda: self._bare and self.small.kind is TalkKind.APPEAL,
            withdraw=lambda: self._bare and self.small.kind is TalkKind.WITHDRAW,
            offence=lambda: self.small.kind is TalkKind.REPORT or self._sure,
            window=lambda: self.window is not None,
            left=lambda: answers.left_report(self.visit),
            several=self._several,
            question=lambda: len(self.waiting) == 1,
            handler=lambda: bool(self.written_to),
            lately=lambda: bool(self.lately),
        )

    def of_a_case(self) -> ReporterMessage:
        """Return only which cases of the person may have it, as of words that hold nothing."""
        known = self.facts()
        return ReporterMessage(
            window=known.window, several=known.several, question=known.question, handler=known.handler
        )

    def _several(self) -> bool:
        lately = self.lately if self.waiting else ()
        return len({case.id for case in (*self.waiting, *self.written_to, *lately)}) > 1


def _remember(visit: Visit, envelope: Envelope) -> None:
    """Remember the words, in case they are edited; a dialog beside the report that nobody went on with is over."""
    visit.talk = visit.talk.hearing(envelope.said)
    touched = visit.row.updated_at if visit.row else visit.tx.now
    if visit.talk.aside and visit.talk.aside.over(visit.tx.now, touched):
        visit.no_aside()
