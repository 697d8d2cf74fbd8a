"""The sums of the ledger: by days, team, and member or category; and of what is open."""

from sqlalchemy import Column, Integer, String, Table
from sqlmodel import SQLModel

from store.ledger.account import COUNTED
from store.tables.columns import KEYED

TALLY = Table(
    "tally",
    SQLModel.metadata,
    Column("scope", String, primary_key=True),  # member, category, each also with how many days together; open
    Column("day", Integer, primary_key=True, autoincrement=False),  # the ordinal of the first date; 0: now
    Column("team", String, primary_key=True),
    Column("who", String, primary_key=True),  # a member's id, 0 for nobody; a category; what is open, as its account
    *(Column(word, Integer, nullable=False) for word in COUNTED),
    **KEYED,
)
