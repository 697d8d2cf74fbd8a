"""Anonymous cases: the receipt with its code, and what the code opens."""

from dialogs.identity.receipts import CLOSE, OPEN, SAVED
from handlers.flows.feature import Command, Feature
from handlers.flows.identity import guesses, opening
from rules.vocabulary import Role

FEATURE = Feature(
    desk_commands=(Command("guesses", guesses.listed, 13, frozenset({Role.ADMINISTRATOR}), alone=True),),
    reporter_commands=(
        Command(OPEN, opening.agreed),
        Command(SAVED, opening.saved),
        Command(CLOSE, opening.close),
    ),
    reporter_links={OPEN: opening.by_link},
)
