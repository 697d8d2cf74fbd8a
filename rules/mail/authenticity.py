"""Whether a mail is by whom it says it is, as the receiving server found (RFC 8601 "Authentication-Results").

Only a Lian that received mail by SMTP itself could check SPF, so the server that did is trusted, under the name by
which it signs its findings (decision 83). It must remove findings that come in under that name (RFC 8601 section 5).
"""

import re
from collections.abc import Sequence

_UNREAD = re.compile(r'("(?:\\.|[^"\\;])*")|"(?:\\.|[^"\\])*"?|\([^()]*\)')  # group 1 is read
_PASSED = re.compile(r"(dmarc|dkim|spf)(?:/\d+)?\s*=\s*pass\b")
_NAMED = re.compile(r"(?:header\.(from|d|i)|smtp\.(mailfrom))\s*=\s*\"?([^\s;\"]+)")
_READ = 8192
_MOST = 20


def is_authentic(sender: str, findings: Sequence[str], server: str) -> bool:
    """Return whether the domain of `sender` stands for the mail: by DMARC, or by a DKIM signature or an SPF pass of
    that domain or one above it.

    Args:
        findings: the values of the topmost headers `Authentication-Results` that nothing else stands between.
        server: the name under which the receiving server writes them.
    """
    domain = sender.rpartition("@")[2]
    return domain != "" and any(
        _passes(part, domain)
        for finding in findings[:_MOST]
        if (parts := _parts(finding)) and parts[0].split(" ")[0] == server.lower()
        for part in parts[1:]
    )


def _parts(finding: str) -> list[str]:
    """Return the name of the server and each result, in lower case, without comments and quotes that hold a ";"."""
    return [" ".join(part.split()) for part in _UNREAD.sub(r"\1 ", finding[:_READ].lower()).split(";")]


def _passes(part: str, domain: str) -> bool:
    method = _PASSED.match(part)
    if method is None:
        return False
    for header, envelope, value in _NAMED.findall(part):
        named, by = value.rpartition("@")[2].rstrip("."), (method[1], header or envelope)
        if by in (("dmarc", "from"), ("dkim", "d"), ("dkim", "i"), ("spf", "mailfrom")):
            return domain == named or (domain.endswith(f".{named}") and "." in named)
    return False
