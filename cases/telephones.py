"""Which telephone numbers a text message may go to: those of the operator's countries, and none that costs extra."""

from collections.abc import Collection

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

# Premium, shared-cost, personal and satellite numbers are other types, and fixed lines get no text messages.
_TEXTED = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


def may_text(number: str, countries: Collection[str]) -> bool:
    """Whether `number` (E.164, +8613800000000) is a mobile one of these countries (ISO 3166 codes)."""
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return False
    kind = phonenumbers.number_type(parsed)
    return kind in _TEXTED and phonenumbers.region_code_for_number(parsed) in countries
