"""A mail is told by its headers: a table of cases."""

from collections.abc import Mapping

import pytest

from rules.mail.kinds import KINDS, MailHead, MailKind, kind_of

K = MailKind
OWN = "report@example.org"


def head(sender: str = "wei@example.com", **headers: str | tuple[str, ...]) -> MailHead:
    """The head of a mail; a header is named with an underscore for each dash."""
    read: Mapping[str, tuple[str, ...]] = {
        name.replace("_", "-"): (value,) if isinstance(value, str) else value for name, value in headers.items()
    }
    return MailHead(sender, OWN, read)


# Each line: the kind, and the headers of the mail.
CASES: list[tuple[MailKind, MailHead]] = [
    # What people write.
    (K.REPORT, head(subject="他在群里骂人", message_id="<a@example.com>")),
    (K.REPORT, head()),
    (K.REPORT, head(subject="Vacation rental scam in your group", auto_submitted="no")),
    (K.REPORT, head(auto_submitted="No (by a person)")),
    (K.REPORT, head(subject="自动续费不能取消")),
    (K.REPORT, head(subject="自动回复我的话是什么意思")),
    (K.REPORT, head(subject="【紧急】自动扣费")),
    (K.REPORT, head(subject="Report domain: which of your domains is it?")),
    (K.REPORT, head("wei+report@example.com")),
    (K.REPORT, head("casanoreply@example.com")),
    (K.REPORT, head(subject="休假村是骗局")),
    (K.REPORT, head(subject="Office of fraud")),
    (K.REPORT, head(subject="Re: your shop", in_reply_to="<lian-7@elsewhere.net>")),
    (K.REPORT, head(precedence="normal", x_spam_flag="NO", x_spam_status="No, score=0.1")),
    (K.ANSWER, head(in_reply_to="<lian-7@example.org>")),
    (K.ANSWER, head(references="<x@y.z> <lian-7@EXAMPLE.ORG> <q@w.e>")),
    # Automatic answers: by RFC 3834, by what apps set, by their subjects in three languages.
    (K.AUTO_REPLY, head(auto_submitted="auto-replied (vacation)", in_reply_to="<lian-7@example.org>")),
    (K.AUTO_REPLY, head(auto_submitted="auto-generated; owner=x")),
    (K.AUTO_REPLY, head(x_autoreply="yes")),
    (K.AUTO_REPLY, head(x_autorespond="on holiday")),
    (K.AUTO_REPLY, head(precedence="auto_reply")),
    (K.AUTO_REPLY, head(subject="Automatic reply: [LA-7K3M9-Q2XTD-Z]", in_reply_to="<lian-7@example.org>")),
    (K.AUTO_REPLY, head(subject="Out of Office: until Monday")),
    (K.AUTO_REPLY, head(subject="Out-of-office")),
    (K.AUTO_REPLY, head(subject="自动回复：您的来信已收到")),
    (K.AUTO_REPLY, head(subject="自動回覆：感謝來信")),
    (K.AUTO_REPLY, head(subject="自动答复")),
    (K.AUTO_REPLY, head(subject="休假中（至周五）")),
    (K.AUTO_REPLY, head(subject="不在辦公室")),
    (K.AUTO_REPLY, head(subject="【自动回复】您好")),
    (K.AUTO_REPLY, head(subject="[自動回覆] 我在休假")),
    (K.AUTO_REPLY, head(subject="回复：自动回复：收到")),
    (K.AUTO_REPLY, head(subject="系统自动回复：收到")),
    (K.AUTO_REPLY, head(subject="自動回信")),
    (K.AUTO_REPLY, head(subject="已收到您的邮件（自动回复）")),
    (K.AUTO_REPLY, head(subject="来信已收到（系统自动发送，请勿回复）")),
    (K.AUTO_REPLY, head(subject="[Auto-Reply] Re: x")),
    (K.AUTO_REPLY, head(subject="Automatische Antwort: x")),
    (K.AUTO_REPLY, head(subject="Réponse automatique : x")),
    (K.AUTO_REPLY, head(subject="外出通知：12 月 1 日回来")),
    # What servers report of domains (RFC 7489, 8460).
    (K.AUTO_REPLY, head("a@google.com", subject="Report domain: example.org Submitter: google.com Report-ID: 12")),
    (K.AUTO_REPLY, head("dmarc@qq.com", subject="Report Domain: example.org; Submitter: qq.com")),
    (K.AUTO_REPLY, head(tls_report_domain="example.org")),
    # What could not be delivered.
    (K.BOUNCE, head(return_path="<>", auto_submitted="auto-replied")),
    (K.BOUNCE, head("mailer-daemon@example.com", subject="Undelivered Mail")),
    (K.BOUNCE, head("postmaster@example.com", subject="系统退信")),
    (K.BOUNCE, head(content_type="multipart/report; report-type=delivery-status; boundary=x")),
    (K.BOUNCE, head(content_type='Multipart/Report; report-type="disposition-notification"')),
    (K.BOUNCE, head(x_failed_recipients="wei@example.com")),
    # Our own mails, however they come back.
    (K.LOOP, head(x_lian="1")),
    (K.LOOP, head(message_id="<lian-7@example.org>")),
    (K.LOOP, head(OWN)),
    (K.LOOP, head(x_lian="1", return_path="<>")),
    # Spam and lists.
    (K.SPAM, head(x_spam_flag="YES")),
    (K.SPAM, head(x_spam_status="Yes, score=12")),
    (K.SPAM, head(list_id="<news.example.com>")),
    (K.SPAM, head(list_unsubscribe="<https://example.com/u>")),
    (K.SPAM, head(precedence="bulk")),
    (K.SPAM, head(mailing_list="contact x@example.com; run by ezmlm")),
    # Nobody who could be answered.
    (K.NOBODY, head("")),
    (K.NOBODY, head("no-reply@example.com")),
    (K.NOBODY, head("bounces+17-x@example.com")),
    (K.NOBODY, head("noreply-dmarc-support@google.com")),
    (K.NOBODY, head("alerts-noreply@google.com")),
    (K.NOBODY, head("do_not_reply@example.com")),
]


@pytest.mark.parametrize(("kind", "mail"), CASES)
def test_a_mail_is_told_by_its_headers(kind: MailKind, mail: MailHead) -> None:
    assert kind_of(mail) is kind


def test_only_what_a_person_wrote_is_taken() -> None:
    assert {kind for kind in MailKind if kind.taken} == {K.REPORT, K.ANSWER}


def test_every_row_of_the_table_is_tried() -> None:
    assert {next(row.case for row in KINDS if row.when(mail)) for _, mail in CASES} == {row.case for row in KINDS}


def test_the_mails_that_it_answers_are_told_from_those_of_others_the_nearest_first() -> None:
    mail = head(
        in_reply_to="<lian-9@example.org>",
        references="<lian-3@example.org> <a@b.c> <lian-5@evil.net> <lian-9@example.org>",
    )
    assert mail.answers == (9, 3)
