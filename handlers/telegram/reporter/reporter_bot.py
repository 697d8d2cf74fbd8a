"""The reporter bot on aiogram, which parses and routes and does nothing else."""

from aiogram import Bot, Router
from aiogram.types import ChatMemberAdministrator, Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from handlers.incoming import Envelope, EnvelopeKind
from handlers.telegram import raw
from handlers.telegram.reporter import in_groups, parsing

_RIGHTS = tuple(name for name in ChatMemberAdministrator.model_fields if name.startswith("can_"))


class ReporterBot:
    """One router; aiogram's dispatcher, with its own states and error handlers, stays out of it."""

    def __init__(self, token: str) -> None:
        # Now, as the first update would wait for it.
        Update.model_rebuild()
        self._bot = Bot(token)
        self._router = Router(name="reporter")
        self._router.message.register(in_groups.message, in_groups.in_group)
        self._router.message.register(parsing.message)
        self._router.edited_message.register(in_groups.edit, in_groups.in_group)
        self._router.edited_message.register(parsing.edit)
        self._router.callback_query.register(parsing.press)
        self._router.my_chat_member.register(in_groups.standing, in_groups.in_group)
        self._router.chat_member.register(in_groups.joined, in_groups.in_group)
        self._router.my_chat_member.register(parsing.membership)

    async def read(self, update: raw.RawUpdate) -> Envelope | None:
        """Return the envelope of a raw update; None for one that nothing is done about.

        Raises:
            ValidationError: aiogram cannot read it, and it is no message in private, which is answered all the same.
        """
        try:
            known = Update.model_validate(raw.with_rights(update, _RIGHTS))
            kind, event = known.event_type, known.event
        except UpdateTypeLookupError:
            # Of a kind that is newer than this program, or of none.
            return None
        except ValidationError:
            outline = raw.outline(update)
            if outline.kind is EnvelopeKind.MESSAGE and outline.place.private and outline.place.address:
                return outline
            raise
        read = await self._router.propagate_event(kind, event, bot=self._bot, event_id=str(known.update_id))
        return read if isinstance(read, Envelope) else None
