"""Members, duty, rotas and the handing on of cases."""

from dialogs.members.members import JOIN, STAFF
from dialogs.members.staff_events import PROPOSAL
from dialogs.staffing import DUTY, GIVE
from handlers.flows.feature import Command, Feature
from handlers.flows.staffing import duty, member_cards, members
from rules.vocabulary import Act, Role

FEATURE = Feature(
    desk_commands=(
        Command("duty", duty.listed, 3),
        Command("staff", members.listed, 11, frozenset({Role.ADMINISTRATOR})),
    ),
    desk_presses={DUTY: duty.pressed, STAFF: members.pressed, JOIN: members.settled, PROPOSAL: member_cards.pressed},
    desk_case_presses={GIVE: duty.give},
    desk_acts={Act.REASSIGN: duty.offer},
    desk_dialogs=(duty.ROTA,),
)
