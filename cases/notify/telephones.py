"""Which telephone numbers a text message may go to: those of the operator's countries, and none that costs extra."""

from collections.abc import Collection

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

# Premium, shared-cost, personal and satellite numbers are other types, and fixed lines get no text messages.
_TEXTED = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


def textable_number(number: str, countries: Collection[str]) -> str | None:
    """The number in the one form of E.164, where it is a mobile one of these countries (ISO 3166 codes); None where no
    text message may go there.

    A trunk zero (+886 0912 345 678) is left out: otherwise one telephone had two numbers, each with its own budget.
    """
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return None
    kind = phonenumbers.number_type(parsed)
    if kind not in _TEXTED or phonenumbers.region_code_for_number(parsed) not in countries:
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
