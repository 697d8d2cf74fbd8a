"""The desk's card brought into its states, by presses through both bots, as in the stories."""

from typing import Protocol

from sandbox import Person
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import colleague, filed, hired, investigates, opens
from tests.stories.parties.test_codes import code_of
from tests.stories.staging import Story

FILED_BY = ("小赵", "小钱", "小孙", "小周", "小吴")


class Camera(Protocol):
    """What takes pictures; or only looks that there is something to be taken."""

    async def takes(self, name: str, person: Person, *, newest: int = 0) -> None:
        """A picture of the card in the topic the person is in, or of so many of the newest messages of the chat."""
        ...

    async def keeps(self, name: str, person: Person) -> None:
        """The photo itself that was last sent to the person."""
        ...


class Desk:
    """Who is there: a moderator on duty, a lead, somebody who takes no part until an appeal, somebody cleared."""

    def __init__(self, story: Story, camera: Camera) -> None:
        self._story = story
        self._camera = camera

    async def opens(self) -> None:
        """Everybody is hired."""
        story = self._story
        chief = story.chief()
        self._ming = story.joins("阿明", "aming")
        await hired(story, chief, self._ming, "审核员")
        self._chen = await colleague(story, chief, "老陈", "old_chen", "负责人")
        self._an = await colleague(story, chief, "安安", "an_an", "审核员")
        self._lin = await colleague(story, chief, "小林", "lin_lin", "审核员", "涉密许可")
        self._kit = await colleague(story, chief, "Kit", "kit_kit", "审核员", language_code="en")
        self._mei = await colleague(story, chief, "美玲", "mei_ling", "审核员", language_code="zh-hant")
        self._wei = await story.person("小伟")
        self._ming.goes_to(story.staff)
        await self._ming.says("/duty")
        await self._ming.taps("我来值班")

    async def plays(self) -> None:
        """Every state, one case after the other."""
        await self.opens()
        await self._a_life()
        await self._asked_and_closed()
        await self._two_people()
        await self._rejected()
        await self._collective()
        await self._restricted()
        await self._in_their_own_language()
        await self._lists()

    async def _a_life(self) -> None:
        ming, an = self._ming, self._an
        words = "他昨天在我的文章下面连发三条评论骂人，都是人身攻击。"
        number = await filed(self._story, self._wei, words=words, evidence=_shows_a_screenshot)
        opens(self._story, ming, number)
        await self._camera.takes("received", ming)
        await ming.taps("立案")
        await self._camera.takes("accepted", ming)
        await ming.taps("开始调查")
        await self._camera.takes("investigating", ming)
        await ming.taps("更多")
        await self._camera.takes("more", ming)
        await ming.taps("返回")
        await ming.taps("按建议处理")
        await self._camera.takes("preview", ming, newest=1)
        await ming.taps("发出")
        await self._camera.takes("decided", ming)
        await appeals(self._wei, "只警告太轻了，他一直这样。")
        opens(self._story, an, number)
        await self._camera.takes("appealed", an)
        await reviews(an, "维持", "三条评论均已删除，警告与规则相符。")
        await self._camera.takes("upheld", an)

    async def _asked_and_closed(self) -> None:
        ming, wei = self._ming, self._wei
        opens(self._story, ming, await filed(self._story, wei, about="@loud_two", words="他昨天骂我"))
        await ming.taps("要求补充")
        await ming.taps("哪一条内容")
        await ming.taps("发出")
        await self._camera.takes("asked", ming)
        await wei.says("他主页置顶那条下面的第二条评论")
        await investigates(ming)
        await ming.taps("其他处理")
        await self._camera.takes("outcomes", ming, newest=1)
        await ming.taps("删除内容")
        await self._camera.takes("sanctions", ming, newest=1)
        await ming.taps("警告")
        await ming.says("评论是人身攻击。")
        await ming.taps("跳过")
        await ming.taps("发出")
        await self._story.passes(days=16)
        await self._camera.takes("closed", ming)

    async def _two_people(self) -> None:
        ming, chen, an = self._ming, self._chen, self._an
        number = await filed(self._story, self._wei, about="@loud_three", words="他昨天用三个账号轮流骂人")
        for person in (ming, chen, an):
            opens(self._story, person, number)
        await investigates(ming)
        await ming.taps("其他处理")
        await ming.taps("删除内容")
        await ming.taps("永久封禁")
        await ming.says("三个账号轮流骂人，警告没有用")
        await ming.says("查明三个账号同属一人。")
        await ming.taps("跳过")
        await ming.taps("提请负责人批准")
        await self._camera.takes("proposed", chen)
        await chen.taps("批准")
        await chen.taps("发出")
        code = await code_of(self._story, ming)
        han = await self._story.person("韩先生")
        await han.starts(self._story.reporter_bot, f"code_{code}")
        await han.taps("同意并继续")
        await appeals(han, "另外两个账号不是我的。")
        await reviews(an, "撤销", "两个账号确属他人，封禁撤销。")
        await self._camera.takes("overturned", an)

    async def _rejected(self) -> None:
        ming = self._ming
        opens(self._story, ming, await filed(self._story, self._wei, about="@loud_four", words="我不喜欢他"))
        await ming.taps("不予立案")
        await ming.taps("没有违规")
        await ming.taps("没有具体事实")
        await self._camera.takes("rejecting", ming, newest=1)
        await ming.taps("发出")
        await self._camera.takes("rejected", ming)

    async def _collective(self) -> None:
        crowd = [await self._story.person(name) for name in FILED_BY]
        numbers = [await filed(self._story, person, about="@loud_five") for person in crowd]
        opens(self._story, self._ming, numbers[0])
        await self._camera.takes("collective", self._ming)
        opens(self._story, self._ming, numbers[1])
        await self._camera.takes("member", self._ming)

    async def _restricted(self) -> None:
        await filed(self._story, self._wei, about="@aming", words="他把我的资料给了别人")
        self._lin.goes_to(self._story.desk_bot)
        await self._camera.takes("restricted", self._lin, newest=1)

    async def _in_their_own_language(self) -> None:
        ann = await self._story.person("Ann", language_code="en")
        number = await filed(self._story, ann, about="@loud_six", words="He calls me names under each of my posts.")
        opens(self._story, self._ming, number)
        await investigates(self._ming)
        for name, reader in (("english", self._kit), ("traditional", self._mei)):
            reader.goes_to(self._story.desk_bot)
            await reader.says(number)
            await self._camera.takes(name, reader, newest=1)

    async def _lists(self) -> None:
        for n in range(6):
            await filed(self._story, self._wei, about=f"@somebody{n}")
            await self._story.passes(minutes=25)
        self._ming.goes_to(self._story.desk_bot)
        await self._ming.says("/queue")
        await self._ming.taps("待初审")
        await self._camera.takes("queue", self._ming, newest=1)
        self._chen.goes_to(self._story.desk_bot)
        await self._chen.says("/stats")
        await self._chen.taps("📊 图")
        await self._camera.keeps("stats", self._chen)


async def _shows_a_screenshot(person: Person) -> None:
    await person.sends_photo()
