"""Write docs/life.md from the table of a case's life: a diagram and a table."""

from rules.vocabulary import State
from rules.workflow.life import EDGES, Edge

_HEAD = """# The life of a case

Written by `lian life` from `rules/workflow/life.py`; change the table there, not this page.
Acts that do not change the state are in the table below, not in the diagram.
"""


def page() -> str:
    """Return the page `docs/life.md`, Markdown with a Mermaid diagram."""
    return "\n".join([_HEAD, "```mermaid", *_diagram(), "```", "", *_table(), ""])


def _diagram() -> list[str]:
    acts: dict[tuple[str, str], list[str]] = {}
    for edge in EDGES:
        if edge.frm is not edge.to:
            named = acts.setdefault((edge.frm or "[*]", edge.to), [])
            if edge.act not in named:
                named.append(edge.act)
    ways = [f"    {frm} --> {to} : {' · '.join(named)}" for (frm, to), named in acts.items()]
    ends = [f"    {state} --> [*]" for state in (State.WITHDRAWN, State.CLOSED)]
    return ["stateDiagram-v2", "    direction TB", *ways, *ends]


def _table() -> list[str]:
    head = ["| from | act | to | who | when | why |", "|---|---|---|---|---|---|"]
    return head + [_row(edge) for edge in EDGES]


def _row(edge: Edge) -> str:
    who = ", ".join(sorted(edge.who))
    when = ", ".join(condition.__name__.replace("_", " ") for condition in edge.when)
    frm = edge.frm or "–"
    to = "(stays)" if edge.frm is edge.to else edge.to
    return f"| {frm} | {edge.act} | {to} | {who} | {when} | {edge.why} |"
