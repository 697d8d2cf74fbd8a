"""Words that a stranger may type: each is typed as a search, as what a report is about, as its text, and by an edit."""

WORDS_ROWS = (
    # what was found to hang or break it
    "iao" * 20 + "m",
    "㌖" * 4_000,
    "=?utf-8?b??=@b.cn",
    "=?utf-8?q?x?=@b.cn",
)

_SYLLABLES = ("iao", "ao", "xian", "ang", "eng", "ia", "n", "ng", "zh", "aaa", "uai", "lvan", "g", "er", "ou", "yuan")
_PINYIN = tuple(each * (60 // len(each)) + end for each in _SYLLABLES for end in ("m", "1"))

_LONG = (
    "㌖",
    "ﷺ",
    "ß",
    "İ",
    "a\u0301",
    "\u0301",
    "👩‍👩‍👧‍👦",
    "🇨🇳",
    "案",
    "𠀀",
    "\u200b",
    "\u3164",
    "１",
    "Ⅷ",
    "ﬃ",
    "\u202e",
    "ᄀ",
    "\u115f",
    "क्",
)
_REPEATED = tuple((each * 4_096)[:4_000] for each in _LONG)

_LINKS = (
    *(
        "https://" + "a." * 1_500 + "cn",
        "https://a.cn/" + "%" * 3_000,
        "http://[" + ":" * 900 + "]",
        "https://a.cn:99999999999/",
    ),
    *(
        "https://" + "@" * 2_000,
        "t.me/" + "c/" * 1_000,
        "https://t.me/c/99999999999999999999/99999999999999999999",
        "https://\u202ea.cn",
    ),
    *(
        "https://xn--" + "a" * 60 + ".cn",
        "https://" + "ß" * 500 + ".cn",
        "javascript:alert(1)",
        "tg://user?id=" + "9" * 500,
        "tg://user?id=-1",
    ),
    *(
        "@" + "a" * 3_000,
        "@a " * 1_000,
        "#" * 3_000,
        "https://a.cn/?" + "a=b&" * 900,
        "https://a.cn/#" + "#" * 900,
        "https:/" * 500,
    ),
    *(
        "https://1.1.1.1.1.1.1",
        "https://0x7f.1/",
        "https://a.cn/" + "../" * 1_000,
        "https://．．．。。。",
        "www." * 900,
        "a@" * 900 + "b.cn",
    ),
)

_CONTACTS = (
    *(
        "a" * 3_000 + "@b.cn",
        "a@" + "b." * 1_000 + "cn",
        '"' * 900 + "@b.cn",
        '"a@b"@c.cn',
        "a@b@c.cn",
        "<a@b.cn>",
        "a@b.cn, c@d.cn",
    ),
    *(
        "a@b.cn\r\nBcc: x@y.cn",
        "a@[127.0.0.1]",
        "=?utf-8?b?" + "A" * 900 + "?=@b.cn",
        "=?x?y?z?=@b.cn",
        "a(b)@c.cn",
        "a@b.cn;",
        "ａ＠ｂ．ｃｎ",
    ),
    *(
        "+" + "8" * 3_000,
        "+86" * 900,
        "＋８６１３８００００００００",
        "+8613800000000;ext=" + "1" * 900,
        "tel:" * 900,
        "00" * 900,
        "+1 (" * 500,
    ),
)

_NUMBERS = (
    *(
        "LA-" * 900,
        "LA-00000-00000-0",
        "LA-" + "0" * 3_000,
        "ＬＡ－０００００－０００００－０",
        "la 00000 00000 0",
        "LA-\u200b00000-00000-0",
    ),
    *(
        "/status " + "9" * 3_000,
        "/start " + "a" * 3_000,
        "/" * 3_000,
        "/start\u0000",
        "/" + "a" * 3_000,
        "/cancel@" + "b" * 900,
        "/report" * 500,
    ),
    *(
        "9" * 4_000,
        "-" * 4_000,
        "1e999",
        "0x" + "f" * 900,
        "NaN",
        "1/0",
        "٣" * 900,
        "一" * 2_000,
        "亿" * 2_000,
        "2026-13-45",
        "9999年99月99日",
    ),
)

_MARKUP = (
    *(
        "<b>" * 900,
        "</b>" * 900,
        "<a href='" * 400,
        "&" * 3_000,
        "&#x" * 900,
        "{ $n }" * 500,
        "{" * 3_000,
        "%s" * 900,
        "{0}" * 900,
        "${x}" * 500,
    ),
    *(
        "`" * 3_000,
        "*" * 3_000,
        "_" * 3_000,
        "[" * 3_000 + "](",
        "||" * 900,
        "\\" * 3_000,
        "\x1b[31m" * 300,
        "';--" * 500,
        "\u2028" * 900,
    ),
    *(
        "\n" * 3_000 + "x",
        "\t" * 3_000 + "x",
        " " * 3_000 + "x",
        "\x00",
        "\x00" * 900 + "x",
        "\x7f" * 900,
        "\ufffe\uffff",
        "a\r" * 900,
    ),
)

SIBLINGS = (*_PINYIN, *_REPEATED, *_LINKS, *_CONTACTS, *_NUMBERS, *_MARKUP)
