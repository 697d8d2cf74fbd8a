"""What a bare @name is taken for on the review page, and that it mentions nobody else on Telegram."""

import pytest

from dialogs.drafts import Report
from dialogs.engine.terms import subject_shown
from rules.refusals import Text
from rules.report import ReportText
from store.operator_files.catalogue import CATALOGUE_FILE

SHOWN = [
    # the subject, its platform, whether it is marked so that it mentions nobody
    ("@loud_account", "", False),  # Telegram's
    ("@loud_account", "telegram", False),
    ("@loud_account", "weibo", True),
    ("@loud.account", "", True),  # no name of Telegram's has a dot
    ("微博的 @loud_account", "weibo", True),
    ("推特 @loud_account", "", True),
    ("https://www.threads.net/@loud_account", "", False),  # a link is no mention
    ("某某优品", "", False),
]


@pytest.mark.parametrize(("subject", "platform", "marked"), SHOWN)
def test_a_name_of_another_platform_is_no_mention(subject: str, platform: str, *, marked: bool) -> None:
    shown = subject_shown(ReportText(subject=subject, platform=platform), CATALOGUE_FILE.shipped)
    assert shown == (Text("handle-elsewhere", {"handle": subject}) if marked else subject)


@pytest.mark.parametrize(("platform", "marked"), [("", True), ("telegram", False), ("weibo", True)])
def test_a_name_that_was_not_written_on_telegram_is_a_mention_only_where_the_platform_says_so(
    platform: str, *, marked: bool
) -> None:
    shown = subject_shown(ReportText(subject="@loud_account", platform=platform, bare=""), CATALOGUE_FILE.shipped)
    assert isinstance(shown, Text) is marked


def test_a_hidden_authors_name_is_no_mention_either() -> None:
    shown = subject_shown(Report(author="@chief"), CATALOGUE_FILE.shipped)
    assert isinstance(shown, Text)
