"""Addresses that the operator sets, read as what calls them reads them: by host and port, never by how they begin."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit


def parse_url(url: str, *schemes: str) -> SplitResult | None:
    """The parts of an address with one of these schemes and a host; None where it is none.

    A backslash, a space or a control character is none: some readers take what follows for the path, others for the
    host.
    """
    if any(character <= " " or character in "\\\x7f" for character in url):
        return None
    try:
        parts = urlsplit(url)
        fits = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none, a bracket that stays open
        return None
    return parts if fits else None


def is_loopback(host: str | None) -> bool:
    """Whether a host is this machine: a loopback address, or the very name localhost."""
    if host is None:
        return False
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_confidential(url: str) -> bool:
    """Whether what is sent to the address is read by nobody on the way: https, or http on this machine."""
    parts = parse_url(url, "https", "http")
    return parts is not None and (parts.scheme == "https" or is_loopback(parts.hostname))
