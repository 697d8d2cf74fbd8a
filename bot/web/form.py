"""The routes of the web form: pages are shown, submissions stored, and their answers awaited for a moment."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from aiohttp import web

from bot.web.channel import WebChannel
from bot.web.door import Asked, Door
from bot.web.forms import turn
from bot.web.reading import SessionFiles, SessionView, look, pick
from bot.web.session import Session
from bot.web.uploads import Uploads
from cases.retention import visits
from dialogs.guide import PRACTICE
from handlers.flows.identity import opening
from handlers.web.events import Submitted
from rules.refusals import Text
from rules.sentences import say_from_json
from rules.subject.report_links import WHOLE, ReportLink
from rules.vocabulary import LANGS, Lang
from store.entry import people
from store.unit import Store, Tx
from store.web import transfers

HOME = "/report"

_LINK = {"category", "platform", "subject", "mail"}
"""What a link may say of a report (docs/links.md); that in the answer to a mail names its draft."""
_SUBJECT = 600
"""The most characters that are read of a subject; of one that is longer than may be kept, the dialog says so."""


class WebForm:
    """Serves the form."""

    def __init__(self, door: Door, channel: WebChannel, files: SessionFiles, uploads: Uploads, store: Store) -> None:
        self._door = door
        self._channel = channel
        self._files = files
        self._uploads = uploads
        self._store = store

    def routes(self) -> list[web.RouteDef]:
        """Return the routes for the listener."""
        shows = {
            **dict.fromkeys((HOME, f"{HOME}/"), self._show),
            **dict.fromkeys((f"{HOME}/style.css", f"{HOME}/form.js"), self._static),
        }
        takes = {
            "begin": ("begin", self._begin),
            "code": ("code", self._code),
            "press": ("submit", self._press),
            "say": ("submit", self._say),
            "language": ("submit", self._language),
            "leave": ("submit", self._leave),
        }
        return [
            *self._uploads.routes(),
            *(web.get(path, partial(self._door.shown, "page", handle)) for path, handle in shows.items()),
            web.get(f"{HOME}/file/{{message}}/{{number}}", partial(self._door.shown, "page", self._file)),
            *(web.post(f"{HOME}/{word}", partial(self._door.taken, what, it)) for word, (what, it) in takes.items()),
            *(
                web.get(path, partial(self._door.shown, "page", self._to_the_form))
                for path in ("/", *(f"{HOME}/{it}" for it in takes))
            ),
            web.route("*", "/{unknown:.*}", partial(self._door.shown, "page", self._unknown)),
        ]

    async def _unknown(self, asked: Asked) -> web.Response:
        return self._door.problem(asked, 404, "web-no-page")

    async def _to_the_form(self, asked: Asked) -> web.Response:
        return web.Response(status=303, headers={"Location": HOME})

    async def _show(self, asked: Asked) -> web.Response:
        """Show what the session is shown now; without one, the way in."""
        query, session = asked.request.query, asked.session
        event = turn(query.get("wait", ""))
        if session and event and not await self._channel.is_answered(session.address, event):
            return self._door.page(asked, "wait", again=f"{HOME}?wait={event}")
        seen = await self._store.read(lambda tx: look(tx, session.address)) if session else None
        if seen is None or not seen.messages or _LINK & query.keys():
            return self._entrance(asked, seen, mail=await self._mailed(query))
        return self._conversation(asked, seen)

    async def _mailed(self, query: Mapping[str, str]) -> str | None:
        """Return the token of the link in the answer to a mail, empty where it opens nothing; None without one."""
        if (token := query.get("mail")) is None:
            return None
        return token if await self._store.read(lambda tx: transfers.find(tx, token)) else ""

    def _entrance(
        self, asked: Asked, seen: SessionView | None, trouble: str = "", *, mail: str | None = None, status: int = 200
    ) -> web.Response:
        query = asked.form.fields or asked.request.query
        return self._door.page(
            asked,
            "entrance",
            status=status,
            token=self._door.sessions.form_token(asked.session),
            turn=secrets.token_hex(12),
            category=query.get("category", "")[:40],
            platform=query.get("platform", "")[:40],
            subject=query.get("subject", "")[:_SUBJECT],
            goes_on=bool(seen and seen.messages),
            over=asked.session is not None and (seen is None or not seen.messages),
            trouble=trouble,
            mail=mail,
            code=asked.form["code"][:100],
        )

    def _conversation(
        self, asked: Asked, seen: SessionView, troubles: tuple[Text, ...] = (), text: str = "", status: int = 200
    ) -> web.Response:
        policy, session = self._store.installation.policy, asked.session
        shown = [self._door.pages.message(it, asked.lang, seen.zone, asked.now) for it in seen.messages]
        answer = seen.answer and say_from_json(seen.answer["say"])
        return self._door.page(
            asked,
            "conversation",
            status=status,
            token=self._door.sessions.form_token(session),
            turn=secrets.token_hex(12),
            answer=self._door.pages.text(answer, asked.lang, asked.now) if answer else "",
            alert=bool(seen.answer and seen.answer["alert"]),
            troubles=[self._door.pages.text(it, asked.lang, asked.now) for it in troubles],
            message=shown[0],
            earlier=shown[1:],
            writes=seen.writes,
            follows=seen.follows,
            text=text,
            uploaded=seen.uploaded,
            most_bytes=policy.max_bytes,
            most_files=policy.max_items,
        )

    async def _begin(self, asked: Asked) -> web.Response:
        session, form = self._door.sessions.begin(), asked.form
        link = ReportLink.asked(form["category"], form["platform"], form["subject"][:_SUBJECT])
        plain = PRACTICE if form["practice"] else "report"
        command, argument = (plain, "") if link == ReportLink() else ("start", f"{WHOLE}_{link.value}")
        if mail := await self._mailed(form.fields):
            command, argument = "start", f"mail_{mail}"
        elif mail is not None:
            return self._entrance(asked, None, status=409, mail=mail)
        began = Submitted(own_turn(asked), session.address, asked.lang, argument, command)
        return await self._submit(asked, session, [began])

    async def _code(self, asked: Asked) -> web.Response:
        """Open a case by its receipt code, in a new session."""
        code = asked.form["code"].strip()[:100]
        if trouble := opening.trouble(code):
            return self._entrance(asked, None, self._door.pages.text(trouble, asked.lang, asked.now), status=422)
        session = self._door.sessions.begin()
        return await self._submit(asked, session, [Submitted(own_turn(asked), session.address, asked.lang, code)])

    async def _press(self, asked: Asked) -> web.Response:
        """Press a button that the session is shown; one of an older page, or of another session, changes nothing."""
        if (session := asked.session) is None:
            return self._entrance(asked, None, status=403)
        seen = await self._store.read(lambda tx: look(tx, session.address))
        if (pressed := pick(seen, self._door.pages, asked.form["press"])) is None:
            if not seen.messages:
                return self._entrance(asked, seen, status=409)
            return self._conversation(asked, seen, (Text("refusal-old-screen"),), status=409)
        screen, data = pressed
        press = Submitted(own_turn(asked), session.address, asked.lang, press=data, screen=screen)
        return await self._submit(asked, session, [press])

    async def _say(self, asked: Asked) -> web.Response:
        """Hand words and files to the open dialog."""
        if (session := asked.session) is None:
            return self._entrance(asked, None, status=403)
        form, text, own = asked.form, asked.form["text"], own_turn(asked)
        troubles = form.troubles(self._store.installation.policy.max_bytes)
        seen = await self._store.read(lambda tx: look(tx, session.address))
        if not seen.messages:
            return self._entrance(asked, seen, status=409)
        if not seen.writes:
            return self._conversation(asked, seen, (Text("refusal-old-screen"),), status=409)
        if troubles:
            return self._conversation(asked, seen, tuple(troubles), text, 422)
        if (uploaded := await self._uploads.sent(session.address, form.uploaded)) is None:
            if await self._channel.is_known(f"{own}-0"):
                return web.Response(status=303, headers={"Location": HOME})
            return self._conversation(asked, seen, (Text("web-upload-gone"),), text, 422)
        files = uploaded + form.files
        album = own if len(files) > 1 else ""
        said = [
            Submitted(f"{own}-{n}", session.address, asked.lang, text if n == 0 else "", file=replace(it, album=album))
            for n, it in enumerate(files)
        ]
        answer = await self._submit(asked, session, said or [Submitted(own, session.address, asked.lang, text)])
        if answer.status == 303:
            await self._uploads.end(session.address, form.uploaded)
        return answer

    async def _submit(self, asked: Asked, session: Session, submitted: list[Submitted]) -> web.Response:
        """Store what is submitted, and lead to the page that has its answer, or says that it is worked on (law 2)."""
        answered = await self._channel.submit(session.address, submitted)
        page = HOME if answered else f"{HOME}?wait={submitted[-1].event}"
        response = web.Response(status=303, headers={"Location": page})
        self._door.sessions.hold(response, session)
        return response

    async def _language(self, asked: Asked) -> web.Response:
        """Go on in another language."""
        lang = next((it for it in LANGS if it == asked.form["lang"]), asked.lang)
        if session := asked.session:
            await self._store.commit(lambda tx: speak(tx, session, lang))
        return web.Response(status=303, headers={"Location": HOME})

    async def _leave(self, asked: Asked) -> web.Response:
        """End the session: what it was shown goes, and what it had not filed."""
        if session := asked.session:
            await self._store.commit(lambda tx: visits.leave(tx, session.address))
        response = web.Response(status=303, headers={"Location": HOME})
        self._door.sessions.end(response)
        return response

    async def _file(self, asked: Asked) -> web.Response:
        """Give a file of a message that the session is shown, as a download."""
        names = asked.request.match_info
        session = asked.session
        found = session and await self._files.of(session.address, names["message"], names["number"])
        if not found:
            return self._door.problem(asked, 404, "web-not-found")
        return found

    async def _static(self, asked: Asked) -> web.Response:
        content, mime = self._door.pages.static[asked.request.path.rpartition("/")[2]]
        return web.Response(body=content, content_type=mime, charset="utf-8")


def own_turn(asked: Asked) -> str:
    """Return the id of the submission of a form of ours; of any other a new one."""
    return asked.form.turn or secrets.token_hex(12)


def speak(tx: Tx, session: Session, lang: Lang) -> None:
    """Write to the person of a session in a language from now on."""
    if person := people.find(tx, session.address):
        people.set_language(tx, person, lang)
