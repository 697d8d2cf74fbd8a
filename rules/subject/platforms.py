"""Which of the operator's platforms words name: by the host of a link, or beside a handle."""

from collections.abc import Mapping

from rules.catalogue.categories import Platform
from rules.subject.handles import platform_beside
from rules.subject.links import host_of, link_in
from rules.text.text_limits import folded


def platform_named(text: str, platforms: Mapping[str, Platform]) -> str:
    """Return the id of the platform that words name, by the host of a link or beside a handle; empty if none of the
    operator's."""
    if link := link_in(text):
        return platform_of(link, platforms)
    beside, _ = platform_beside(" ".join(folded(text).split()), called(platforms))
    return beside if beside in platforms else ""


def called(platforms: Mapping[str, Platform]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what the operator calls each platform."""
    return tuple((id, tuple(dict.fromkeys(place.names.values()))) for id, place in platforms.items())


def platform_of(link: str, platforms: Mapping[str, Platform]) -> str:
    """Return the id of the platform to which a link's host belongs, by the longest match; empty if none."""
    host = host_of(link)
    known = [(len(each), id) for id, place in platforms.items() for each in place.hosts if _within(host, each)]
    return max(known)[1] if known else ""


def _within(host: str, known: str) -> bool:
    return host == known or host.endswith(f".{known}")
