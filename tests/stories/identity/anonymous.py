"""Shared steps of the stories of anonymous cases."""

import re

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, TAPS
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story

CODE = re.compile(r"(?<![0-9A-Z])(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z](?![0-9A-Z])")
"""A receipt code."""

WORDS = {
    "zh-hans": ("改身份", "匿名", "我存好了", "不会推送任何消息", "收起案件"),
    "zh-hant": ("改身分", "匿名", "我存好了", "不會推送任何訊息", "收起案件"),
    "en": ("Edit identity", "Anonymous", "I have saved it", "Nothing is pushed to you", "Close the case"),
}
"""In each language: edit the identity, be anonymous, the code is saved, what is said of pushing, leave the case."""


async def reviewed(
    story: Story, reporter: Person, *, about: str = "@loud_account", words: str = "他在评论里骂人"
) -> None:
    """Write a report for abuse, up to its review page."""
    report, agree, abuse, done, _ = TAPS[reporter.user.language_code or "zh-hans"]
    await reporter.starts(story.reporter_bot)
    await reporter.taps(report)
    if agree in reporter.buttons:
        await reporter.taps(agree)
    await reporter.taps(abuse)
    await reporter.says(about)
    await reporter.says(words)
    await reporter.taps(done)


@beginning
async def filed_anonymously(story: Story, reporter: Person, *, save: bool = True, **report: str) -> tuple[str, str]:
    """File a report anonymously; return its ticket number and its receipt code."""
    edit, anonymous, saved, _, _ = WORDS[reporter.user.language_code or "zh-hans"]
    await reviewed(story, reporter, **report)
    await reporter.taps(edit)
    await reporter.taps(anonymous)
    await reporter.taps(TAPS[reporter.user.language_code or "zh-hans"][-1])
    shown = reporter.last
    if save:
        await reporter.taps(saved)
    return NUMBER.findall(shown)[-1], CODE.findall(shown)[-1]
