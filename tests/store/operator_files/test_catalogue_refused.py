"""A broken catalogue is refused with file, line, entry and problem, all problems at once."""

from pathlib import Path

import pytest

from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.reading import FileRefusedError

SOUND = """\
version = 1
popular = ["abuse"]
[team.content]
names = { zh-Hans = "内容组", zh-Hant = "內容組", en = "Content" }
[platform.site]
names = { zh-Hans = "网站", zh-Hant = "網站", en = "Site" }
hosts = ["example.com"]
[question.how]
kind = "choice"
prompt = { zh-Hans = "怎么?", zh-Hant = "怎麼?", en = "How?" }
[question.how.choices]
so = { zh-Hans = "这样", zh-Hant = "這樣", en = "So" }
[branch.user]
kind = "user"
review_hours = 24
investigation_hours = 24
decision_hours = 24
names = { zh-Hans = "用户", zh-Hant = "使用者", en = "User" }
[branch.rude]
in = "user"
names = { zh-Hans = "不友善", zh-Hant = "不友善", en = "Rude" }
[leaf.abuse]
in = "rude"
clause = "三.2(6)"
severity = "minor"
team = "content"
names = { zh-Hans = "谩骂", zh-Hant = "謾罵", en = "Abuse" }
synonyms.en = ["insult"]
no_questions_because = "It speaks for itself."
"""

# What is changed in the sound file; the line and the entry named; what is said to be wrong.
BROKEN = [
    # who is who
    ("[leaf.abuse]", "[leaf.abuse]\n[leaf.abuse]", 23, "", "[leaf.abuse] stands here a second time"),
    ("[branch.rude]", "[branch.abuse]", 19, "branch.abuse", "has the id of a leaf as well"),
    ("[leaf.abuse]", "[leaf.a-very-long-id]", 22, "leaf.a-very-long-id", "an id that is not 1 to 12"),
    ("[leaf.abuse]", '[leaf."谩骂"]', 22, "leaf.谩骂", "an id that is not 1 to 12"),
    ('popular = ["abuse"]', 'popular = ["insult"]', 2, "", "offers 'insult' first, which is no leaf"),
    ('popular = ["abuse"]', "popular = 6", 2, "", "needs a list of leaves as popular"),
    # what a leaf must say
    ('severity = "minor"', 'severity = "awful"', 25, "leaf.abuse", "unknown severity 'awful'"),
    ('severity = "minor"\n', "", 22, "leaf.abuse", "has no severity"),
    ('clause = "三.2(6)"\n', "", 22, "leaf.abuse", "has no clause"),
    ('team = "content"\n', "", 22, "leaf.abuse", "has no team"),
    ('team = "content"', 'team = "nobody"', 26, "leaf.abuse", "unknown team 'nobody'"),
    ('names = { zh-Hans = "谩骂"', 'title = { zh-Hans = "谩骂"', 22, "leaf.abuse", "has no names"),
    (', zh-Hant = "謾罵"', "", 27, "leaf.abuse", "has no names in zh-Hant"),
    ('zh-Hant = "謾罵"', 'zh-Hant = " "', 27, "leaf.abuse", "has no names in zh-Hant"),
    ('en = "Abuse"', 'en = "Abuse", fr = "Injure"', 27, "leaf.abuse", "unknown language 'fr'"),
    ('synonyms.en = ["insult"]', 'synonyms.en = "insult"', 28, "leaf.abuse", "a list of texts as synonyms in en"),
    ('no_questions_because = "It speaks for itself."', "", 22, "leaf.abuse", "neither questions nor"),
    ("no_questions_because", 'questions = ["how"]\nno_questions_because', 30, "leaf.abuse", "also a reason why it has"),
    ('no_questions_because = "It', 'questions = ["why"] #', 29, "leaf.abuse", "asks 'why', which is no question"),
    ("severity =", "sevrity =", 25, "leaf.abuse", "unknown key 'sevrity'"),
    ('team = "content"', "team = 7", 26, "leaf.abuse", "needs a text as team, not 7"),
    # where it stands
    ('in = "rude"', 'in = ["rude"]', 23, "leaf.abuse", "needs a text as in, not ['rude']"),
    ('in = "rude"', 'in = "rudeness"', 23, "leaf.abuse", "stands in 'rudeness', which is no branch"),
    (
        "[leaf.abuse]\n" + 'in = "rude"',
        '[branch.loud]\nin = "rude"\nnames = { zh-Hans = "吵", zh-Hant = "吵", en = "Loud" }\n'
        '[leaf.abuse]\nin = "loud"',
        26,
        "leaf.abuse",
        "stands on level 4, in user › rude › loud; the tree has at most 3 levels",
    ),
    ('kind = "user"', 'in = "rude"\nkind = "user"', 21, "branch.rude", "stands in a circle: user in rude in user"),
    ('in = "rude"', 'in = "user"', 19, "branch.rude", "has nothing below it"),
    # the promises
    ("decision_hours = 24", "decision_hours = 48", 17, "branch.user", "judged and dealt with within 24 h of receipt"),
    ("review_hours = 24", "review_hours = 25", 15, "branch.user", "which cannot be loosened"),
    ('severity = "minor"', 'severity = "minor"\ndecision_hours = 25', 26, "leaf.abuse", "which cannot be loosened"),
    ('kind = "user"', 'kind = "other"', 14, "branch.user", "but clause 三.2(6) makes it user"),
    ("decision_hours = 24\n", "", 21, "leaf.abuse", "has no decision_hours"),
    ("decision_hours = 24", "decision_hours = 0", 17, "branch.user", "needs whole hours above 0"),
    # the rest of the file
    ("version = 1\n", "", 1, "", "needs a version"),
    ("version = 1", 'version = 1\nlanguage = "en"', 2, "", "'language' is not known"),
    ('kind = "choice"', 'kind = "text"', 11, "question.how", "needs choices where its kind is choice"),
    ('hosts = ["example.com"]', 'hosts = "example.com"', 7, "platform.site", "needs a list of texts as hosts"),
    ("[team.content]", "[team]\nx = 1\n[team.content]", 4, "team.x", "'x' needs to be an entry"),
    ('severity = "minor"', "severity = minor", 25, "", "is not TOML: Invalid value"),
    ('popular = ["abuse"]', 'popular = ["abuse"', 3, "", "is not TOML"),
]


def test_the_sound_file_is_read() -> None:
    assert CATALOGUE_FILE.load(SOUND).trail("abuse", "en") == "User · Rude · Abuse"


@pytest.mark.parametrize(("sound", "broken", "line", "entry", "problem"), BROKEN)
def test_a_broken_catalogue_is_refused_where_it_is_broken(
    sound: str, broken: str, line: int, entry: str, problem: str
) -> None:
    assert SOUND.count(sound) >= 1
    with pytest.raises(FileRefusedError) as refused:
        CATALOGUE_FILE.load(SOUND.replace(sound, broken, 1))
    found = [(each.line, each.entry) for each in refused.value.problems if problem in each.problem]
    assert found == [(line, entry)], str(refused.value)


def test_all_problems_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(SOUND.replace('"minor"', '"awful"').replace("review_hours = 24", "review_hours = 72"), "utf-8")
    with pytest.raises(FileRefusedError) as refused:
        CATALOGUE_FILE.load(file)
    first, second = str(refused.value).splitlines()
    assert first.startswith(f"{file}, line 15: [branch.user] gives review_hours = 72")
    assert second.startswith(f"{file}, line 25: [leaf.abuse] has an unknown severity 'awful'; known are minor,")


def test_a_problem_above_many_leaves_is_told_once() -> None:
    leaf = SOUND[SOUND.index("[leaf.abuse]") :].replace("abuse", "insult")
    with pytest.raises(FileRefusedError) as refused:
        CATALOGUE_FILE.load(SOUND.replace("decision_hours = 24", "decision_hours = 90") + leaf)
    assert len(refused.value.problems) == 1


@pytest.mark.parametrize(
    ("content", "problem"),
    [(None, "cannot be read: No such file"), (b"\xff\xfe", "is not text in UTF-8"), (b"", "needs a version")],
)
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path, content: bytes | None, problem: str) -> None:
    file = tmp_path / "mine.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(FileRefusedError, match=problem) as refused:
        CATALOGUE_FILE.load(file)
    assert str(file) in str(refused.value)
