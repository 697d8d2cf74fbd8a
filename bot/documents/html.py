"""Writes a document as one web page without scripts, fonts or pictures from elsewhere."""

from html import escape

from bot.documents.content import Said, ShownBlock, shown
from dialogs.engine.sheets import DossierDocument
from rules.vocabulary import Lang

_STYLE = """
body { max-width: 48em; margin: 2em auto; padding: 0 1em; font: 16px/1.6 sans-serif; color: #1c1c1e; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; border-bottom: 1px solid #c7c7cc; margin-top: 2em; }
h3 { font-size: 1em; margin: 1.2em 0 .2em; } dl { display: grid; grid-template-columns: 11em 1fr; margin: 0; }
dt { color: #6c6c70; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; } p { white-space: pre-wrap; }
@media print { body { margin: 0; } h3 { break-after: avoid; } }
"""


def to_html(document: DossierDocument, said: Said, lang: Lang) -> bytes:
    """Return the page in UTF-8; what people wrote is escaped, and no browser runs anything of it."""
    title = escape(said(document.title))
    parts = [
        f"<h2>{escape(section.title)}</h2>\n" + "\n".join(map(_block, section.blocks))
        for section in shown(document, said)
    ]
    page = (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{_STYLE}</style>\n'
        f"</head>\n<body>\n<h1>{title}</h1>\n" + "\n".join(parts) + "\n</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")


def _block(block: ShownBlock) -> str:
    # People write in Arabic and Hebrew too: each value has the direction of its own words.
    head = f"<h3>{escape(block.head)}</h3>\n" if block.head else ""
    if any(label for label, _ in block.lines):
        lines = (f'<dt>{escape(label)}</dt><dd dir="auto">{escape(words)}</dd>\n' for label, words in block.lines)
        return f"{head}<dl>\n{''.join(lines)}</dl>"
    return head + "".join(f'<p dir="auto">{escape(words)}</p>' for _, words in block.lines)
