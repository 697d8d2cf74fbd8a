"""Draw office documents with LibreOffice, where it is installed; the resulting PDF is still untrusted."""

import ctypes
import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import msgspec.json

from bot.file_worker import confine, landlock, wire

ENDINGS = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".doc", ".xls", ".ppt", ".rtf")
"""Extensions of documents that LibreOffice draws."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = ("/bin", "/sbin", "/lib", "/lib64", "/usr", "/opt", "/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache")
_DEVICES = ("/dev/null", "/dev/urandom", "/dev/random", "/dev/zero")
_NEWPID = 0x20000000
_IN_MEMORY = Path("/dev/shm")
_SOCKETS = Path("/tmp")
"""The folder of LibreOffice's own socket; it does not start without it."""


def program() -> Path | None:
    """Return the path of LibreOffice, or None."""
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    return Path(found) if found else None


def folder() -> Path:
    """Make a folder for one document, in memory where possible."""
    return Path(tempfile.mkdtemp(prefix="lian-", dir=_IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None))


def serve(line: socket.socket, place: Path) -> None:
    """Draw the requested document; this process has its limits already."""
    _, asked = wire.receive(line)
    _, content = wire.receive(line)
    request = msgspec.json.decode(asked, type=wire.WorkerRequest)
    drawing, paper = Path(request.program), place / f"paper{request.ending}"
    paper.write_bytes(content)
    del content
    given = [(Path(path), landlock.READ_AND_RUN) for path in (*_PLACES, drawing.resolve().parent)]
    given += [(Path(path), landlock.WORK) for path in _DEVICES]
    with suppress(OSError, AttributeError):
        # A PID namespace ends all its child processes with it; without one, the process group is killed.
        ctypes.CDLL(None).unshare(_NEWPID)
    confine.shut([*given, (place, landlock.WORK), (_SOCKETS, landlock.LISTEN)], starting=True)
    _run(drawing, paper, place)
    drawn = paper.with_suffix(".pdf")
    if drawn.exists():
        wire.send(line, wire.CONTENT, drawn.read_bytes())


def _run(drawing: Path, paper: Path, place: Path) -> None:
    arguments = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(place), str(paper)]
    own = {"HOME": place, "TMPDIR": place, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    # LibreOffice writes its caches there, not beside its programs.
    places = {"UserInstallation": "profile", "UNO_SHARED_PACKAGES_CACHE": "packages"}
    subprocess.run(
        [drawing, *(f"-env:{name}=file://{place}/{folder}" for name, folder in places.items()), *arguments],
        env={name: str(value) for name, value in own.items()},
        cwd=place,
        check=False,
        preexec_fn=confine.dies_with_parent,
    )
