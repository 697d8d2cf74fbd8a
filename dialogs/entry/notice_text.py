"""The notice (告知书) as its reader sees it, and who the operator is."""

from collections.abc import Mapping
from datetime import timedelta

from dialogs.engine.terms import retention_period
from rules.operator.notice import Operator, Paragraph, PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Arg, ByLang, Filled, Text, listed


def notice_lines(
    head: str, paragraphs: Mapping[str, Paragraph], notice: PrivacyNotice, policy: Policy
) -> tuple[Text, ...]:
    """Return the notice under the message `head`, its gaps filled."""
    gaps: dict[str, Arg] = {
        "operator": operator_name(notice.operator) or Text("notice-operator-unnamed"),
        "contact": _contact(notice.operator) or Text("notice-contact-here"),
        "readers": readers(policy),
        "kept": retention_period(policy.kept),
        "drafts": policy.draft_erasure.days,
        "minutes": policy.consent_erasure // timedelta(minutes=1),
    }
    return (Text(head, {"version": notice.version}), *(_line(it, gaps) for it in paragraphs.values()))


def readers(policy: Policy) -> Text:
    """Return who of the staff can read reports."""
    return Text("notice-readers-team" if policy.staff.own_team_only else "notice-readers-all")


def operator_name(operator: Operator) -> Arg | None:
    """Return the operator's name, with the department if there is one; None if they are not named."""
    if not operator.name:
        return None
    if not operator.department:
        return ByLang(operator.name)
    return Text("notice-operator", {"name": ByLang(operator.name), "department": ByLang(operator.department)})


def operator_lines(operator: Operator, *, scope: bool = True) -> tuple[Text, ...]:
    """Return who the operator is, what they deal with and how they are reached, as far as they say.

    Args:
        scope: also what they deal with.
    """
    name, contact = operator_name(operator), _contact(operator)
    return (
        *((Text("start-operator", {"operator": name}),) if name else ()),
        *((Text("start-scope", {"scope": ByLang(operator.scope)}),) if scope and operator.scope else ()),
        *((contact,) if contact else ()),
    )


def _contact(operator: Operator) -> Text | None:
    told = {"phone": operator.phone, "mail": operator.mail, "address": operator.address}
    ways: list[Arg] = [Text(f"notice-{way}", {way: value}) for way, value in told.items() if value]
    return Text("notice-contact", {"ways": listed(ways)}) if ways else None


def _line(paragraph: Paragraph, gaps: Mapping[str, Arg]) -> Text:
    text = Filled(paragraph.texts, gaps)
    if not paragraph.titles:
        return Text("notice-line", {"text": text})
    return Text("notice-part", {"title": ByLang(paragraph.titles), "text": text})
