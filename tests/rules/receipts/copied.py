"""Blocks as they were written, and what chat apps and mail programs make of a text that is copied: cases for the rules
and for the checker that stands alone."""

import re
from datetime import UTC, date, datetime
from textwrap import fill

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from rules.receipts.blocks import DayRoot, InclusionProof, Receipt, key_id
from rules.receipts.merkle import inclusion_path, root

SIGNER = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = SIGNER.public_key().public_bytes_raw()
HEADS = [bytes([n]) * 32 for n in range(1, 6)]
FORMER = bytes([9]) * 32


def receipt(**different: object) -> Receipt:
    """A signed receipt with two files."""
    values: dict[str, object] = {
        "number": "LA-7K3M9-Q2XTD-Z",
        "at": datetime(2026, 3, 2, 6, 5, 0, 123456, tzinfo=UTC),
        "entry": 12,
        "head": HEADS[2],
        "evidence": (b"\xab" * 32, b"\xcd" * 32),
        "key": key_id(PUBLIC),
    }
    made = Receipt(**{**values, **different})  # type: ignore[arg-type]
    return Receipt(**{**values, **different, "signature": SIGNER.sign(made.body.encode())})  # type: ignore[arg-type]


def day_root(day: date = date(2026, 3, 2), former: bytes = FORMER) -> DayRoot:
    """The signed root of a day on which five cases changed."""
    leaves = [former, *HEADS]
    values = (day, len(leaves), root(leaves), former, key_id(PUBLIC), PUBLIC)
    return DayRoot(*values, SIGNER.sign(DayRoot(*values).body.encode()))


def proof(index: int = 3) -> InclusionProof:
    """The proof that the leaf at `index` is in the tree of that day."""
    leaves = [FORMER, *HEADS]
    return InclusionProof(leaves[index], index, len(leaves), inclusion_path(leaves, index), root(leaves))


def _full_width(text: str) -> str:
    return "".join(chr(ord(it) + 0xFEE0) if "!" <= it <= "~" else it for it in text)


TEXT = receipt().text

COPIED = {
    "as it was written": TEXT,
    "on one line": TEXT.replace("\n", " "),
    "with nothing between the lines": TEXT.replace("\n", ""),
    "with line ends of Windows": TEXT.replace("\n", "\r\n"),
    "wrapped at forty characters": fill(TEXT, 40, replace_whitespace=False),
    "wrapped within each word": "\n".join(re.findall(".{1,17}", TEXT.replace("\n", " "))),
    "blanks within the hashes": re.sub("([0-9a-f]{8})", r"\1 ", TEXT),
    "in full width": _full_width(TEXT),
    "colons in full width": TEXT.replace(": ", "："),
    "quoted in a mail": "On Monday you wrote:\n" + re.sub("^", "> ", TEXT, flags=re.MULTILINE),
    "quoted twice and wrapped": re.sub("^", "> > ", fill(TEXT, 30, replace_whitespace=False), flags=re.MULTILINE),
    "as a list": re.sub("^", "- ", TEXT, flags=re.MULTILINE),
    "in quotation marks": f"“{TEXT.strip()}”",
    "in corner brackets": f"「{TEXT.strip()}」",
    "as code": f"```\n{TEXT}```",
    "dashes made longer": TEXT.replace("-", "–"),
    "hyphens that do not break": TEXT.replace("-", "\u2011"),
    "a beginning with a capital": TEXT.replace("lian-", "Lian-", 1),
    "hashes in capitals": re.sub("[0-9a-f]{64}", lambda it: it[0].upper(), TEXT),
    "blanks that do not break": TEXT.replace(" ", "\u00a0"),
    "joiners of no width": TEXT.replace("a", "a\u200b").replace(":", ":\u200e"),
    "a mark of byte order before": "\ufeff" + TEXT,
    "words before and after": f"立案助手，[02.03.26 14:05]\n这是我的回执，请核对：\n{TEXT}\n谢谢！thanks :-)",
    "without the signature's last signs": TEXT.rstrip("\n").rstrip("="),
}
"""What becomes of a receipt on its way."""

BROKEN = {
    # what was done -> the field where it is no receipt any more
    "only its beginning": ("lian-receipt-1", "number"),
    "cut in the number": (TEXT[:25], "number"),
    "cut in a hash": (TEXT[:130], "head"),
    "cut before the signature": (TEXT.partition("signature")[0], "signature"),
    "cut in the signature": (TEXT[:-20], "signature"),
    "a character of a hash lost": (TEXT.replace("head: 03", "head: 3"), "head"),
    "a line lost": (re.sub("key: .*\n", "", TEXT), "key"),
    "a line twice": (re.sub("(entry: .*\n)", r"\1\1", TEXT), "entry"),
    "a file's hash cut": (TEXT.replace("cd" * 32, "cd" * 31), "evidence"),
    "a month that there is not": (TEXT.replace("2026-03-02", "2026-13-02"), "at"),
    "translated": (TEXT.replace("number", "编号"), "number"),
    "no signature of this form": (re.sub("signature: .*", "signature: " + "/" * 86, TEXT), "signature"),
}

ALTERED = {
    # what was changed -> the text; each is still a receipt by its form
    "another number": TEXT.replace("7K3M9", "7K3M8"),
    "another instant": TEXT.replace(":00.123456Z", ":01.123456Z"),
    "another entry": TEXT.replace("entry: 12", "entry: 13"),
    "another head": TEXT.replace("head: 03", "head: 13"),
    "a file less": TEXT.replace(f"evidence: {'cd' * 32}\n", ""),
    "a file more": TEXT.replace("evidence", f"evidence: {'ef' * 32}\nevidence", 1),
    "files in another order": TEXT.replace("ab" * 32, "?").replace("cd" * 32, "ab" * 32).replace("?", "cd" * 32),
    "the signature of another receipt": TEXT.partition("signature")[0]
    + "signature"
    + receipt(entry=13).text.partition("signature")[2],
}
