"""The own words of a mail, whatever app wrote it, and the language they are in."""

import time

import pytest

from rules.mail.html_text import text_of_html
from rules.mail.language import language_of
from rules.mail.quotes import own_words

# Each line: an answer as an app writes it, and its own words.
ANSWERS: list[tuple[str, str]] = [
    ("1", "1"),
    ("昨天晚上八点", "昨天晚上八点"),
    ("1\n\nOn Mon, Nov 30, 2026 at 9:00 AM Lian <report@example.org> wrote:\n> Hello\n> 1. Agree\n", "1"),
    ("1\n\nOn Mon, Nov 30, 2026 at 9:00 AM Lian\n<report@example.org> wrote:\n\n> Hello\n", "1"),
    ("是他\n\n在 2026年11月30日 周一 09:00，立案 <report@example.org> 写道：\n> 请答复\n", "是他"),
    ("是他\n\n立案 <report@example.org> 於 2026年11月30日 週一 上午9:00寫道：\n\n> 請答覆\n", "是他"),
    (
        '答复\n\n------------------ 原始邮件 ------------------\n发件人："立案" <a@b.c>;\n发送时间：2026年\n\n请答复',
        "答复",
    ),
    ("答复\n\n-----Original Message-----\nFrom: a\nSent: b\n\nhello", "答复"),
    ("補充\n\n寄件者: Lian <a@b.c>\n寄件日期：2026年\n收件者: x\n主旨: Re\n\nhello", "補充"),
    (
        "More\n\n________________________________\nFrom: Lian <a@b.c>\nSent: Monday\nTo: Wei\nSubject: Re\n\nhello",
        "More",
    ),
    ("好的\n\n发自我的iPhone\n\n> 请答复", "好的"),
    ("ok\n\nSent from my iPhone", "ok"),
    ("ok\n\n從我的 iPhone 傳送", "ok"),
    ("在楼下\n-- \n王伟\n电话 123", "在楼下"),
    # What names our own address is ours, also where the app marks none of it.
    ('是他\n\n\nAt 2026-11-30 09:00:00, "立案" <report@example.org> wrote:\n>请答复\n>第二行', "是他"),
    ('是他\n\n\n在 2026-11-30 09:00:00，"立案" <report@example.org> 写道：\n\n请答复', "是他"),
    (
        "是他\n\n Lian <report@example.org> 於 2026年11月30日 上午09:00:00 [GMT+8] 寫道：\n \n 請答覆\n 1. 同意",
        "是他",
    ),
    ("Him\n\n On Monday, 30 November 2026 at 09:00 GMT+8, Lian <report@example.org> wrote:  \n \nPlease", "Him"),
    (
        "他来信\n\n在 2026-11-30，王五 <wang@evil.net> 写道：\n\n打死你",
        "他来信\n\n在 2026-11-30，王五 <wang@evil.net> 写道：\n\n打死你",
    ),
    # Apps of NetEase, Tencent, China Mobile and Outlook on a telephone.
    (
        "收到\n\n| |\n王伟\n|\n---- 回复的原邮件 ----\n| 发件人 | 立案<report@example.org> |\n| 主题 | Re |\n请答复",
        "收到\n\n| |\n王伟",
    ),
    ("1\n\n---- Replied Message ----\nFrom\t立案<report@example.org>\nSubject\tRe\nplease", "1"),
    ("是他\n\n----邮件原文----\n发件人：立案 <report@example.org>\n主题：Re\n\n请答复", "是他"),
    (
        "是他\n\n获取 Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n"
        "发件人：立案 <report@example.org>\n发送时间: Monday\n\n请答复",
        "是他",
    ),
    ("是他\n\n取得 iOS 版 Outlook<https://aka.ms/o0ukef>\n", "是他"),
    (
        "-----Original Message-----\nFrom: Lian\n> 几点？\n\n八点",
        "-----Original Message-----\nFrom: Lian\n> 几点？\n\n八点",
    ),
    # What is not sure to be a quote stays: words between and below it.
    ("> 几点？\n八点\n> 在哪里？\n门口", "> 几点？\n八点\n> 在哪里？\n门口"),
    ("On Monday he wrote:\n傻瓜", "On Monday he wrote:\n傻瓜"),
    ("From: the group I mean\nHe shouted", "From: the group I mean\nHe shouted"),
    ("他写道：\n你死定了", "他写道：\n你死定了"),
    ("-- \n只有这些", "-- \n只有这些"),
    ("> 只是引用", "> 只是引用"),
]


@pytest.mark.parametrize(("answer", "own"), ANSWERS)
def test_an_answer_is_read_without_what_it_answers(answer: str, own: str) -> None:
    assert own_words(answer, "report@example.org") == own


# Each line: HTML, and its words.
HTML: list[tuple[str, str]] = [
    ("<p>他骂人</p><p>昨天</p>", "他骂人\n\n昨天"),
    ("a<br>b<br/>c &lt;d&gt; &amp; e&nbsp;f", "a\nb\nc <d> & e f"),
    ("<html><head><style>p{color:red}</style><title>x</title></head><body>看</body></html>", "看"),
    ("<script>alert（'他'）</script>好<!-- <b>隐</b> -->的", "好的"),
    ('<a href="https://t.me/x/1">这里</a>', "这里 (https://t.me/x/1)"),
    ('<a href="https://t.me/x">https://t.me/x</a>', "https://t.me/x"),
    ('<a href="javascript:alert(1)">这里</a>', "这里"),
    ("1<blockquote>请答复</blockquote>", "1\n> 请答复"),
    ("3 < 4 <5", "3 < 4 <5"),
    ("<p>看</p><pre>一\n &gt;b\n\n三</pre>\n好", "看\n\n一\n>b\n\n三\n好"),
    ("<blockquote><pre>一\n二</pre></blockquote>", ">\n> 一\n> 二\n>"),
    ("<p>没有结尾", "没有结尾"),
    ("好<!-- 没有结尾", "好"),
    ("<SCRIPT>x</sCript >y", "y"),
]


@pytest.mark.parametrize(("html", "told"), HTML)
def test_a_mail_in_html_is_read_as_words(html: str, told: str) -> None:
    assert text_of_html(html) == told


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<!--", "<a href=", "<", "&amp", "<blockquote>", "<script>", "</a>", "<p a='", "<a href='https://x'>y"],
)
def test_html_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    text_of_html(piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "piece",
    [
        "On ",
        "\n",
        "> a\n",
        "From: a\n",
        "-",
        "写道：",
        "On a\n",
        "在\n",
        "发件人：\n",
        "Sent from my \n",
        "report@example.org ",
        "report@example.org wrote:\n",
    ],
)
def test_an_answer_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    own_words(piece * (200_000 // len(piece)), "report@example.org")
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("他昨天在群里一直骂人", "zh-Hans"),
        ("他昨天在群裡一直罵人", "zh-Hant"),
        ("群里有人骂人", "zh-Hans"),
        ("他干什么骂人", "zh-Hans"),
        ("台灣的群組", "zh-Hant"),
        ("Please look at @shouter，谢谢 everybody in the group", "en"),
        ("He shouted", "en"),
        ("https://t.me/x 这个账号骗人", "zh-Hans"),
        ("1234", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_the_words(words: str, lang: str | None) -> None:
    assert language_of(words) == lang
