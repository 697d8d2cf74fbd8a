"""Work figures, periodic reviews, opinions and surveys."""

from dialogs.oversight.desk_opinions import OPINIONS
from dialogs.oversight.figures import STATS
from dialogs.oversight.opinions import OPINIONS as REPORTER_OPINIONS
from dialogs.oversight.opinions import RATE, UNSOLVED
from dialogs.oversight.review_cycle import LOOKBACK
from handlers.flows.feature import Command, Feature
from handlers.flows.oversight import desk_opinions, figures, periodic_review, reporter

FEATURE = Feature(
    desk_commands=(
        Command("stats", figures.asked, 7, alone=True),
        Command("review", periodic_review.listed, 9, alone=True),
    ),
    desk_presses={STATS: figures.pressed, LOOKBACK: periodic_review.pressed, OPINIONS: desk_opinions.pressed},
    desk_dialogs=(*periodic_review.DIALOGS, *desk_opinions.DIALOGS),
    reporter_commands=(Command("opinions", reporter.opened, 6, takes=""),),
    reporter_presses={REPORTER_OPINIONS: reporter.pressed},
    reporter_case_presses={RATE: reporter.rated, UNSOLVED: reporter.unsolved},
    reporter_dialogs=reporter.DIALOGS,
)
