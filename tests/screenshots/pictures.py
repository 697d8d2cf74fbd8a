"""What is pictured of the desk, each with its sentence; and the page of the docs that shows them."""

from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "images" / "cards"
PAGE = DOCS / "cards.md"

PICTURES = {
    "received": "A new case: what it is, about whom, how much is known of it, whose it is; one tap accepts it.",
    "accepted": "Accepted. The card stays where it is and tells how the case stands now; the topic's name does too.",
    "investigating": "Investigated: the ladder says what the rules call for, by which rule, and what else is open.",
    "more": "What is seldom needed stands on the second page of the same keyboard.",
    "preview": "Decided as recommended by two taps; the second comes after reading what the reporter will read.",
    "decided": "Decided. The result is preliminary, and may be appealed until the hour on the card.",
    "appealed": "Appealed: who disagrees and why, and who reviews it. Nobody who took part in the case can.",
    "upheld": "Upheld by somebody else; with that it is final.",
    "asked": "The reporter is asked for more. Meanwhile the time of staff stands still.",
    "outcomes": "Otherwise than recommended: first what becomes of the content…",
    "sanctions": "…then of the account. Whatever departs from the ladder asks for a reason.",
    "proposed": "A ban weighs heavily: it is proposed, and waits for a lead who is somebody else.",
    "overturned": "The person punished appealed through the code they were given, and it was overturned.",
    "closed": "Closed, and final: nobody appealed while they could.",
    "rejecting": "A rejection shows what the reporter will read, and takes the filing conditions that are not met.",
    "rejected": "Rejected, with its reason. That may be appealed too.",
    "collective": "Five people on one subject: worked as one case, with how many there are and how fast they grow.",
    "member": "A report that belongs to it says so, leads there, and can be taken out again.",
    "restricted": "A case about a colleague stands in private chats only, of those who are cleared for it.",
    "queue": "The queue counts what waits; a list has five cases a page, the earliest deadline first.",
    "stats": "Figures of the work, drawn; the same as words and as a file.",
    "english": "In private each reads their own language. Here the ladder asks rather than guesses…",
    "traditional": "…and the same in Traditional Chinese.",
}
"""By the name of the file."""


def page() -> str:
    """The page, two pictures a row."""
    cells = [f'<img src="images/cards/{name}.png" width="310"><br>{said}' for name, said in PICTURES.items()]
    rows = "".join(
        "<tr>" + "".join(f'<td valign="top" width="50%">{cell}</td>' for cell in cells[at : at + 2]) + "</tr>\n"
        for at in range(0, len(cells), 2)
    )
    return (
        "# The desk in pictures\n\n"
        "The card of a case in its states, each reached by presses through both bots on the sandbox, as people would.\n"
        "`make screenshots` plays it all again, takes these pictures and writes this page.\n\n"
        f"<table>\n{rows}</table>\n"
    )
