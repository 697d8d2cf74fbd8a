"""Which telephone numbers may get a text message: those of the operator's countries, and none that costs extra."""

from collections.abc import Collection

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

# Premium, shared-cost, personal and satellite numbers are other types, and fixed lines get no text messages.
_TEXTED = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


def textable_number(number: str, countries: Collection[str]) -> str | None:
    """Return the number in E.164 form if it is a mobile one of these countries (ISO 3166 codes); else None.

    A trunk zero (+886 0912 345 678) is dropped: otherwise one telephone would have two numbers and two rate limits.
    """
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return None
    kind = phonenumbers.number_type(parsed)
    if kind not in _TEXTED or phonenumbers.region_code_for_number(parsed) not in countries:
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
