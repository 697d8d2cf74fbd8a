"""A report is filed by the script of the chat: the same steps, checks and budgets, taken one after another at once."""

from collections.abc import Iterator
from dataclasses import replace

from cases.notify import contact_addresses
from dialogs import drafts
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction
from dialogs.intake.keeping import subject_length_refusal
from handlers.api.following import status
from handlers.api.forms import Filed, NewReport
from handlers.api.problems import RefusedRequestError, refused
from handlers.api.turn import Turn
from handlers.flows.intake import reporter as intake
from handlers.flows.reporter import session
from handlers.flows.reporter.session import Visit
from handlers.incoming import Account
from rules.catalogue.categories import AnswerKind, Category, Question
from rules.people.clients import user_address
from rules.people.contacts import Contact
from rules.refusals import Text
from rules.vocabulary import Identity, Lang
from store.entry import people

ScriptInput = tuple[str, str, Input]
"""The field of the body that is taken, the step of the script that takes it, and the input."""


def file(turn: Turn, asked: NewReport) -> Filed:
    """File the report and return its number, and of an anonymous one the receipt code."""
    place = turn.tx.installation
    if not turn.user:
        raise refused("refusal-api-user")
    if asked.consent != place.notice.version:
        raise refused("refusal-api-consent", "consent")
    category = place.catalogue.categories.get(asked.category)
    if category is None:
        raise refused("refusal-api-category", "category")
    if asked.platform and asked.platform not in place.catalogue.platforms:
        raise refused("refusal-api-platform", "platform")
    visit = _visit(turn, asked.language or turn.lang)
    intake.REPORT.walked(visit, Press(ButtonAction.AGREE))
    for field, step, input in _steps(turn, asked, category):
        _take(visit, field, step, input)
    for field, step, input in _joining(visit, asked):
        _take(visit, field, step, input)
    for field, step, input in (*_described(turn, asked), *_answers(turn, asked, category), *_evidence(turn, asked)):
        _take(visit, field, step, input)
    for field, step, input in _identity(turn, asked):
        _take(visit, field, step, input)
    contact = _notified(turn, asked)
    attested = contact and turn.checked(contact_addresses.attest(turn.tx, visit.person, contact), "notify")
    known = {case.id for case in visit.own_cases}
    case, code = turn.checked(intake.submit(visit, intake.written(visit)))
    repeated = case.id in known
    if contact and attested:
        contact_addresses.note_attested(turn.tx, visit.person, case, contact, told=not repeated)
    return Filed(number=case.number, receipt_code=code or None, repeated=repeated, status=status(turn, case))


def _notified(turn: Turn, asked: NewReport) -> Contact | None:
    """Return the address that is to be told besides."""
    if not asked.notify:
        return None
    if turn.client.origins:
        raise refused("refusal-api-notify-page", "notify")
    if asked.identity is Identity.ANONYMOUS:
        raise refused("refusal-api-notify-anonymous", "notify")
    typed = turn.text(asked.notify, "notify")
    return turn.checked(contact_addresses.contact_in(turn.tx, typed, "refusal-api-no-address"), "notify")


def _visit(turn: Turn, lang: Lang) -> Visit:
    turn.lang = lang
    visit = session.enter(turn.tx, Account(user_address(turn.client.id, turn.user), lang))
    if visit.person.lang != lang:
        visit.person = people.set_language(turn.tx, visit.person, lang)
    return visit


def _take(visit: Visit, field: str, step: str, input: Input) -> None:
    visit.talk = replace(visit.talk, report=replace(intake.written(visit), step=step))
    took = intake.REPORT.walked(visit, input)
    if took.refusal:
        raise RefusedRequestError(took.refusal, field)


def _steps(turn: Turn, asked: NewReport, category: Category) -> Iterator[ScriptInput]:
    yield "category", drafts.CATEGORY, Press(ButtonAction.PICK, category.id)
    if asked.platform:
        yield "platform", drafts.SUBJECT, Press(ButtonAction.ON, asked.platform)
    subject = turn.text(asked.subject, "subject")
    if refusal := subject_length_refusal(subject):
        raise RefusedRequestError(refusal, "subject")
    yield "subject", drafts.SUBJECT, IncomingMessage(subject) if subject else Press(ButtonAction.SKIP)


def _joining(visit: Visit, asked: NewReport) -> Iterator[ScriptInput]:
    """Join the complaint that others have made about the same subject, or report apart, where that is asked."""
    if intake.joining_is_offered(visit):
        yield "join", drafts.TOGETHER, Press(ButtonAction.JOIN if asked.join else ButtonAction.APART)


def _described(turn: Turn, asked: NewReport) -> Iterator[ScriptInput]:
    yield "description", drafts.DESCRIPTION, IncomingMessage(turn.text(asked.description, "description"))
    if asked.published:
        yield "published", drafts.PUBLISHED, IncomingMessage(asked.published.isoformat())


def _answers(turn: Turn, asked: NewReport, category: Category) -> Iterator[ScriptInput]:
    questions = {question.id: question for question in category.questions}
    for id in asked.answers:
        if id not in questions:
            raise RefusedRequestError(Text("refusal-api-no-question", {"id": id}), f"answers.{id}")
    for id, question in questions.items():
        field, step = f"answers.{id}", f"{drafts.QUESTION}.{id}"
        if id in asked.answers:
            yield field, step, _answer(question, turn.text(asked.answers[id], field))
        elif question.optional:
            yield field, step, Press(ButtonAction.SKIP)
        else:
            raise RefusedRequestError(Text("refusal-api-answer", {"id": id}), field)


def _answer(question: Question, answer: str) -> Input:
    chosen = question.kind is AnswerKind.CHOICE and answer in {choice.id for choice in question.choices}
    return Press(ButtonAction.PICK, answer) if chosen else IncomingMessage(answer)


def _evidence(turn: Turn, asked: NewReport) -> Iterator[ScriptInput]:
    for file in turn.files(asked.evidence):
        yield "evidence", drafts.EVIDENCE, IncomingMessage(file=file)
    for note in asked.notes:
        yield "notes", drafts.EVIDENCE, IncomingMessage(turn.text(note, "notes"))
    yield "evidence", drafts.EVIDENCE, Press(ButtonAction.DONE)


def _identity(turn: Turn, asked: NewReport) -> Iterator[ScriptInput]:
    yield "identity", drafts.IDENTITY, Press(ButtonAction.PICK, asked.identity)
    told = (("name", drafts.REAL_NAME, asked.name), ("contact", drafts.REACHABLE, asked.contact))
    for field, step, typed in told:
        if asked.identity is Identity.NAMED:
            if not typed:
                raise refused(f"refusal-api-{field}", field)
            yield field, step, IncomingMessage(turn.text(typed, field))
        elif typed:
            raise refused("refusal-api-not-named", field)
