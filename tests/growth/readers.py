"""Every function that reads strangers' words, each as a function of one text."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from html import escape
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import orjson
from aiogram.types import Chat, Message, User

from bot import mail_sms
from bot.mailbox.reading import decoded
from bot.runtime import log
from bot.search.server import with_dictionaries
from bot.telegram import api
from cases.intake import conflict_of_interest
from dialogs import mails
from dialogs.conversation import desk_meetings, desk_talk
from dialogs.decision import decision
from dialogs.drafts import Report
from dialogs.engine import parsing as typed
from dialogs.engine import words
from dialogs.engine.input import DeepLink, IncomingMessage
from dialogs.engine.staff_draft import Answer, StaffContext, StaffDraft
from dialogs.intake import correction, keeping, questions, report
from dialogs.queue import SEARCH_WORDS
from dialogs.templates import TEMPLATE
from handlers import language
from handlers.flows.routing import desk_words
from handlers.mail import event
from handlers.telegram import files, ids
from handlers.telegram.desk import parsing as desk_parsing
from handlers.telegram.reporter import parsing
from handlers.web import showing
from rules import evidence, tickets
from rules.catalogue import search_features, teaching
from rules.catalogue.categories import AnswerKind
from rules.catalogue.search import CategorySearch, leaf_words
from rules.groups import calls
from rules.mail import authenticity, bounces, html_text, kinds, quotes
from rules.mail import language as mail_language
from rules.operator import templates
from rules.operator.partners import NONE
from rules.people import codes, contacts, real_names, receipt_codes
from rules.receipts import reading
from rules.refusals import Text
from rules.report import said_in
from rules.schedule import rota
from rules.subject import handles, links, mentions, platforms, post_numbers, report_links, sites, subject
from rules.text import name_folding, text_limits, visible_text
from store.members.staff_names import StaffName
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.notice import NOTICE_FILE
from store.operator_files.policy import POLICY_FILE
from store.operator_files.staff_texts import TEMPLATES_FILE
from tests.dialogs.front import agreed

Reader = Callable[[str], object]

_TODAY, _NOW = date(2026, 11, 23), datetime(2026, 11, 23, 6, 5, tzinfo=ZoneInfo("Asia/Shanghai"))
_CONTEXT = agreed().context
_KNOWN = (mentions.KnownPerson("1", ("阿明", "Ming"), ("aming",)),)
_READING = search_features.Reading(romanise=list)
_DRAFT = Report(step="description", leaf="abuse", subject="@a", description="words")
_WORDS = words.Renderer.load()
_SCREEN = StaffContext(
    catalogue=CATALOGUE_FILE.shipped,
    policy=POLICY_FILE.shipped,
    notice=NOTICE_FILE.shipped,
    ready=TEMPLATES_FILE.shipped,
    search=lambda text: (),
    now=_NOW,
    head=Text("name"),
)
_QUESTIONS = {
    question.kind: question for leaf in CATALOGUE_FILE.shipped.categories.values() for question in leaf.questions
}


@cache
def _search() -> CategorySearch:
    return with_dictionaries(leaf_words(CATALOGUE_FILE.shipped))


def _message(**content: Any) -> Message:
    wei = User(id=1, is_bot=False, first_name="Wei")
    return Message(
        message_id=1, date=datetime(2026, 1, 1, tzinfo=UTC), chat=Chat(id=1, type="private"), from_user=wei, **content
    )


def _mentioned(text: str) -> object:
    told = mentions.told([text], [text])
    return mentions.handles(told), mentions.bare_handles(told), mentions.accounts(told), mentions.find(_KNOWN, told)


def _named(text: str) -> object:
    colleagues = [StaffName(1, ("阿明", "Ming"), None)]
    tx = SimpleNamespace(installation=SimpleNamespace(partners=NONE))
    with (
        patch.object(conflict_of_interest.staff, "ids_matching", lambda tx, handles, accounts: set()),
        patch.object(conflict_of_interest.staff_names, "all_names", lambda tx: colleagues),
    ):
        return conflict_of_interest.find_conflicts(tx, [text], [text])  # type: ignore[arg-type]


def _answered(kind: AnswerKind, text: str) -> object:
    return questions.parse_answer(_QUESTIONS[kind], _DRAFT, text, _CONTEXT)


def _corrected(text: str) -> object:
    drafts = (_DRAFT, replace(_DRAFT, subject=text), replace(_DRAFT, description=text), replace(_DRAFT, notes=(text,)))
    return [correction.corrected(draft, text, f"{text}a", _CONTEXT) for draft in drafts] + [
        correction.corrected(_DRAFT, was, text, _CONTEXT) for was in ("@a", "words")
    ]


def _walked(text: str) -> object:
    steps = ("category", "subject", "description", "published", "evidence")
    return [report.walk(replace(_DRAFT, step=step), IncomingMessage(text), _CONTEXT) for step in steps]


def _typed(text: str) -> object:
    last = {desk_meetings.LAST: Answer("2026-12-01T00:00:00+00:00")}
    screen = replace(_SCREEN, search=_search())
    scripts = (desk_talk.NOTE, decision.SET_PUBLISHED, desk_meetings.MEET, TEMPLATE, SEARCH_WORDS)
    return [script.walk(StaffDraft("any", given=last), IncomingMessage(text), screen) for script in scripts]


def _rendered(text: str) -> object:
    zone = ZoneInfo("Asia/Shanghai")
    return [_WORDS.text(Text("subject-so-far", {"subject": text}), lang, zone, _NOW) for lang in ("zh-Hans", "en")]


def _mailed(text: str) -> object:
    return mail_sms.build_mail("a@b.cn", "c@d.cn", text, text, "lian-1")


def _json(text: str) -> object:
    body = b'{"update_id": 1, "text": ' + orjson.dumps(text.encode(errors="replace").decode()) + b"}"
    found = [api.read_json(body)]
    for raw in (text.encode(errors="replace"), body.replace(b'"text": "', b'"text": "\\ud800')):
        try:
            found.append(api.read_json(raw))
        except ValueError:
            continue
    return found


def _called(text: str) -> object:
    user = SimpleNamespace(id=1, full_name=text, username="", language_code=text, is_bot=False)
    return desk_parsing._who(user)  # type: ignore[arg-type]


READERS: dict[str, Reader] = {
    "handlers.telegram.ids.with_mentions": ids.with_mentions,
    "rules.text.visible_text.visible": visible_text.visible,
    "rules.text.visible_text.is_blank": visible_text.is_blank,
    "rules.text.visible_text.line": visible_text.line,
    "rules.text.text_limits.units": text_limits.units,
    "rules.text.text_limits.cropped": lambda text: text_limits.cropped(text, 300),
    "rules.text.text_limits.words": text_limits.words,
    "rules.text.text_limits.name": text_limits.name,
    "rules.text.text_limits.file_name": text_limits.file_name,
    "rules.text.text_limits.taken_apart": lambda text: text_limits.taken_apart(text, name_folding.CAP),
    "rules.text.text_limits.folded": text_limits.folded,
    "rules.mail.quotes.own_words": lambda text: quotes.own_words(text, "report@example.org"),
    "dialogs.mails.named": lambda text: mails.named(CATALOGUE_FILE.shipped, text),
    "rules.mail.html_text.text_of_html": html_text.text_of_html,
    "rules.mail.language.language_of": mail_language.language_of,
    "bot.mailbox.reading.decoded": decoded,
    "rules.subject.handles.find_handle": handles.find_handle,
    "rules.subject.handles.is_handle": handles.is_handle,
    "rules.subject.handles.leading_handle": handles.leading_handle,
    "rules.subject.handles.handles_among": handles.handles_among,
    "rules.subject.handles.platform_beside": handles.platform_beside,
    "rules.subject.subject.read_subject": lambda text: subject.read_subject(text, CATALOGUE_FILE.shipped.platforms),
    "rules.subject.platforms.platform_named": lambda text: platforms.platform_named(
        text, CATALOGUE_FILE.shipped.platforms
    ),
    "rules.subject.platforms.platform_of": lambda text: platforms.platform_of(
        links.link_in(text), CATALOGUE_FILE.shipped.platforms
    ),
    "rules.subject.links.link_in": links.link_in,
    "rules.subject.links.host_of": lambda text: links.host_of(links.link_in(text)),
    "rules.subject.links.link_keys": lambda text: links.link_keys(links.link_in(text)),
    "rules.subject.post_numbers.weibo_number": lambda text: post_numbers.weibo_number(text[:9]),
    "rules.subject.sites.keys_of_address": lambda text: sites.keys_of_address(
        text, [("app", "app.example.com/i?id={content}&by={account}")]
    ),
    "rules.subject.handles.named_among": handles.named_among,
    "rules.subject.sites.name_key": sites.name_key,
    "rules.subject.sites.account_key": sites.account_key,
    "rules.subject.subject.names_elsewhere": lambda text: subject.names_elsewhere(text, {}, "weibo"),
    "rules.subject.subject.names_nobody": subject.names_nobody,
    "rules.subject.subject.reach": subject.reach,
    "rules.tickets.read_number": tickets.read_number,
    "rules.tickets.lone_number": tickets.lone_number,
    "rules.tickets.sound_numbers": lambda text: tickets.sound_numbers(text, 3),
    "rules.people.codes.read_code": codes.read_code,
    "rules.people.codes.lone_code": codes.lone_code,
    "rules.people.receipt_codes.lone_receipt_code": receipt_codes.lone_receipt_code,
    "rules.people.real_names.real_name_refusal": real_names.real_name_refusal,
    "rules.people.real_names.reachable_refusal": real_names.reachable_refusal,
    "rules.receipts.reading.begins_with_block": reading.begins_with_block,
    "rules.receipts.reading.read_blocks": reading.read_blocks,
    "rules.people.contacts.read_contact": contacts.read_contact,
    "rules.people.contacts.typed_contact": contacts.typed_contact,
    "rules.schedule.rota.read": rota.read,
    "rules.schedule.rota.hours": rota.hours,
    "rules.operator.templates.fault": templates.fault,
    "rules.operator.templates.unknown": templates.unknown,
    "rules.operator.templates.unbalanced": templates.unbalanced,
    "rules.operator.templates.label_and_text": templates.label_and_text,
    "rules.people.contacts.read_code": contacts.read_code,
    "rules.text.name_folding.fold": name_folding.fold,
    "rules.subject.mentions.find": _mentioned,
    "rules.text.text_limits.original_name": lambda text: text_limits.original_name(text, "document", None),
    "rules.evidence.unfit": lambda text: evidence.unfit(
        POLICY_FILE.shipped, 0, 0, evidence.SentFile("f", "document", text, text, 1)
    ),
    "rules.catalogue.search_features.features": lambda text: search_features.features(text, _READING),
    "rules.catalogue.search_features.has_han": search_features.has_han,
    "rules.catalogue.search_features.initials": lambda text: list(search_features.initials(text, _READING)),
    "rules.catalogue.search_features.latin_words": search_features.latin_words,
    "rules.catalogue.search_features.without_ending": search_features.without_ending,
    "rules.catalogue.search": lambda text: _search()(text),
    "rules.catalogue.teaching": teaching.teaching,
    "dialogs.engine.parsing.read_amount": typed.read_amount,
    "dialogs.engine.parsing.parse_past_date": lambda text: typed.parse_past_date(text, _TODAY),
    "dialogs.engine.parsing.parse_past_instant": lambda text: typed.parse_past_instant(text, _NOW),
    "dialogs.engine.parsing.parse_future_date": lambda text: typed.parse_future_date(text, _TODAY),
    "dialogs.engine.parsing.parse_future_times": lambda text: typed.parse_future_times(text, _NOW),
    "dialogs.intake.questions.parse_answer": lambda text: [_answered(kind, text) for kind in _QUESTIONS],
    "dialogs.intake.correction.corrected": _corrected,
    "dialogs.intake.keeping.add_description": lambda text: keeping.add_description(_DRAFT, text, _CONTEXT),
    "dialogs.intake.keeping.keep_input": lambda text: keeping.keep_input(_DRAFT, DeepLink(subject=text), _CONTEXT),
    "dialogs.intake.report.walk": _walked,
    "dialogs.engine.questions.StaffQuestion.typed_in": _typed,
    "dialogs.engine.words.text": _rendered,
    "dialogs.engine.words.plain": words.plain,
    "cases.intake.conflict_of_interest.find_conflicts": _named,
    "handlers.telegram.files.anonymous_file_name": lambda text: files.anonymous_file_name(text, 1, "Wei", text),
    "handlers.language.language": lambda text: language.language(text, "en"),
    "handlers.telegram.reporter.parsing.said": lambda text: parsing.said(_message(text=text)),
    "rules.subject.report_links.decoded": report_links.decoded,
    "rules.subject.report_links.ReportLink.of": report_links.ReportLink.of,
    "handlers.telegram.desk.parsing._who": _called,
    "bot.telegram.api.RefusedError": lambda text: api.RefusedError(400, text),
    "bot.telegram.api.read_json": _json,
    "bot.runtime.log._mask": lambda text: log._mask(None, "", {"event": text}),
    "bot.mail_sms.build_mail": _mailed,
    "rules.groups.calls.called": lambda text: calls.called(text, "lian_bot", replies=True),
    "rules.mail.kinds.is_reply": kinds.is_reply,
    "rules.mail.kinds.kind_of": lambda text: [kinds.kind_of(_head(name, text)) for name in _HEADERS],
    "rules.mail.bounces.read_bounce": lambda text: bounces.read_bounce(_head("subject", text), text),
    "rules.mail.authenticity.is_authentic": lambda text: authenticity.is_authentic("wei@example.org", [text], "mx"),
    "handlers.mail.event._number": event._number,
    "handlers.flows.routing.desk_words._bare": desk_words._bare,
    "rules.report.said_in": lambda text: said_in(text, ()),
    "handlers.web.showing.shown": lambda text: showing.shown(f"<b>{escape(text)}</b>\n{escape(text)}"),
}

ELSEWHERE = {
    # Modules with patterns that no stranger's words reach.
    "store.operator_files.fields": "the operator's file",
    "store.operator_files.partners": "the operator's file",
    "store.operator_files.policy": "the operator's file",
    "store.operator_files.reading": "the operator's file",
    "bot.settings": "the operator's settings",
    "bot.setting_checks": "the operator's settings",
    "bot.files.erased_list": "our own file",
    "handlers.flows.identity.opening": "names of slots, which are ours",
    "handlers.flows.intake.desk_filing": "names of slots, which are ours",
    "bot.api.reading": "what a codec says of a request, and headers matched whole",
    "bot.mailbox.channel": "ids between brackets, of at most 250 characters each",
    "bot.mailbox.transport": "an id matched whole, of at most 250 characters",
    "bot.web.form": "a word of ours matched whole, of at most 27 characters",
    "bot.web.forms": "a type of a file, or a command, matched whole, of at most 121 characters",
    "bot.web.session": "a token matched whole, of 43 characters",
    "rules.people.clients": "a name or an id matched whole, of at most 128 characters",
    "bot.file_worker.seccomp": "names of system calls",
    "bot.telegram.pauses": "the Bot API server's words",
    "bot.file_worker.client": "what a file worker tells, in short words of ours",
    "dialogs.engine.buttons": "callback data, at most 64 bytes",
    "handlers.flows.views.status_flow": "callback data, at most 64 bytes",
    "store.engine.prepared": "our own SQL, compiled once a statement",
    "store.operator_files.notice": "the operator's file",
    "bot.telegram.results": "the Bot API server's words",
    "handlers.flows.routing.reporter_menu": "a pattern matched whole against what stands behind a command",
    "bot.processes.resources": "the database's own words",
    "rules.catalogue.teaching": "words cut to a sentence's length first",
    "rules.schedule.zones": "the name of a zone, at most 64 characters",
    "rules.text.small_talk": "words cut to a sentence's length first; each pattern stands for words",
    "dialogs.engine.relative_days": "words that name a day, cut to a sentence's length first",
}


_HEADERS = ("subject", "references", "in-reply-to", "auto-submitted", "return-path")


def _head(name: str, value: str) -> kinds.MailHead:
    return kinds.MailHead("wei@example.org", "lian@example.org", {name: (value,)})


def modules(names: Iterable[str]) -> set[str]:
    """The modules these readers are of."""
    return {name if name in sys.modules else name.rpartition(".")[0] for name in names}
