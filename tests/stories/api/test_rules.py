"""The rules of the chat hold for reports by the API: identity, joining, budgets, who is named, erasure, the survey."""

import asyncio
from contextlib import suppress

import aiohttp
import pytest

from bot.commands.database import in_unit
from cases.retention import persons
from rules.people.clients import user_address
from sandbox import Person
from store.entry import people
from store.operator_files.policy import POLICY_FILE
from store.unit import Tx
from tests.stories.api.app import App, added
from tests.stories.api.test_filing import PNG
from tests.stories.at_the_desk import decides, hired, investigates, opens
from tests.stories.conftest import Story

FIRST = POLICY_FILE.shipped.collective_people
"""How many people make a collective complaint."""


async def test_a_named_reporter_is_named_to_staff(app: App, story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    filed = await app.files(identity="named", name="韦小宝", contact="wei@example.org")
    opens(story, mod, filed["number"])
    assert "韦小宝" in "\n".join(mod.screen)
    assert "wei@example.org" in "\n".join(mod.screen)


@pytest.mark.parametrize(("join", "together"), [(True, 1), (False, 0)])
async def test_a_report_joins_those_of_others_or_stands_apart(
    app: App, story: Story, join: bool, together: int
) -> None:
    for n in range(FIRST):
        app.user = f"user-{n}"
        await app.files()
    app.user = "another"
    filed = await app.files(join=join, description="他连我也骂了")
    assert filed.status == 201, filed.body
    [(members,)] = story.rows("SELECT count(*) FROM collective_member")
    assert members == FIRST + together


async def test_a_category_asks_its_own_questions(app: App) -> None:
    categories = (await app.get("/categories"))["categories"]
    asking = next(it for it in categories if any(each["required"] for each in it["questions"]))
    refused = await app.files(category=asking["id"])
    missing = next(each["id"] for each in asking["questions"] if each["required"])
    assert refused.status == 422
    assert refused["field"] == f"answers.{missing}"
    told = {"text": "是", "date": "2026-11-01", "money": "300 元"}
    answers = {
        each["id"]: each["choices"][0]["id"] if each["choices"] else told[each["kind"]] for each in asking["questions"]
    }
    filed = await app.files(category=asking["id"], answers=answers)
    assert filed.status == 201, filed.body


async def test_too_many_reports_of_one_user_wait_and_others_go_on(app: App) -> None:
    replies = [await app.files(subject=f"@someone_{n}") for n in range(11)]
    assert [it.status for it in replies] == [201] * 10 + [429]
    assert 0 < int(replies[-1].headers["Retry-After"]) <= 3600
    app.user = "user-number-2"
    assert (await app.files()).status == 201


async def test_who_is_named_in_a_report_does_not_see_it(app: App, story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.says("/queue")
    filed = await app.files(subject="@aming")
    assert filed.status == 201
    assert filed["number"].split("-")[2] not in "\n".join(mod.screen)
    assert story.rows("SELECT restricted FROM cases") == [(1,)]


async def test_a_person_who_was_erased_leaves_nothing_to_read(app: App, story: Story) -> None:
    number = (await app.files())["number"]
    await app.post(f"/reports/{number}/withdrawal")
    assert (await app.get("/events"))["events"]

    def erase(tx: Tx) -> None:
        person = people.find(tx, user_address(app.made.client.id, app.user))
        assert person
        persons.request(tx, person)

    in_unit(story.settings, story.clock, erase)
    await story.sleeps(days=500)
    assert (await app.get("/events"))["events"] == []
    assert (await app.get(f"/reports/{number}")).status == 404


async def test_the_result_is_agreed_to_and_the_survey_answered(
    app: App, story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = (await app.files())["number"]
    early = await app.post(f"/reports/{number}/survey", {"rating": 4})
    assert early.status == 422
    assert "还没有发出满意度调查" in early["detail"], "an app has no button"
    opens(story, mod, number)
    await investigates(mod)
    await decides(mod)
    agreed = await app.post(f"/reports/{number}/agreement")
    assert agreed["state"] == "closed"
    await story.passes(days=1)
    assert "survey" in (await app.get(f"/reports/{number}"))["actions"]
    rated = await app.post(f"/reports/{number}/survey", {"rating": 4, "comment": "很快，谢谢"})
    assert rated.status == 200, rated.body
    assert "survey" not in rated["actions"]
    assert story.rows("SELECT rating FROM survey") == [(4,)]
    assert (await app.post(f"/reports/{number}/survey", {"rating": 6})).status == 400
    assert (await app.post(f"/reports/{number}/survey")).status == 422


async def test_what_is_not_open_is_refused_in_words(app: App) -> None:
    number = (await app.files())["number"]
    for part, body in (("answers", {"text": "x"}), ("appeals", {"text": "x"}), ("agreement", {})):
        refused = await app.post(f"/reports/{number}/{part}", body)
        assert refused.status == 422, part
        assert refused["detail"]
    assert (await app.post(f"/reports/{number}/messages")).status == 422


async def test_staff_write_back_and_are_read(app: App, story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = (await app.files())["number"]
    opens(story, mod, number)
    await mod.taps("联系举报人")
    await mod.says("您说的是哪一条评论？")
    told = (await app.get(f"/reports/{number}"))["messages"]
    assert [(it["by"], it["text"]) for it in told] == [("staff", "您说的是哪一条评论？")]
    assert (await app.get("/events"))["events"][-1]["kind"] == "talk"


async def test_an_answer_that_is_lost_on_the_way_is_had_again(app: App, story: Story) -> None:
    """A client that hangs up before the answer sends the same request again, and there is one report."""
    notice = (await app.get("/categories"))["notice"]["version"]
    body = {"category": "abuse", "description": "他在评论里骂人", "consent": notice}
    headers = {"Idempotency-Key": "the-key-of-a-lost-answer"}
    with suppress(TimeoutError, aiohttp.ClientError):
        async with asyncio.timeout(0.005):
            await app.ask("POST", "/reports", json=body, headers=headers)
    await story.settle()
    again = await app.ask("POST", "/reports", json=body, headers=headers)
    assert again.status == 201
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_a_file_comes_in_a_form_too(app: App) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("file", PNG, filename="截图.png", content_type="image/png")
    headers = {"Idempotency-Key": "the-key-of-a-form-with-a-file"}
    sent = await app.ask("POST", "/evidence", data=form, headers=headers)
    assert sent.status == 201, sent.body
    assert (sent["name"], sent["size"]) == ("截图.png", len(PNG))
    other = aiohttp.FormData()
    other.add_field("file", b"", filename="leer.png")
    assert (await app.ask("POST", "/evidence", data=other, headers=headers)).status == 422
    words = aiohttp.FormData()
    words.add_field("note", "no file", content_type="text/plain")
    words.add_field("file", PNG, filename="later.png")
    refused = await app.ask("POST", "/evidence", data=words, headers={"Idempotency-Key": "the-key-of-words-first"})
    assert refused.status == 422, "words are not kept in the place of the file"


async def test_a_file_of_another_app_is_no_evidence(app: App, story: Story) -> None:
    sent = await app.sends(PNG)
    other = App(story, added(story, "Other"))
    refused = await other.files(evidence=[sent["id"]])
    assert refused.status == 422
    assert refused["type"].endswith("/evidence")
    assert (await app.files(evidence=[sent["id"]])).status == 201
    assert (await app.files(subject="@another", evidence=[sent["id"]])).status == 422, "it was used"
