"""The checker that stands alone: it runs where there is no Lian, and finds what Lian's own reading finds."""

import subprocess
import sys
from base64 import b64encode
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from rules.receipts.blocks import InclusionProof
from rules.receipts.merkle import inclusion_path
from tests.rules.receipts.copied import ALTERED, BROKEN, COPIED, HEADS, PUBLIC, TEXT, day_root, proof, receipt

CHECKER = Path(__file__).parents[2] / "tools" / "check_receipt.py"
KEY = b64encode(PUBLIC).decode()
SITE = ("cryptography", "cffi", "_cffi_backend", "pycparser")
"""All that the checker may import beside the standard library: cryptography and what that needs."""

_RUN = """
import runpy, sys
sys.path.append({site!r})
for name in ("rules", "bot", "store", "sqlalchemy"):
    try:
        __import__(name)
        raise SystemExit(f"{{name}} can be imported here")
    except ImportError:
        pass
sys.argv = ["check_receipt.py", *{arguments!r}]
runpy.run_path({checker!r}, run_name="__main__")
"""


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the checker and the packages it needs, and nothing else: a machine without Lian."""
    folder = tmp_path_factory.mktemp("machine")
    (folder / "check_receipt.py").write_bytes(CHECKER.read_bytes())
    (folder / "site").mkdir()
    for name in SITE:
        if (spec := find_spec(name)) and spec.origin:
            found = Path(spec.origin)
            found = found.parent if found.name == "__init__.py" else found
            (folder / "site" / found.name).symlink_to(found)
    return folder


def run(machine: Path, *arguments: str, said: str = "") -> tuple[int, str]:
    """Return the exit code of the checker and what it printed; neither site-packages nor this project is in reach."""
    checker, site = str(machine / "check_receipt.py"), str(machine / "site")
    code = _RUN.format(site=site, arguments=arguments, checker=checker)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], input=said, capture_output=True, text=True, timeout=60
    )
    return done.returncode, done.stdout + done.stderr


def check(machine: Path, *texts: str, key: str = KEY) -> tuple[int, str]:
    """Return what the checker finds in texts, each a file of its own."""
    files = [machine / f"{n}.txt" for n, _ in enumerate(texts)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, "utf-8")
    return run(machine, "--key", key, *map(str, files))


def test_a_receipt_is_found_to_be_signed(machine: Path) -> None:
    code, said = check(machine, TEXT)
    assert code == 0, said
    assert "ok      receipt LA-7K3M9-Q2XTD-Z, entry 12 of 2026-03-02T06:05:00.123456Z: signed by this key" in said
    assert f"with the file of SHA-256 {'ab' * 32}" in said


def test_what_apps_make_of_a_copy_changes_nothing(machine: Path) -> None:
    for how, text in COPIED.items():
        code, said = check(machine, text)
        assert (code, said.count("ok  "), "WRONG" in said) == (0, 1, False), (how, said)


def test_what_is_altered_or_broken_is_wrong(machine: Path) -> None:
    for how, text in {**ALTERED, **{how: text for how, (text, _) in BROKEN.items()}}.items():
        code, said = check(machine, text)
        assert (code, "ok  " in said, said.count("WRONG")) == (1, False, 1), (how, said)


def test_bits_beyond_the_signature_are_an_alteration(machine: Path) -> None:
    last = TEXT.rstrip("=\n")[-1]
    assert check(machine, TEXT.replace(f"{last}==", f"{chr(ord(last) + 1)}=="))[0] == 1


def test_a_receipt_of_another_key_is_told_from_an_altered_one(machine: Path) -> None:
    code, said = check(machine, TEXT, key=b64encode(bytes(range(1, 33))).decode())
    assert code == 1
    assert "signed with another key" in said


def test_a_receipt_is_traced_to_the_root_of_its_day(machine: Path) -> None:
    kept = receipt(head=HEADS[2]).text
    code, said = check(machine, kept, proof(3).text + day_root().text)
    assert code == 0, said
    assert "receipt LA-7K3M9-Q2XTD-Z, entry 12: is in the root of 2026-03-02" in said
    # The proof of another head says nothing of this one.
    code, said = check(machine, kept, proof(2).text + day_root().text)
    assert (code, "is in the root" in said) == (0, False)
    # The path would lead there in a tree of five leaves too, and the signed root says how many there are.
    code, said = check(machine, kept, proof(3).text.replace("size: 6", "size: 5") + day_root().text)
    assert (code, "is in the root" in said) == (0, False)


def test_a_false_proof_is_wrong(machine: Path) -> None:
    made = proof(3).text
    for false in (
        made.replace("index: 3", "index: 2"),
        made.replace("size: 6", "size: 4"),
        made.replace("leaf: 03", "leaf: 02"),
        made.replace("path: ", f"path: {'00' * 32}\npath: ", 1),
        made.replace("index: 3", "index: 6"),
        made.replace("size: 6", "size: 0"),
    ):
        code, said = check(machine, false)
        assert (code, said.count("WRONG")) == (1, 1), (false, said)


def test_roots_follow_one_another(machine: Path) -> None:
    first = day_root()
    second = day_root(date(2026, 3, 3), former=first.root)
    code, said = check(machine, first.text + second.text)
    assert (code, "root of 2026-03-03: names that of 2026-03-02 as the former" in said) == (0, True)
    leaves = (first.root, *HEADS)
    before = InclusionProof(first.root, 0, 6, inclusion_path(leaves, 0), second.root)
    code, said = check(machine, first.text + second.text + before.text)
    assert (code, "root of 2026-03-03: goes on from that of 2026-03-02, by its proof" in said) == (0, True)
    code, said = check(machine, first.text + day_root(date(2026, 3, 3)).text)
    assert (code, "is one missing between" in said) == (0, True)
    code, said = check(machine, first.text + day_root(former=bytes(32)).text)
    assert (code, "the same key has signed something else for it" in said) == (1, True)


def test_a_root_of_a_later_day_is_shown_to_go_on_from_an_earlier_one_without_the_roots_between(machine: Path) -> None:
    roots = [day_root()]
    for day in (3, 4, 5):
        roots.append(day_root(date(2026, 3, day), former=roots[-1].root))
    proofs = [InclusionProof(it.former, 0, 6, inclusion_path((it.former, *HEADS), 0), it.root).text for it in roots[1:]]
    first, last = roots[0].text, roots[-1].text
    goes_on = "root of 2026-03-05: goes on from that of 2026-03-02, by a chain of 3 proofs"
    code, said = check(machine, last, first, "".join(reversed(proofs)))
    assert (code, goes_on in said) == (0, True), said
    for gap in range(3):
        code, said = check(machine, first, last, "".join(proofs[:gap] + proofs[gap + 1 :]))
        assert (code, "goes on from" in said, "is one missing between" in said) == (0, False, True), said
    # A day made anew on the way leads elsewhere, however it is proved.
    other = day_root(date(2026, 3, 3), former=bytes(32))
    false = InclusionProof(other.former, 0, 6, inclusion_path((other.former, *HEADS), 0), other.root).text
    code, said = check(machine, first, last, "".join([false, *proofs[1:]]))
    assert (code, "goes on from" in said) == (0, False), said
    # Another place than the first says nothing of what was before.
    beside = InclusionProof(roots[0].root, 1, 2, (HEADS[0],), roots[1].root)
    code, said = check(machine, first, last, "".join([beside.text, *proofs[1:]]))
    assert "goes on from" not in said


def test_two_heads_for_one_entry_convict_the_signer(machine: Path) -> None:
    code, said = check(machine, TEXT, receipt(head=HEADS[4]).text)
    assert (code, "the same key has signed something else for it" in said) == (1, True)


def test_how_it_is_called(machine: Path) -> None:
    key = machine / "key.txt"
    key.write_text(f"Lian's public key: {KEY}\n", "utf-8")
    assert run(machine, "--key", str(key), "-", said=TEXT)[0] == 0
    assert check(machine, "nothing to see here")[0] == 2
    code, said = run(machine, "--key", KEY, str(machine / "nothing.txt"))
    assert (code, "nothing.txt cannot be read: No such file" in said) == (1, True), said
    code, said = check(machine, TEXT, key="not a key")
    assert (code, "give one public key" in said) == (1, True)
