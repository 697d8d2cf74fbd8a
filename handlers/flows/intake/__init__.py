"""Reports are written and filed, by their reporter or at the desk; a case that is held is settled."""

from dialogs.intake.desk_filing import HANDED
from dialogs.views.desk_case_buttons import HELD
from handlers.flows.feature import Command, Feature
from handlers.flows.intake import desk_filing, held, reporter, transfer
from rules.refusals import Text
from rules.subject.report_links import SHORT, WHOLE, ReportLink, decoded

FEATURE = Feature(
    desk_commands=(desk_filing.COMMAND,),
    desk_presses={HANDED: desk_filing.handed},
    desk_case_presses={HELD: held.settled},
    desk_dialogs=(desk_filing.DIALOG,),
    reporter_commands=(
        Command("report", reporter.begin, 2, takes=".*"),
        Command("decline", lambda visit, _: reporter.drop(visit, Text("consent-declined"))),
    ),
    reporter_links={
        "leaf": lambda visit, value: reporter.opened(visit, ReportLink(leaf=value)),
        "subj": lambda visit, value: reporter.opened(visit, ReportLink(subject=decoded(value))),
        WHOLE: lambda visit, value: reporter.opened(visit, ReportLink.of(value)),
        SHORT: reporter.opened_by_token,
        transfer.LINK: transfer.opened,
    },
)
