"""Office papers are drawn by LibreOffice, where the operator has it: what comes back is a stranger's PDF still."""

import ctypes
import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from bot.file_worker import confine, landlock, wire

ENDINGS = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".doc", ".xls", ".ppt", ".rtf")
"""Of the papers that are given to it."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = ("/bin", "/sbin", "/lib", "/lib64", "/usr", "/opt", "/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache")
_DEVICES = ("/dev/null", "/dev/urandom", "/dev/random", "/dev/zero")
_NEWPID = 0x20000000
_IN_MEMORY = Path("/dev/shm")
_SOCKETS = Path("/tmp")
"""Where LibreOffice listens for a second start of itself, and nowhere else; without that it does not start."""


def program() -> Path | None:
    """Where LibreOffice is; None where there is none."""
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    return Path(found) if found else None


def folder() -> Path:
    """A new folder for one paper, in memory where the machine has a place for that."""
    return Path(tempfile.mkdtemp(prefix="lian-", dir=_IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None))


def serve(line: socket.socket, place: Path) -> None:
    """Draw the one paper that is asked for, in this process, which has its limits of memory and time already."""
    _, asked = wire.receive(line)
    _, content = wire.receive(line)
    request = wire.words(bytes(asked))
    drawing, paper = Path(str(request["program"])), place / f"paper{request['ending']}"
    paper.write_bytes(content)
    del content
    given = [(Path(path), landlock.READ_AND_RUN) for path in (*_PLACES, drawing.resolve().parent)]
    given += [(Path(path), landlock.WORK) for path in _DEVICES]
    with suppress(OSError, AttributeError):
        # All that it starts ends with it; where a machine does not allow this, all of its process group.
        ctypes.CDLL(None).unshare(_NEWPID)
    confine.shut([*given, (place, landlock.WORK), (_SOCKETS, landlock.LISTEN)], starting=True)
    _run(drawing, paper, place)
    drawn = paper.with_suffix(".pdf")
    if drawn.exists():
        wire.send(line, wire.CONTENT, drawn.read_bytes())


def _run(drawing: Path, paper: Path, place: Path) -> None:
    arguments = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(place), str(paper)]
    own = {"HOME": place, "TMPDIR": place, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    # What it would write beside its own programs, where root may, goes there too.
    places = {"UserInstallation": "profile", "UNO_SHARED_PACKAGES_CACHE": "packages"}
    subprocess.run(
        [drawing, *(f"-env:{name}=file://{place}/{folder}" for name, folder in places.items()), *arguments],
        env={name: str(value) for name, value in own.items()},
        cwd=place,
        check=False,
        preexec_fn=confine.dies_with_parent,
    )
