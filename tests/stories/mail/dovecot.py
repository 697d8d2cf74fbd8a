"""Dovecot as the IMAP server, over TLS, in a folder of its own (`make mail`; apt-get install dovecot-imapd)."""

import ipaddress
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from imapclient import IMAPClient

from tests.stories.mail.post_office import PASSWORD, USER, PostOffice
from tests.stories.mail.smtp_server import Mailbox
from tests.support.clock import START

PROGRAM = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
NOBODY = 65534
_CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
log_path = {folder}/log
default_internal_user = {internal}
default_login_user = {login}
default_internal_group = {group}
ssl = required
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{folder}/mails
first_valid_uid = 1
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder} allow_all_users=yes
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""


class DovecotOffice(PostOffice):
    """A post office with Dovecot; its mails stay when it is stopped."""

    def __init__(self, folder: Path, imap: int, smtp: int, out: Mailbox) -> None:
        super().__init__(imap, smtp, out)
        self._folder = folder
        self.settings["mail_in_url"] = f"imaps://{USER}:pass%2Fwort%401@127.0.0.1:{imap}/INBOX"
        self._write()

    def _write(self) -> None:
        root = os.getuid() == 0
        me = "root" if root else os.environ.get("USER", "")
        uid, gid = (NOBODY, NOBODY) if root else (os.getuid(), os.getgid())
        named = {"internal": "dovecot", "login": "dovenull", "group": "dovecot"}
        mine = dict.fromkeys(named, me)
        told = {"folder": self._folder, "password": PASSWORD, "port": self.imap, "uid": uid, "gid": gid}
        (self._folder / "conf").write_text(_CONFIG.format(**told, **(named if root else mine)))
        (self._folder / "mails").mkdir()
        self._folder.chmod(0o755)
        for made in (self._folder, self._folder / "mails"):
            os.chown(made, uid, gid)
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail")])
        address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
        cert = (
            x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
            .not_valid_before(START - timedelta(days=3650))
            .not_valid_after(START + timedelta(days=3650))
            .add_extension(address, critical=False)
            .sign(key, hashes.SHA256())
        )
        (self._folder / "cert.pem").write_bytes(cert.public_bytes(Encoding.PEM))
        sealed = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (self._folder / "key.pem").write_bytes(sealed)

    @property
    def certificate(self) -> str:
        return str(self._folder / "cert.pem")

    @contextmanager
    def mailbox(self) -> Iterator[IMAPClient]:
        """A connection to the mailbox over TLS."""
        context = ssl.create_default_context(cafile=self.certificate)
        client = IMAPClient("127.0.0.1", self.imap, ssl_context=context, timeout=10)
        client.login(USER, PASSWORD)
        client.select_folder("INBOX")
        yield client
        client.logout()

    def starts(self) -> None:
        """Start Dovecot on the mails that are there."""
        assert PROGRAM
        self._server = subprocess.Popen([PROGRAM, "-F", "-c", str(self._folder / "conf")], start_new_session=True)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.imap), timeout=5).close()
                return
            except OSError:
                assert self._server.poll() is None, (self._folder / "log").read_text()
        raise AssertionError((self._folder / "log").read_text())

    def rebuild(self) -> None:
        """Forget the ids of all mails, as a restored or moved mailbox has: UIDVALIDITY is another."""
        self.stops()
        for file in (self._folder / "mails").glob("dovecot*"):
            file.unlink()
        self.starts()
