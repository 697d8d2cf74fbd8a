"""The script of an appeal: against what, on which grounds, with what new evidence."""

from dataclasses import dataclass, replace

from dialogs.drafts import MAX_REFERRED_ACCOUNTS, AddEvidence
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction, Screen, Script, Step, StepResult
from dialogs.engine.terms import forward_lines
from rules.addresses import Address
from rules.evidence import SentFile, unfit
from rules.operator.policy import Policy
from rules.refusals import Arg, Text
from rules.report import Forward, said_in
from rules.vocabulary import Matter

MATTER, GROUNDS, REVIEW = "matter", "grounds", "review"


@dataclass(frozen=True, slots=True)
class AppealDraft:
    """The draft of an appeal; its files are fetched, as evidence of the case, once it is sent; `forwards` are evidence
    too, and nobody typed them.

    Attributes:
        pointed: accounts that its messages point at, `MAX_REFERRED_ACCOUNTS` at most.
        stage: the step in a draft of the older form, which named no steps that are done.
    """

    case_id: int
    step: str = MATTER
    passed: frozenset[str] = frozenset()
    matter: Matter | None = None
    text: str = ""
    files: tuple[SentFile, ...] = ()
    pointed: tuple[Address, ...] = ()
    stage: str = ""
    forwards: tuple[Forward, ...] = ()

    @property
    def words(self) -> str:
        """All that it says."""
        return said_in(self.text, self.forwards)

    def __post_init__(self) -> None:
        if self.stage:
            done = frozenset([MATTER] * bool(self.matter) + [GROUNDS] * bool(self.text))
            for name, it in {"step": self.stage, "passed": done, "stage": ""}.items():
                object.__setattr__(self, name, it)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealScreen(Screen):
    """The context of an appeal's step beside the draft: the ticket number, and whether the case was `rejected`."""

    policy: Policy
    number: str
    rejected: bool


def _path(draft: AppealDraft, screen: AppealScreen) -> tuple[Step[AppealDraft, AppealScreen], ...]:
    return _STEPS


def _show_matter(draft: AppealDraft, screen: AppealScreen) -> Card:
    wrong = Text("appeal-matter-rejection" if screen.rejected else "appeal-matter-result")
    result = screen.button(wrong, ButtonAction.PICK, Matter.RESULT)
    handling = screen.button(Text("appeal-matter-handling"), ButtonAction.PICK, Matter.HANDLING)
    return Card((Text("appeal-ask-matter", {"number": screen.number}), *_kept(draft)), ((result,), (handling,)))


def _take_matter(draft: AppealDraft, input: Input, screen: AppealScreen) -> StepResult[AppealDraft] | None:
    match input:
        case Press(ButtonAction.PICK, matter) if matter in list(Matter):
            return StepResult(replace(draft, matter=Matter(matter)))
        case _:
            return None


def _show_grounds(draft: AppealDraft, screen: AppealScreen) -> Card:
    return Card((Text("appeal-ask-grounds", {"number": screen.number}), *_kept(draft)))


def _take_grounds(draft: AppealDraft, input: Input, screen: AppealScreen) -> StepResult[AppealDraft] | None:
    took = _told(draft, input, screen)
    return replace(took, stay=took.draft.words == draft.words) if took else None


def _show_review(draft: AppealDraft, screen: AppealScreen) -> Card:
    facts: dict[str, Arg] = {"number": screen.number, "matter": Text(f"matter-{draft.matter}")}
    rewrite = screen.button(Text("appeal-change-grounds"), ButtonAction.EDIT)
    evidence = draft.files or draft.forwards
    drop = (screen.button(Text("appeal-drop-files"), ButtonAction.REMOVE),) if evidence else ()
    send = screen.button(Text("appeal-send"), ButtonAction.SEND)
    return Card((Text("appeal-check", facts), *_kept(draft), Text("appeal-more")), ((send,), (rewrite, *drop)))


def _take_review(draft: AppealDraft, input: Input, screen: AppealScreen) -> StepResult[AppealDraft] | None:
    match input:
        case Press(ButtonAction.SEND):
            return StepResult(draft, done=True)
        case Press(ButtonAction.EDIT):
            return StepResult(replace(draft, text="", step=GROUNDS, passed=draft.passed - {GROUNDS}), stay=True)
        case Press(ButtonAction.REMOVE):
            left = replace(draft, files=(), forwards=())
            again = replace(left, step=GROUNDS, passed=left.passed - {GROUNDS})
            return StepResult(left if left.text else again, stay=True)
        case _:
            return None


def _told(draft: AppealDraft, input: Input, screen: AppealScreen) -> StepResult[AppealDraft] | None:
    """Take words as grounds and files as evidence, at every step."""
    if not isinstance(input, IncomingMessage):
        return None
    policy, file, forwards = screen.policy, input.file, input.forwards
    refusal: Text | None = None
    effects: tuple[AddEvidence, ...] = ()
    if file:
        weight = sum(it.size for it in draft.files)
        if bad := unfit(policy, len(draft.files), weight, file):
            refusal, forwards = bad.say, tuple(replace(it, what="") for it in forwards if it.text)
        else:
            effects = (AddEvidence(file),)
    text = "\n".join(filter(None, (draft.text, input.own)))
    told = replace(draft, text=text, forwards=(*draft.forwards, *forwards))
    if (over := len(told.words) - policy.description_limit) > 0 and (length := len(said_in(input.own, forwards))):
        refusal, told = _too_long(length, length - over), draft
    pointed = tuple(dict.fromkeys((*draft.pointed, *input.pointed)))[:MAX_REFERRED_ACCOUNTS]
    passed = draft.passed | {GROUNDS} if told.words else draft.passed
    return StepResult(replace(told, pointed=pointed, passed=passed), effects, refusal, stay=True)


def _correct(
    draft: AppealDraft, was: str, now: IncomingMessage, screen: AppealScreen
) -> StepResult[AppealDraft] | None:
    """Replace the former words of an edited message by the new ones."""
    if not was or not now.text or was not in draft.text:
        return None
    text, limit = draft.text.replace(was, now.text, 1), screen.policy.description_limit
    if len(text) > limit:
        return StepResult(draft, word=_too_long(len(now.text), limit - len(draft.text) + len(was)), stay=True)
    return StepResult(replace(draft, text=text), stay=True)


def _too_long(length: int, room: int) -> Text:
    return Text("refusal-too-long", {"length": length, "limit": max(0, room)})


def _kept(draft: AppealDraft) -> tuple[Text, ...]:
    grounds = (Text("appeal-grounds", {"text": draft.text}),) if draft.text else ()
    files = (Text("appeal-files", {"count": len(draft.files)}),) if draft.files else ()
    return (*grounds, *files, *forward_lines(draft.forwards, whole=False))


_STEPS = (
    Step(MATTER, _show_matter, _take_matter),
    Step(GROUNDS, _show_grounds, _take_grounds),
    Step(REVIEW, _show_review, _take_review),
)
SCRIPT: Script[AppealDraft, AppealScreen] = Script(_path, anywhere=_told, correct=_correct)
