"""A browser without JavaScript: it reads forms from the page, fills them and submits them."""

import io
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Self

import aiohttp

from tests.stories.conftest import Story

HOST = "report.example.org"
URL = f"https://{HOST}"
File = tuple[str, bytes, str]
"""The name, the bytes and the type of a file."""

_VOID = frozenset({"input", "meta", "link", "br", "img", "hr"})


@dataclass(slots=True)
class FormOnPage:
    """A form: where it goes, its hidden fields, its buttons by label, and the names of what can be filled in."""

    action: str
    enctype: str
    hidden: dict[str, str] = field(default_factory=dict)
    buttons: dict[str, tuple[str, str]] = field(default_factory=dict)
    fields: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """What a person sees of a page: its words, its forms and its links."""

    def __init__(self, html: str, status: int = 200) -> None:
        super().__init__(convert_charrefs=True)
        self.html, self.status = html, status
        self.forms: list[FormOnPage] = []
        self.links: dict[str, str] = {}
        self.lang = ""
        self.labelled: list[str] = []
        self._words: list[str] = []
        self._path: list[tuple[str, dict[str, str]]] = []
        self._label: list[str] = []
        self.feed(html)

    @property
    def text(self) -> str:
        """The words of the page."""
        return re.sub(r"\s*\n\s*", "\n", "".join(self._words)).strip()

    @property
    def main(self) -> str:
        """The words of the page between its head and its foot."""
        found = re.search(r"<main.*</main>", self.html, re.DOTALL)
        return Page(found[0]).text if found else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = told.get("lang", "")
        if tag == "form":
            self.forms.append(FormOnPage(told["action"], told.get("enctype", "")))
        if tag == "label":
            self.labelled.append(told["for"])
        if tag in ("input", "textarea") and self.forms:
            form = self.forms[-1]
            if told.get("type") == "hidden":
                form.hidden[told["name"]] = told["value"]
            else:
                assert told["id"] in self.labelled, f"no label says what {told['name']} is"
                form.fields.append(told["name"])
        if tag in ("button", "a"):
            self._label = []
        if tag not in _VOID:
            self._path.append((tag, told))

    def handle_endtag(self, tag: str) -> None:
        opened, told = self._path.pop()
        assert opened == tag, f"{opened} is closed by {tag}"
        label = "".join(self._label).strip()
        if tag == "button":
            self.forms[-1].buttons[label] = (told.get("name", ""), told.get("value", ""))
        if tag == "a":
            self.links[label] = told["href"]
        if tag in ("p", "li", "button", "h1", "h2", "h3", "label", "div"):
            self._words.append("\n")

    def handle_data(self, data: str) -> None:
        if self._path and self._path[-1][0] in ("style", "script", "title"):
            return
        self._words.append(data)
        self._label.append(data)

    def form_with(self, label: str) -> FormOnPage:
        """The form with a button of which this is the label, or a part of it."""
        for form in self.forms:
            if any(label in it for it in form.buttons):
                return form
        raise LookupError(f"no button {label!r} among {[list(form.buttons) for form in self.forms]}\n{self.text}")


class Browser:
    """A tab: its page, and the cookies that it shares with the tabs of the same browser."""

    def __init__(self, story: Story, lang: str, cookies: dict[str, str] | None = None) -> None:
        self.story = story
        self.lang = lang
        self.cookies = {} if cookies is None else cookies
        self.page = Page("<html></html>")
        self.headers: dict[str, str] = {}

    @classmethod
    async def opens(cls, story: Story, lang: str = "zh-CN", path: str = "/report") -> Self:
        """Open the form."""
        browser = cls(story, lang)
        await browser.goes(path)
        return browser

    def tab(self) -> "Browser":
        """Another tab of this browser, on the same page."""
        other = Browser(self.story, self.lang, self.cookies)
        other.page = self.page
        return other

    async def goes(self, path: str) -> Page:
        """Load a page."""
        return await self._asks("GET", path)

    async def taps(self, label: str, *files: File, **fields: str) -> Page:
        """Fill a form, and press a button of it."""
        form = self.page.form_with(label)
        name, value = next(it for known, it in form.buttons.items() if label in known)
        assert set(fields) <= set(form.fields)
        told = {**form.hidden, **dict.fromkeys((it for it in form.fields if it != "files"), ""), **fields}
        return await self.submits(form.action, told | ({name: value} if name else {}), files, form.enctype)

    async def submits(
        self, action: str, told: dict[str, str], files: tuple[File, ...] = (), enctype: str = "", **headers: str
    ) -> Page:
        """Submit anything anywhere."""
        data: Any = told
        if enctype == "multipart/form-data":
            data = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
            for name, value in told.items():
                data.add_field(name, value)
            for name, content, mime in files or (("", b"", "application/octet-stream"),):
                data.add_field("files", io.BytesIO(content), filename=name, content_type=mime)
        return await self._asks("POST", action, data, **headers)

    async def says(self, text: str, *files: File) -> Page:
        """Write into the open dialog, with files."""
        form = next(form for form in self.page.forms if "text" in form.fields)
        return await self.taps(next(iter(form.buttons)), *files, text=text)

    async def _asks(self, method: str, path: str, data: Any = None, **headers: str) -> Page:
        sent = {"Host": HOST, "Accept-Language": self.lang, "Sec-Fetch-Site": "same-origin", **headers}
        if method == "POST":
            # As a browser says it of a page that tells no referrer.
            sent.setdefault("Origin", "null")
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        url = f"http://127.0.0.1:{self.story.lian.port}{path}"
        async with (
            aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as client,
            client.request(method, url, data=data, headers=sent, allow_redirects=False) as answer,
        ):
            for name, morsel in answer.cookies.items():
                self.cookies.pop(name, None)
                if morsel.value:
                    self.cookies[name] = morsel.value
            self.headers = dict(answer.headers)
            if answer.status == 303:
                return await self._asks("GET", answer.headers["Location"])
            self.page = Page((await answer.read()).decode("utf-8", "replace"), answer.status)
        return self.page
