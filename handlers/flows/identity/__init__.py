"""Anonymous cases: the receipt with its code, and what the code opens; and unsealing an identity at the desk."""

from dialogs.identity.receipts import CLOSE, OPEN, SAVED
from dialogs.identity.unsealing import AGREE, REFUSE, UNSEAL
from handlers.flows.feature import Command, Feature
from handlers.flows.identity import guesses, opening, unsealing
from rules.vocabulary import Role

FEATURE = Feature(
    desk_commands=(Command("guesses", guesses.listed, 13, frozenset({Role.ADMINISTRATOR}), alone=True),),
    desk_case_presses={UNSEAL: unsealing.asked, AGREE: unsealing.agree, REFUSE: unsealing.refuse_it},
    desk_dialogs=(unsealing.DIALOG,),
    reporter_commands=(Command(OPEN, opening.agreed), Command(SAVED, opening.saved), Command(CLOSE, opening.close)),
    reporter_links={OPEN: opening.by_link},
)
