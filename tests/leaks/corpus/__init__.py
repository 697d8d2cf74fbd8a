"""The files, by family; each family's first two are tried by `make test`, all of them by `make leaks`."""

from tests.leaks.case import Case
from tests.leaks.corpus.archives import ARCHIVES
from tests.leaks.corpus.media.films import FILMS
from tests.leaks.corpus.media.jpeg import JPEGS
from tests.leaks.corpus.media.mp3_wav import MP3_WAV
from tests.leaks.corpus.media.pictures import PICTURES
from tests.leaks.corpus.media.sounds import SOUNDS
from tests.leaks.corpus.media.streams import STREAMS
from tests.leaks.corpus.office.excel import EXCEL
from tests.leaks.corpus.office.opendocument import OPENDOCUMENT
from tests.leaks.corpus.office.powerpoint import POWERPOINT
from tests.leaks.corpus.office.word import WORD
from tests.leaks.corpus.office.word_parts import WORD_PARTS
from tests.leaks.corpus.office.written import WRITTEN
from tests.leaks.corpus.others import OTHERS
from tests.leaks.corpus.pdf_document import PDF_DOCUMENT
from tests.leaks.corpus.pdf_pages import PDF_PAGES
from tests.leaks.corpus.texts import TEXTS

FAMILIES = (
    *(JPEGS, PICTURES, PDF_DOCUMENT, PDF_PAGES, WORD, WORD_PARTS, EXCEL, POWERPOINT, OPENDOCUMENT, WRITTEN),
    *(MP3_WAV, SOUNDS, FILMS, STREAMS, TEXTS, OTHERS, ARCHIVES),
)

EVERY: list[Case] = [case for family in FAMILIES for case in family.cases]
SHORT: list[Case] = [case for family in FAMILIES for case in family.cases[:2]]
