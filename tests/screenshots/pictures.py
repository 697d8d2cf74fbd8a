"""What is pictured of the desk, each with its sentence; and the page of the docs that shows them."""

from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "images" / "cards"
PAGE = DOCS / "cards.md"

PICTURES = {
    "received": "A new case: category, subject, evidence and handler; one tap accepts it.",
    "accepted": "Accepted. The card is edited in place and shows the new state; so does the topic's name.",
    "investigating": "Under investigation: the ladder recommends a sanction by its rule; other outcomes are open.",
    "more": "Rarely used acts are on the second page of the same keyboard.",
    "preview": "The recommendation takes two taps; the preview shows what the reporter will read.",
    "decided": "Decided. The result is preliminary and can be appealed until the time on the card.",
    "appealed": "Appealed: the party, the grounds and the reviewer, who took no part in the case.",
    "upheld": "Upheld by another member; the result is final.",
    "asked": "The reporter is asked for more. The clock of staff stops until the answer.",
    "outcomes": "A decision other than recommended: first the outcome for the content…",
    "sanctions": "…then the sanction for the account. A departure from the ladder needs a reason.",
    "proposed": "A ban needs two people: it is proposed, and another lead approves it.",
    "overturned": "The person punished appealed by their code, and the decision was overturned.",
    "closed": "Closed and final: nobody appealed within the window.",
    "rejecting": "The preview of a rejection: the reporter's text, and the filing conditions that are not met.",
    "rejected": "Rejected, with its reason. A rejection can be appealed too.",
    "collective": "Five people on one subject: worked as one case, with their number and its growth.",
    "member": "A report in a collective complaint links to the leading case and can be taken out.",
    "restricted": "A case about a colleague appears only in the private chats of cleared members.",
    "queue": "The queue counts waiting cases; a list has five cases a page, the earliest deadline first.",
    "stats": "Work figures as a picture; also as text and as a file.",
    "english": "In private each member reads their own language. Here the ladder asks for the time of publication…",
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
        "The card of a case in each state, reached by presses through both bots on the sandbox.\n"
        "`make screenshots` takes these pictures again and writes this page.\n\n"
        f"<table>\n{rows}</table>\n"
    )
