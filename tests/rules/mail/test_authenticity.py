"""Who a mail is by, as the receiving server found."""

import time

import pytest

from rules.mail.authenticity import is_authentic

WEI = "wei@example.com"

# Each line: whether it is trusted, and the findings of mx.example.org, topmost first.
CASES: list[tuple[bool, list[str]]] = [
    (True, ["mx.example.org; dmarc=pass (p=reject) header.from=example.com"]),
    (True, ["mx.example.org 1; dkim=pass header.d=example.com header.s=x; spf=fail smtp.mailfrom=other.net"]),
    (True, ["MX.example.org; dkim=pass (2048-bit key) header.i=@example.com"]),
    (True, ["mx.example.org; dkim=fail header.d=example.com; spf=pass smtp.mailfrom=wei@example.com"]),
    (True, ["other.host; dkim=fail", "mx.example.org;\r\n\tspf=pass\r\n\tsmtp.mailfrom=example.com"]),
    (True, ['mx.example.org; dkim=fail reason="bad; (old)" header.d="a.net"; dmarc=pass header.from="example.com"']),
    # Nothing passes, or nothing was found.
    (False, []),
    (False, ["mx.example.org; none"]),
    (False, ["mx.example.org; dkim=fail header.d=example.com; spf=softfail smtp.mailfrom=example.com"]),
    (False, ["mx.example.org; dmarc=fail header.from=example.com"]),
    # Another domain signs for itself: aligned with nobody.
    (False, ["mx.example.org; dkim=pass header.d=evil.net; spf=pass smtp.mailfrom=evil.net"]),
    (False, ["mx.example.org; dkim=pass header.d=notexample.com"]),
    (False, ["mx.example.org; dkim=pass header.d=evil.example.com"]),
    (False, ["mx.example.org; dkim=pass header.d=com"]),
    (False, ["mx.example.org; dmarc=pass header.from=evil.net"]),
    # Findings that the sender wrote: under another name, in a comment, as the value of something else.
    (False, ["evil.net; dmarc=pass header.from=example.com"]),
    (False, ["mx.example.org.evil.net; dmarc=pass header.from=example.com"]),
    (False, ["mx.example.org; spf=none (dmarc=pass header.from=example.com)"]),
    (False, ["mx.example.org; spf=none reason=dkim=pass header.d=example.com"]),
    (False, ['mx.example.org; spf=pass smtp.mailfrom="a; dkim=pass header.d=example.com"@evil.net']),
    (False, [r'mx.example.org; spf=pass smtp.mailfrom="\"a; dkim=pass header.d=example.com x\"@evil.net"']),
    (False, ["mx.example.org; spf=pass smtp.helo=example.com"]),
    (False, ["mx.example.org; dkim=passed header.d=example.com"]),
]


@pytest.mark.parametrize(("trusted", "findings"), CASES)
def test_a_mail_is_trusted_where_its_domain_stands_for_it(trusted: bool, findings: list[str]) -> None:
    assert is_authentic(WEI, findings, "mx.example.org") is trusted


def test_a_domain_stands_for_what_is_below_it() -> None:
    assert is_authentic("wei@mail.example.com", ["mx; dkim=pass header.d=example.com"], "mx")


def test_nobody_is_not_trusted() -> None:
    assert not is_authentic("", ["mx; dmarc=pass header.from="], "mx")


@pytest.mark.parametrize("piece", ['"', '\\"', '"\\', '"a;', "(", "\\"])
def test_findings_take_linear_time(piece: str) -> None:
    began = time.process_time()
    is_authentic(WEI, [f"mx.example.org; {piece * 8192}"] * 20, "mx.example.org")
    assert time.process_time() - began < 2
