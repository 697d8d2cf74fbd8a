"""A front for tests: it walks the report script by words and by the labels of buttons, as a chat would."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from dialogs.drafts import AddEvidence, RecordConsent, RemoveEvidence, Report
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import DeepLink, IncomingMessage, Input, Press
from dialogs.engine.script import Context, DiscardDraft
from dialogs.engine.words import Renderer
from dialogs.intake import report
from rules.evidence import SentFile
from rules.refusals import Text
from rules.report import Origin
from rules.vocabulary import Lang
from store.codec import from_json, to_json
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.notice import NOTICE_FILE
from store.operator_files.policy import POLICY_FILE

WORDS = Renderer.load()
NOW = datetime(2026, 11, 23, 6, 5, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")


@dataclass
class Front:
    """A person at the report script; after each act the draft goes through its JSON, as in the store."""

    lang: Lang = "zh-Hans"
    draft: Report = field(default_factory=Report)
    consented: bool = False
    pieces: tuple[SentFile, ...] = ()
    found: tuple[str, ...] = ()
    word: Text | None = None
    filed: bool = False
    dropped: bool = False
    taps: int = 0
    messages: int = 0

    @property
    def context(self) -> Context:
        place = CATALOGUE_FILE.shipped, POLICY_FILE.shipped
        return Context(
            *place,
            NOTICE_FILE.shipped,
            lambda _: self.found,
            NOW,
            ZONE,
            self.consented,
            self.pieces,
            version=7,
            lang=self.lang,
        )

    def says(self, text: str) -> "Front":
        self.messages += 1
        return self._does(IncomingMessage(text))

    def forwards(self, text: str = "", *, file: SentFile | None = None, hidden: bool = False) -> "Front":
        address = "" if hidden else "https://t.me/shouters/17"
        self.messages += 1
        return self._does(IncomingMessage(text, file=file, origin=Origin("Shouters", address, hidden, NOW, "telegram")))

    def sends(self, file: SentFile, caption: str = "") -> "Front":
        self.messages += 1
        return self._does(IncomingMessage(caption, file=file))

    def opens(self, *, leaf: str = "", subject: str = "") -> "Front":
        return self._does(DeepLink(leaf, subject))

    def taps_on(self, label: str) -> "Front":
        buttons = {button["text"]: button["callback_data"] for row in self._keyboard() for button in row}
        assert label in buttons, f"no button {label!r} among {list(buttons)}"
        self.taps += 1
        return self.presses(buttons[label])

    def presses(self, data: str) -> "Front":
        pressed = ButtonData.decode(data)
        assert pressed
        word, arg, *_ = (*map(str, pressed.argument), "")
        return self._does(Press(word, arg, pressed.version))

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self._keyboard() for button in row]

    @property
    def screen(self) -> str:
        return WORDS.render(self._card(), self.lang, ZONE, NOW).text

    def _keyboard(self) -> list[list[dict[str, str]]]:
        return WORDS.render(self._card(), self.lang, ZONE, NOW).keyboard or []

    def _card(self) -> Card:
        return report.SCRIPT.show(self.draft, self.context, self.word)

    def _does(self, input: Input) -> "Front":
        took = report.walk(self.draft, input, self.context)
        self.draft, self.word = from_json(Report, to_json(took.draft)), took.word
        self.filed = self.filed or took.done
        for effect in took.effects:
            match effect:
                case AddEvidence(file):
                    piece = replace(file, id=len(self.pieces) + 1)
                    self.pieces = (*self.pieces, piece)
                case RemoveEvidence(gone):
                    self.pieces = tuple(piece for piece in self.pieces if piece.id not in gone)
                case RecordConsent():
                    self.consented = True
                case DiscardDraft():
                    self.dropped, self.draft = True, Report()
        return self


def agreed(**fields: object) -> Front:
    """Somebody who has agreed to the notice."""
    return Front(consented=True, **fields)  # type: ignore[arg-type]


def photo(*, size: int = 700_000, album: str = "") -> SentFile:
    return SentFile("photo-id", "photo", mime="image/jpeg", size=size, album=album)


def at_evidence() -> Front:
    """Somebody who has come to the evidence of a report of abuse."""
    return agreed().taps_on("谩骂").says("@shouter").says("他昨天在群里一直骂人，很难听")


def at_review() -> Front:
    """Return a front with a complete report."""
    return at_evidence().taps_on("✅ 好了")
