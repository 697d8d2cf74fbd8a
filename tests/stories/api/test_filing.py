"""A person files in the operator's own app, follows the case there, and is told what the chat would tell them."""

import pytest

from sandbox import Person
from tests.stories.api.app import App
from tests.stories.at_the_desk import card, decides, hired, investigates, opens
from tests.stories.conftest import Story

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    b"\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"
)


async def asks(mod: Person) -> None:
    for label in ("要求补充", "补充证据", "发出"):
        await mod.taps(label)


@pytest.mark.parametrize(
    ("lang", "received", "asked", "result"),
    [
        ("zh-Hans", "已受理", "请告诉我们", "删除内容"),
        ("zh-Hant", "已受理", "請告訴我們", "刪除內容"),
        ("en", "Received", "Please", "deleted"),
    ],
)
async def test_a_report_is_filed_asked_about_decided_and_appealed(
    app: App, story: Story, chief: Person, mod: Person, lang: str, received: str, asked: str, result: str
) -> None:
    app.lang = lang
    await hired(story, chief, mod, "审核员")
    sent = await app.sends(PNG)
    assert sent.status == 201
    filed = await app.files(evidence=[sent["id"]])
    assert filed.status == 201, filed.body
    number = filed["number"]
    assert filed["receipt_code"] is None
    assert filed["status"]["state"] == "received"
    opens(story, mod, number)
    assert "证据 1" in card(mod)
    assert "他在评论里骂人" in "\n".join(mod.screen)
    assert "🔌" in card(mod)

    await investigates(mod)
    await asks(mod)
    status = await app.get(f"/reports/{number}")
    assert status.status == 200
    assert "answers" in status["actions"]
    assert status["question"]
    answered = await app.post(f"/reports/{number}/answers", {"text": "昨天晚上八点"})
    assert answered.status == 200, answered.body
    assert answered["question"] == []
    assert "昨天晚上八点" in "\n".join(mod.screen)

    said = await app.post(f"/reports/{number}/messages", {"text": "请问到哪一步了？"})
    assert [it["text"] for it in said["messages"]] == ["请问到哪一步了？"]
    more = await app.sends(PNG, "第二张.png")
    added = await app.post(f"/reports/{number}/evidence", {"text": "还有一张", "evidence": [more["id"]]})
    assert added.status == 200, added.body
    assert "证据 2" in card(mod)

    await decides(mod)
    status = await app.get(f"/reports/{number}")
    assert any(result in line for line in status["result"]["text"]), status["result"]
    assert not status["result"]["final"]
    appealed = await app.post(f"/reports/{number}/appeals", {"text": "处理太轻"})
    assert appealed.status == 200, appealed.body
    assert appealed["state"] == "appealed"
    assert "处理太轻" in "\n".join(mod.screen)


async def test_a_report_is_withdrawn(app: App, story: Story) -> None:
    number = (await app.files())["number"]
    withdrawn = await app.post(f"/reports/{number}/withdrawal")
    assert withdrawn["state"] == "withdrawn"
    again = await app.post(f"/reports/{number}/withdrawal")
    assert again.status == 422


async def test_the_same_report_again_is_added_to_the_first(app: App) -> None:
    first, second = await app.files(), await app.files(description="他又骂了一次")
    assert second["number"] == first["number"]
    assert (first["repeated"], second["repeated"]) == (False, True)


async def test_a_person_who_has_not_agreed_files_nothing_and_is_shown_the_notice(app: App, story: Story) -> None:
    refused = await app.files(consent=999)
    assert refused.status == 409
    assert refused["type"].endswith("/consent")
    assert refused["field"] == "consent"
    assert refused["notice"]["text"]
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]
    assert story.rows("SELECT count(*) FROM person") == [(0,)]


@pytest.mark.parametrize(
    ("wrong", "field", "says"),
    [
        ({"category": "nonsense"}, "category", "没有这个分类，什么都没有提交"),
        ({"platform": "nonsense"}, "platform", "没有这个平台"),
        ({"subject": "字" * 300, "description": "x" * 16_000}, "description", "16,000"),
        ({"answers": {"nonsense": "1"}}, "answers.nonsense", "没有问题"),
        ({"description": "\u200b\u2060"}, "description", "看得见"),
        ({"published": "2999-01-01"}, "published", "日期"),
        ({"evidence": ["bm9uc2Vuc2U"]}, "evidence", "证据编号"),
        ({"identity": "named"}, "name", "姓名"),
        ({"name": "小伟"}, "name", "实名"),
    ],
)
async def test_what_the_chat_would_refuse_is_refused_and_nothing_is_left(
    app: App, story: Story, wrong: dict[str, object], field: str, says: str
) -> None:
    refused = await app.files(**wrong)
    assert refused.status == 422, refused.body
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert refused["field"] == field
    assert says in refused["detail"]
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]
    assert story.rows("SELECT count(*) FROM draft") == [(0,)]
