"""What `lian retry` does: updates that were set aside wait again."""

from sqlalchemy.exc import DBAPIError

from bot.onlyone import only_one
from bot.settings import StartRefusedError
from store import engines, inbox, outages


def retry(database_url: str) -> int:
    """How many updates wait again; they are handled when Lian starts next.

    Raises:
        StartRefusedError: Lian runs on this database, or it cannot be used.
    """
    with only_one(database_url):
        engine = engines.writer(database_url)
        try:
            with engine.begin() as conn:
                return inbox.again(conn)
        except DBAPIError as error:
            raise StartRefusedError(f"DATABASE_URL cannot be used: {outages.in_words(error)}.") from None
        finally:
            engine.dispose()
