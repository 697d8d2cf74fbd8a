"""The own words of an answer: without the mail that it answers and without what its app puts below it.

No library does it in linear time: mail-parser-reply takes 40 s for 24 KB of "On On On …" (decision 83). What is not
sure to be a quote stays, so that no word is lost.
"""

import re

from rules.text.name_folding import fold

_QUOTED = re.compile(r"\s{0,3}[>＞|]")
_MARKED = re.compile(r"\s{0,3}[>＞]")  # some programs draw tables with the other sign
_SIGNED = ("-- ", "--", "—— ")
_APP = re.compile(
    r"(?:sent from (?:my |the )?[\w ]{2,30}|(?:get|获取|取得|下载) .{0,12}outlook.{0,60}|sent with .{2,30}|"
    r"发自.{2,20}|传送自.{2,20}|"
    r"[从由]我的.{2,20}(?:发送|传送|发出|寄出))\.?"
)
_RULE = re.compile(r"[-_=─—]{5,}")
_ORIGINAL = re.compile(
    r"[-_─—]{2,} ?(?:original|(?:original|forwarded|replied) message|原始(?:邮件|信件|讯息)|邮件原文|原邮件|"
    r"(?:回[复覆]|转发)的?(?:原始?)?邮件) ?[-_─—]{2,}"
)
_WROTE = re.compile(r"(?:(?:on|at) .{6,200} wrote|(?:在|于)?.{4,200}(?:写道|写信说|写到|撰写|寄出)) ?:?")
_FIELD = re.compile(r"\*?(?:from|发件人|寄件者|寄件人) ?\*? ?: ?\S")
_NEXT = re.compile(
    r"\*?(?:sent|date|to|cc|subject|发送时间|日期|时间|收件人|收件者|寄件日期|传送时间|抄送|副本|主题|主旨) ?\*? ?:"
)
_LONGEST = 400


def own_words(text: str, own: str = "") -> str:
    """Return an answer's own words; the whole text where they cannot be told from what they answer.

    Args:
        own: the address that our mails come from: a line that says that it wrote begins what we wrote.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    read = [fold(line[:_LONGEST]).strip() if line.strip() else "" for line in lines]
    sure = next((at for at, line in enumerate(read) if _ORIGINAL.fullmatch(line) or _we_wrote(line, own)), None)
    quotes = (at for at in range(len(lines)) if _begins_quote(lines[at], read[at : at + 4]))
    end = next(quotes, len(lines)) if sure is None else sure
    if any(map(_is_said, read[_quoted_until(lines, end, _QUOTED if sure is None else _MARKED) :])):
        return text.strip()
    end = next((at for at in range(1, end) if lines[at] in _SIGNED), end)
    while end and not _is_said(read[end - 1]):
        end -= 1
    return "\n".join(lines[:end]).strip() or text.strip()


def _begins_quote(whole: str, read: list[str]) -> bool:
    """Return whether the first of some folded lines begins a quote; `whole` is that line as it came."""
    line, *below = read
    if _QUOTED.match(whole) or _ORIGINAL.fullmatch(line):
        return True
    if _WROTE.fullmatch(line) and line.endswith(":") and any(map(_QUOTED.match, below)):
        return True
    # Apps break the line before "wrote:".
    if line and below and below[0].endswith(":") and _WROTE.fullmatch(f"{line} {below[0]}") and "@" in line + below[0]:
        return True
    fields = below if _RULE.fullmatch(line) else read
    return bool(fields) and _FIELD.match(fields[0]) is not None and any(map(_NEXT.match, fields[1:]))


def _we_wrote(line: str, own: str) -> bool:
    return own != "" and own in line and line.endswith(":") and _WROTE.fullmatch(line) is not None


def _quoted_until(lines: list[str], end: int, mark: re.Pattern[str]) -> int:
    """Return the line after the last that is marked as quoted; what an app quotes without marks reaches to the end."""
    marked = [at for at in range(end, len(lines)) if mark.match(lines[at])]
    return marked[-1] + 1 if marked else len(lines)


def _is_said(read: str) -> bool:
    return read.strip("-_| ") != "" and _APP.fullmatch(read) is None
