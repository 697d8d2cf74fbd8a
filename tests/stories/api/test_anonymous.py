"""An anonymous report by the API: the receipt code opens it, and no row leads from the user to it."""

import pytest

from rules.people.clients import user_address
from sandbox import Person
from tests.stories.api.app import App
from tests.stories.api.test_filing import PNG, asks
from tests.stories.at_the_desk import hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.identity.leads import leads_of


async def test_a_person_who_has_the_code_follows_the_case(app: App, story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    filed = await app.files(identity="anonymous")
    number, code = filed["number"], filed["receipt_code"]
    assert code
    assert (await app.get(f"/reports/{number}")).status == 404, "it is no case of the user"
    opens(story, mod, number)
    await investigates(mod)
    await asks(mod)
    for user in ("", "user-number-2"):
        app.user, app.code = user, code
        status = await app.get(f"/reports/{number}")
        assert status.status == 200, status.body
        assert "answers" in status["actions"]
    notice = (await app.get("/categories"))["notice"]["version"]
    assert (await app.post(f"/reports/{number}/answers", {"text": "是第三条"})).status == 409
    app.user = ""
    assert (await app.post(f"/reports/{number}/answers", {"text": "是第三条"})).status == 409
    file = await app.sends(PNG)
    answered = await app.post(
        f"/reports/{number}/answers", {"text": "是第三条", "evidence": [file["id"]], "consent": notice}
    )
    assert answered.status == 200, answered.body
    assert "是第三条" in "\n".join(mod.screen)
    said = await app.post(f"/reports/{number}/messages", {"text": "请问到哪一步了？", "consent": notice})
    assert said["messages"][-1]["text"] == "请问到哪一步了？"
    app.code = "0000-0000-0000-0000-0"
    assert (await app.get(f"/reports/{number}")).status == 404
    app.user, app.code = "user-number-1", ""
    assert (await app.get("/events"))["events"] == []
    assert story.rows("SELECT count(*) FROM outbox WHERE case_id IS NOT NULL AND bot = 'reporter'") == [(0,)]


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_no_join_leads_from_a_user_to_their_anonymous_case(app: App, story: Story) -> None:
    users = ("user-number-a", "user-number-b", "user-number-c")
    for user in users:  # each is known by a report of their own
        await story.passes(minutes=4, seconds=11, microseconds=7)
        app.user = user
        await app.files(subject=f"@{user}_open")
    whose = []
    for user in (users[1], users[2], users[0]):
        await story.passes(minutes=6, seconds=5, microseconds=7)
        app.user = user
        file = await app.sends(PNG)
        filed = await app.files(identity="anonymous", subject=f"@{user}_hidden", evidence=[file["id"]])
        app.user, app.code = "", filed["receipt_code"]
        await story.passes(minutes=3, microseconds=7)
        notice = (await app.get("/categories"))["notice"]["version"]
        said = await app.post(f"/reports/{filed['number']}/messages", {"text": "还有一句", "consent": notice})
        assert said.status == 200
        app.code = ""
        whose.append((user_address(app.made.client.id, user), filed["number"]))
    assert leads_of(story, whose)
    await story.passes(minutes=1)
    assert leads_of(story, whose) == []
