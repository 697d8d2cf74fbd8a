"""The installation as its operator set it, read whole before anything starts."""

from zoneinfo import ZoneInfo

from bot.introduction import Introduction
from bot.settings import Settings, StartRefusedError
from rules import catalogue as catalogues
from rules import policy as policies
from rules.catalogue_entry import CatalogueError
from rules.installation import Installation
from rules.leaves import Catalogue
from rules.policy import Policy
from rules.policy_reading import PolicyError


def rulebooks(settings: Settings) -> tuple[Catalogue, Policy]:
    """The catalogue and the policy, the operator's own or the shipped ones.

    Raises:
        StartRefusedError: one of them is broken; each fault with its file, line and entry.
    """
    try:
        catalogue = catalogues.load(settings.catalogue) if settings.catalogue else catalogues.shipped()
        policy = policies.load(settings.policy) if settings.policy else policies.shipped()
    except (CatalogueError, PolicyError) as error:
        raise StartRefusedError(str(error)) from None
    return catalogue, policy


def installation(settings: Settings, known: Introduction) -> Installation:
    """The plain values that rules and use cases read."""
    catalogue, policy = rulebooks(settings)
    return Installation(
        catalogue=catalogue,
        policy=policy,
        timezone=ZoneInfo(settings.timezone),
        language=settings.language,
        staff_chat=settings.staff_chat_id,
        staff_chat_is_forum=known.forum,
        administrators=settings.admin_ids,
        reporter_bot=known.reporter["username"],
        desk_bot=known.desk["username"],
    )
