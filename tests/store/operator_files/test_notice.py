"""The operator's notice."""

import pytest

from store.operator_files.notice import NOTICE_FILE
from store.operator_files.reading import FileRefusedError

TEXT = NOTICE_FILE.path.read_text(encoding="utf-8")


def test_the_shipped_notice_names_no_operator_and_says_all_that_must_be_said() -> None:
    notice = NOTICE_FILE.shipped
    assert (notice.operator.name, notice.operator.phone, notice.operator.country) == ({}, "", "CN")
    assert {"operator", "what", "purpose", "who", "kept", "erase"} <= notice.whole.keys()
    for paragraphs in (notice.short, notice.whole, notice.party):
        said = "".join(it.texts["en"] for it in paragraphs.values())
        assert all(f"{{{gap}}}" in said for gap in ("operator", "contact", "readers", "kept"))


def test_what_an_operator_says_of_themselves_is_read() -> None:
    operator = NOTICE_FILE.load(TEXT.replace("# name", "name").replace("# phone", "phone").replace("# mail", "mail"))
    assert operator.operator.name["zh-Hant"] == "某某平台"
    assert (operator.operator.phone, operator.operator.mail) == ("+86 10 0000 0000", "report@example.org")


@pytest.mark.parametrize(
    ("there", "instead", "told"),
    [
        ("version = 7", "version = 0", "needs a version"),
        ('country = "CN" ', 'country = "China" ', '[operator.country] needs a country such as "CN"'),
        ('# mail = "report@example.org"', 'mail = "nowhere"', "[operator.mail] needs an e-mail address as mail"),
        ("{readers}", "{reader}", "[short.who] has an unknown gap {reader} in zh-Hans"),
        ("{readers}", "{readers", "[short.who] has a brace in zh-Hans that stands alone"),
        ('text.zh-Hant = "Telegram', 'text.fr = "Telegram', "[short.telegram] has text in an unknown language 'fr'"),
        ("[short.what]", "[brief.what]", "'brief' is not known; known are version, operator, short, whole, party"),
        ('text.en = "Your code', '# "', "[party.why] has no text in en"),
    ],
)
def test_a_wrong_notice_is_refused_with_its_line(there: str, instead: str, told: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        NOTICE_FILE.load(TEXT.replace(there, instead))
    assert told in str(refused.value)


def test_a_notice_lacking_a_form_is_refused() -> None:
    with pytest.raises(FileRefusedError, match="has no party"):
        NOTICE_FILE.load(TEXT.partition("[party.why]")[0])
