"""Which telephone numbers are written to, and in which one form."""

import pytest

from cases.notify.contact_addresses import textable_number

COUNTRIES = frozenset({"CN", "HK", "MO", "TW"})

FORMS = (
    ("+8613800138000", "+8613800138000"),
    ("+86013800138000", "+8613800138000"),
    ("+886912345678", "+886912345678"),
    ("+8860912345678", "+886912345678"),
    ("+85251234567", "+85251234567"),
    ("+85366123456", "+85366123456"),
)
NONE = (
    "+860013800138000",
    "+8612593138001",
    "+861012345678",
    "+447911123456",
    "+19005550100",
    "+870773111632",
    "+85281234567",
    "+0",
)


@pytest.mark.parametrize(("written", "number"), FORMS)
def test_a_telephone_has_one_number_however_it_is_written(written: str, number: str) -> None:
    assert textable_number(written, COUNTRIES) == number


@pytest.mark.parametrize("written", NONE)
def test_no_text_message_goes_anywhere_else(written: str) -> None:
    assert textable_number(written, COUNTRIES) is None
