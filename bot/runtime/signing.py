"""The signature of calls to an address of the operator's: over the time and the body, so that an old call is no use."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime


def signed(secret: str, body: bytes, now: datetime) -> Mapping[str, str]:
    """Return the headers of a signed call: the HMAC-SHA256, under the secret, of the time in seconds, a dot and the
    body."""
    at = str(int(now.timestamp()))
    signature = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Lian-Timestamp": at, "X-Lian-Signature": f"sha256={signature}"}
