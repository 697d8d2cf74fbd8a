"""The operator gives programs keys, changes and ends them; the house has it on record, and nobody can read a key."""

from cases import clients
from cases.clients import NewKey
from rules.people.clients import Scope
from rules.people.staffing import StaffEvent
from rules.refusals import Refusal
from store import clients as stored
from tests.cases.conftest import House
from tests.cases.house_events import house_events


def added(house: House, name: str = "App", **how: object) -> NewKey:
    made = house.unit(lambda tx: clients.add(tx, name, (Scope.REPORT, Scope.FOLLOW), None))
    assert isinstance(made, NewKey)
    return made


def says(value: object) -> str:
    assert isinstance(value, Refusal)
    return value.say.id


def test_a_key_opens_and_is_good_for_its_scopes(house: House) -> None:
    made = added(house)
    client = house.unit(lambda tx: stored.by_key(tx, made.key))
    assert client == made.client
    assert client.may(Scope.REPORT)
    assert not client.may(Scope.WEBHOOKS)
    assert house.unit(lambda tx: stored.secret(tx, client)) == made.secret
    assert house.unit(lambda tx: stored.by_key(tx, made.key + "x")) is None


def test_two_keys_are_never_alike(house: House) -> None:
    one, other = added(house), added(house, "Other")
    assert len({one.key, one.secret, other.key, other.secret}) == 4


def test_another_key_ends_the_former_at_once(house: House) -> None:
    made = added(house)
    again = house.unit(lambda tx: clients.rotate(tx, "App"))
    assert isinstance(again, NewKey)
    assert house.unit(lambda tx: stored.by_key(tx, made.key)) is None
    assert house.unit(lambda tx: stored.by_key(tx, again.key)) is not None


def test_a_revoked_key_opens_nothing_and_never_comes_back(house: House) -> None:
    made = added(house)
    house.unit(lambda tx: clients.revoke(tx, "App"))
    assert house.unit(lambda tx: stored.by_key(tx, made.key)) is None
    assert says(house.unit(lambda tx: clients.rotate(tx, "App"))) == "refusal-client-revoked"
    assert says(house.unit(lambda tx: clients.revoke(tx, "App"))) == "refusal-client-revoked"
    assert says(house.unit(lambda tx: clients.add(tx, "App", (Scope.REPORT,), None))) == "refusal-client-there"


def test_what_cannot_be_done_changes_nothing(house: House) -> None:
    assert says(house.unit(lambda tx: clients.add(tx, "\n", (Scope.REPORT,), None))) == "refusal-client-name"
    assert says(house.unit(lambda tx: clients.rotate(tx, "Nobody"))) == "refusal-client-none"
    assert house.unit(stored.every) == []
    assert house.unit(house_events) == []


def test_the_house_has_it_on_record(house: House) -> None:
    added(house)
    house.unit(lambda tx: clients.rotate(tx, "App"))
    house.unit(lambda tx: clients.set_origins(tx, "App", ["https://b.example", "https://a.example"]))
    house.unit(lambda tx: clients.revoke(tx, "App"))
    told = house.unit(house_events)
    assert [it.kind for it in told] == [
        StaffEvent.CLIENT_ADDED,
        StaffEvent.CLIENT_ROTATED,
        StaffEvent.CLIENT_ORIGINS,
        StaffEvent.CLIENT_REVOKED,
    ]
    assert {(it.details.client, it.details.scopes) for it in told} == {("App", "follow report")}
    assert [it.details.origins for it in told] == ["", "", "https://a.example https://b.example", ""]
