"""Check receipts, roots of days and proofs of inclusion that Lian has given out, without Lian.

This file needs Python 3.11 or newer and the package `cryptography`, and the public key, which the operator publishes
and each posted root names. Copy it to wherever you trust the machine, and run:

    python check_receipt.py --key KEY FILE [FILE …]

KEY is the public key in base64, or a file that holds it. Each FILE is a text with any number of blocks, as they were
copied from a chat; `-` reads what is piped in. A line is printed for each finding; the exit code is 0 if all is in
order, 1 if something is not, 2 if there is nothing to check. docs/verify.md says what each finding proves.
"""

import argparse
import base64
import hashlib
import itertools
import re
import sys
import unicodedata
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HEX32, COUNT, DAY = "[0-9a-f]{64}", r"\d{1,12}", r"\d{4}-\d\d-\d\d"
KEY, SIGNATURE = ("key", "[0-9a-f]{16}", ""), ("signature", "[A-Za-z0-9+/]{86}", "")
FORMS = {
    # each field of a block with the form of its value; * for any number of them
    "receipt": (
        ("number", "la-[0-9a-z]{5}-[0-9a-z]{5}-[0-9a-z]", ""),
        ("at", DAY + r"t\d\d:\d\d:\d\d\.\d{6}z", ""),
        ("entry", COUNT, ""),
        ("head", HEX32, ""),
        ("evidence", HEX32, "*"),
        KEY,
        SIGNATURE,
    ),
    "root": (
        ("date", DAY, ""),
        ("size", COUNT, ""),
        ("root", HEX32, ""),
        ("former", HEX32, ""),
        KEY,
        ("public-key", "[A-Za-z0-9+/]{43}", ""),
        SIGNATURE,
    ),
    "proof": (
        ("leaf", HEX32, ""),
        ("index", COUNT, ""),
        ("size", COUNT, ""),
        ("path", HEX32, "*"),
        ("root", HEX32, ""),
    ),
}
BETWEEN = r"[:+/.\-]*"
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
POINTS = dict.fromkeys(map(ord, "\u3002\uff61"), ".")


def read_blocks(text):
    """Return the kind of each block in a text with its fields: lists of values by name. A block that is not whole has
    only the name of its first missing field under "missing"."""
    plain = unicodedata.normalize("NFKC", text.translate(POINTS)).translate(DASHES)
    squeezed = re.sub(r"[^0-9A-Za-z:+/.\-]+", "", plain)
    parts = re.split(r"lian-?(receipt|root|proof)-?(\d{1,3})(?!\d)", squeezed, flags=re.IGNORECASE)[1:]
    for kind, version, rest in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        known = int(version) == 1
        yield kind.lower(), _fields(kind.lower(), rest) if known else {"missing": "the form that is known here"}


def _fields(kind, rest):
    names = "|".join(name for name, _, _ in FORMS[kind])
    found, at = {}, 0
    for name, form, many in FORMS[kind]:
        end = "" if name == FORMS[kind][-1][0] else f"(?={BETWEEN}(?:{names}):|{BETWEEN}$)"
        one = re.compile(f"{BETWEEN}{name}:({form}){end}", re.IGNORECASE)
        found[name] = []
        while (many or not found[name]) and (it := one.match(rest, at)):
            found[name].append(it[1] if name in ("signature", "public-key") else it[1].lower())
            at = it.end()
        if not (found[name] or many):
            return {"missing": name}
    return found


def signed_text(kind, fields):
    """Return the lines over which a block is signed, as they were written."""
    written = {"number": str.upper, "at": str.upper, "entry": int, "size": int, "public-key": "{}=".format}
    lines = [f"lian-{kind}-1"]
    for name, _, _ in FORMS[kind]:
        if name != "signature":
            lines += [f"{name}: {written.get(name, str)(value)}" for value in fields[name]]
    return "\n".join(lines) + "\n"


def root_by_path(leaf, index, size, path):
    """Return the root that RFC 6962 computes from a leaf, its place and its path; None if there is no such place."""
    if not index < size:
        return None
    found, last, rest = hashlib.sha256(b"\0" + leaf).digest(), size - 1, list(path)
    while last:
        if index % 2 or index < last:
            if not rest:
                return None
            pair = rest.pop(0) + found if index % 2 else found + rest.pop(0)
            found = hashlib.sha256(b"\1" + pair).digest()
        index, last = index // 2, last // 2
    return None if rest else found


class Checker:
    """Checks blocks against one public key, and each against what the others say."""

    def __init__(self, public):
        self.key = Ed25519PublicKey.from_public_bytes(public)
        self.key_id = hashlib.sha256(public).hexdigest()[:16]
        self.good = self.wrong = 0
        self.heads = {}  # what is signed: the head by number and entry
        self.roots = {}  # what is signed: root, former root and size by day
        self.proved = []  # leaf, root and size of each proof that holds
        self.followed = {}  # by root: the roots and sizes of the trees that are proved to have it as their first leaf

    def find(self, good, words):
        """Print a finding and count it."""
        print("ok     " if good else "WRONG  ", words)
        self.good += good
        self.wrong += not good

    def check(self, text):
        """Check each block of a text by itself."""
        for kind, fields in read_blocks(text):
            if "missing" in fields:
                self.find(False, f"a {kind} that is not whole: {fields['missing']} is missing, cut or altered")
            elif kind == "proof":
                self.proof(fields)
            elif kind == "receipt":
                number, entry = fields["number"][0].upper(), int(fields["entry"][0])
                name = f"receipt {number}, entry {entry} of {fields['at'][0].upper()}"
                if self.signed(kind, fields, name, self.heads, (number, entry), fields["head"][0]):
                    for digest in fields["evidence"]:
                        print("        with the file of SHA-256", digest)
            else:
                day = fields["date"][0]
                told = (fields["root"][0], fields["former"][0], int(fields["size"][0]))
                self.signed(kind, fields, f"root of {day}", self.roots, day, told)

    def signed(self, kind, fields, name, known, place, told):
        """Check the signature of a block, and that the key has signed nothing else for its place."""
        if fields["key"] != [self.key_id]:
            self.find(False, f"{name}: signed with another key, {fields['key'][0]}; yours is {self.key_id}")
            return False
        try:
            signature = base64.b64decode(fields["signature"][0] + "==")
            self.key.verify(signature, signed_text(kind, fields).encode())
            whole = base64.b64encode(signature).decode() == fields["signature"][0] + "=="
        except InvalidSignature:
            whole = False
        if not whole:
            self.find(False, f"{name}: altered, for the signature does not fit")
            return False
        self.find(True, f"{name}: signed by this key, and not altered since")
        if known.setdefault(place, told) != told:
            self.find(False, f"{name}: the same key has signed something else for it; keep both")
        return True

    def proof(self, fields):
        """Check that a path leads from its leaf to its root."""
        leaf, root, path = fields["leaf"][0], fields["root"][0], [bytes.fromhex(it) for it in fields["path"]]
        led = root_by_path(bytes.fromhex(leaf), int(fields["index"][0]), int(fields["size"][0]), path)
        if led is not None and led.hex() == root:
            self.find(True, f"proof: {leaf[:16]}… is in the tree with the root {root[:16]}…")
            self.proved.append((leaf, root, int(fields["size"][0])))
            if int(fields["index"][0]) == 0:
                self.followed.setdefault(leaf, set()).add((root, int(fields["size"][0])))
        else:
            self.find(False, f"proof: {leaf[:16]}… is not shown to be in the tree with the root {root[:16]}…")

    def together(self):
        """Check what the blocks say of each other: receipts and roots by the proofs, each root by the one before."""
        days = {(root, size): day for day, (root, _, size) in self.roots.items()}
        for leaf, root, size in self.proved:
            for number, entry in [place for place, head in self.heads.items() if head == leaf]:
                if (root, size) in days:
                    self.find(True, f"receipt {number}, entry {entry}: is in the root of {days[root, size]}")
                else:
                    print(f"        receipt {number}, entry {entry}: its proof leads to a root that is not given here")
        ordered = sorted(self.roots)
        for before, day in itertools.pairwise(ordered):
            root, former, size = self.roots[day]
            steps = self.steps(self.roots[before][0], (root, size))
            if steps:
                by = "its proof" if steps == 1 else f"a chain of {steps} proofs"
                self.find(True, f"root of {day}: goes on from that of {before}, by {by}")
            elif former == self.roots[before][0]:
                self.find(True, f"root of {day}: names that of {before} as the former")
            else:
                print(f"        root of {day}: does not name that of {before} as the former; is one missing between?")

    def steps(self, root, wanted):
        """Return by how many proofs one comes from a root to the tree that is wanted, each with the root before as its
        first leaf; 0 if they do not lead there."""
        reached, seen, count = {root}, set(), 0
        while reached:
            count += 1
            trees = {tree for it in reached for tree in self.followed.get(it, ())}
            if wanted in trees:
                return count
            seen |= reached
            reached = {it for it, _ in trees} - seen
        return 0


def read(file):
    """Return the text of a file."""
    try:
        return Path(file).read_text("utf-8", "replace")
    except OSError as error:
        sys.exit(f"{file} cannot be read: {error.strerror}")


def public_key(told):
    """Return the 32 bytes of a public key that is given in base64, or in a file."""
    text = read(told) if Path(told).is_file() else told
    found = re.findall("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])", text)
    if len(set(found)) != 1:
        sys.exit("--key: give one public key, 43 letters and digits and a =, or a file that holds it")
    return base64.b64decode(found[0] + "=")


def main():
    """Check the files and return the exit code."""
    parser = argparse.ArgumentParser(description="Check receipts, roots and proofs of Lian with its public key alone.")
    parser.add_argument("--key", required=True, help="the public key in base64, or a file that holds it")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text with receipts, roots or proofs; - for a pipe")
    given = parser.parse_args()
    checker = Checker(public_key(given.key))
    for file in given.files:
        checker.check(sys.stdin.read() if file == "-" else read(file))
    checker.together()
    if checker.good + checker.wrong == 0:
        print("There is no receipt, root or proof in what you gave.")
        return 2
    return 1 if checker.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
