"""Parses the operator's URLs as their HTTP clients do: by host and port, never by prefix."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit


def parse_url(url: str, *schemes: str) -> SplitResult | None:
    """Return the parts of a URL with one of these schemes and a host; None if it is not valid.

    A backslash, a space or a control character is not valid: some parsers take what follows for the path, others for
    the host.
    """
    if any(character <= " " or character in "\\\x7f" for character in url):
        return None
    try:
        parts = urlsplit(url)
        fits = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none, a bracket that stays open
        return None
    return parts if fits else None


def is_clamd(url: str) -> bool:
    """Return whether a URL names a clamd: `tcp://host:3310`, or `unix:///path` of its socket."""
    parts = urlsplit(url)
    return (parts.scheme == "unix" and not parts.netloc and len(parts.path) > 1) or bool(parse_url(url, "tcp"))


def is_bare(url: str, *schemes: str) -> bool:
    """Return whether a URL has one of these schemes and a host, and neither a query nor a fragment."""
    parts = parse_url(url, *schemes)
    return parts is not None and not parts.query and not parts.fragment


def is_loopback(host: str | None) -> bool:
    """Return whether a host is this machine: a loopback address, or exactly localhost."""
    if host is None:
        return False
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_origin(url: str) -> bool:
    """Return whether a browser says `Origin` like this for a page that nobody can change on its way: https, or http on
    this machine, the host in small ASCII letters, neither path nor the scheme's own port."""
    parts = parse_url(url, "https", "http")
    if parts is None or not is_confidential(url) or not url.isascii() or parts.port in (80, 443):
        return False
    return "@" not in parts.netloc and "*" not in url and url == f"{parts.scheme}://{parts.netloc}".lower()


def is_confidential(url: str) -> bool:
    """Return whether nobody can read on the way what is sent to the URL: https, or http on this machine."""
    parts = parse_url(url, "https", "http")
    return parts is not None and (parts.scheme == "https" or is_loopback(parts.hostname))
