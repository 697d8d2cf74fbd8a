"""The notices of unsealing an identity: what the second member is asked, the identity, what the reporter is told."""

from rules.facts.notices import EventNotice
from rules.facts.registry import derive_kind

UnsealingAskedNotice = derive_kind(EventNotice, "unseal_asked")
"""To those who may agree: this proposal, with the buttons while it waits."""

IdentityNotice = derive_kind(EventNotice, "identity")
"""The identity of the reporter, to the two who agreed by this event."""

UnsealedNotice = derive_kind(EventNotice, "unsealed")
"""To the reporter: their identity was shown to two members of staff."""
