"""What the docs show of the desk is all there, and nothing that is no longer shown."""

from tests.screenshots.pictures import FOLDER, PAGE, PICTURES, page


def test_the_page_shows_every_picture_with_its_sentence_and_there_is_no_other() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
    assert sorted(file.stem for file in FOLDER.glob("*.png")) == sorted(PICTURES)


def test_a_picture_takes_few_bytes() -> None:
    assert max(file.stat().st_size for file in FOLDER.glob("*.png")) < 60_000
