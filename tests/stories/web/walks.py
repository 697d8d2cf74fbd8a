"""What people do on the web, in their language."""

import re
from dataclasses import dataclass

from tests.stories.conftest import Story
from tests.stories.identity.anonymous import CODE
from tests.stories.web.browser import Browser, File

NUMBER = re.compile(r"LA-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]")


@dataclass(frozen=True, slots=True)
class Words:
    """The labels of one language: of the form's own buttons, and of those of the scripts."""

    browser: str
    lang: str
    begin: str
    agree: str
    category: str
    done: str
    file: str
    saved: str
    follow: str
    leave: str
    said: str


WORDS = {
    "zh-CN": Words(
        *("zh-CN,zh;q=0.9", "zh-Hans", "开始举报", "同意并继续", "谩骂", "好了", "提交", "我存好了", "打开案件"),
        *("结束并清除", "他昨天在群里一直骂人"),
    ),
    "zh-TW": Words(
        *("zh-TW,zh;q=0.9", "zh-Hant", "開始檢舉", "同意並繼續", "謾罵", "好了", "送出", "我存好了", "打開案件"),
        *("結束並清除", "他昨天在群組裡一直罵人"),
    ),
    "en": Words(
        *(
            "en-GB,en;q=0.8",
            "en",
            "Begin a report",
            "Agree and continue",
            "Abuse",
            "Done",
            "File",
            "I have saved it",
            "Open the case",
        ),
        *("End and clear", "He kept abusing people in the group yesterday"),
    ),
}

TEXT: File = ("聊天记录.txt", b"words that he said", "text/plain")


async def reviewed(story: Story, words: Words, *files: File) -> Browser:
    """Write a report up to its review page."""
    browser = await Browser.opens(story, words.browser)
    for step in (words.begin, words.agree, words.category):
        await browser.taps(step)
    await browser.says("@shouter")
    await browser.says(words.said)
    if files:
        await browser.says("", *files)
    await browser.taps(words.done)
    return browser


async def filed(story: Story, words: Words, *files: File) -> tuple[Browser, str, str]:
    """File a report; return the browser on its receipt, the number and the code."""
    browser = await reviewed(story, words, *files)
    page = await browser.taps(words.file)
    await story.settle()
    [number], [code] = set(NUMBER.findall(page.main)), set(CODE.findall(page.main))
    return browser, number, code


async def opened(story: Story, words: Words, code: str) -> Browser:
    """Open a case by its code, in a browser of another machine."""
    browser = await Browser.opens(story, words.browser)
    await browser.taps(words.follow, code=code)
    await browser.taps(words.agree)
    return browser
