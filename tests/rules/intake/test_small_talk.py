"""Small talk is told from words that report something, in three languages."""

import pytest

from bot.search.server import SentenceSearch
from rules.catalogue.search import leaf_words
from rules.text.small_talk import TalkKind, hear
from store.operator_files.catalogue import CATALOGUE_FILE

T = TalkKind

# Each line: words as people type them, and what they are about.
SMALL_TALK: dict[TalkKind, list[str]] = {
    # Thanks and consent, with signs, doubled, mixed.
    T.THANKS: [
        "沒關係了",
        "thanks a bunch",
        "唔該晒",
        "多謝你哋",
        "明白晒",
        "冇問題",
        "感謝您的協助",
        "OK收到",
        "谢谢您的回复",
        "没有了，谢谢",
        "就这些",
        "感激不尽",
        "thanks very much for your help",
        "sounds good",
        "no worries",
        "that's all",
        "算了",
        "谢谢",
        "謝謝您",
        "非常感谢！",
        "好的，谢谢",
        "辛苦了🙏",
        "👍",
        "👍🏻",
        "❤️",
        "ok",
        "OK!",
        "Okay thanks",
        "thank you so much",
        "Thanks a lot!!",
        "收到",
        "嗯嗯",
        "好吧",
        "知道了",
        "got it",
        "。。。",
        "哈哈哈",
        "没问题",
    ],
    # A greeting.
    T.GREETING: [
        "喺唔喺度",
        "有冇人呀",
        "安安",
        "新年好",
        "早晨",
        "你好",
        "您好！",
        "你好，请问在吗？",
        "有人吗",
        "哈囉",
        "hello",
        "Hi there",
        "good morning",
        "大家好",
    ],
    # The report is taken back, or what was given is to be erased.
    T.WITHDRAW: [
        "算了，取消",
        "能不能帮我撤了",
        "never mind, cancel",
        "please stop",
        "可唔可以撤回",
        "唔告喇",
        "我想把檢舉撤回",
        "請把我的資料刪掉",
        "撤诉",
        "不用处理了",
        "I changed my mind",
        "please withdraw it",
        "remove my data",
        "撤回",
        "我要撤回举报",
        "撤銷檢舉",
        "怎么撤回？",
        "我不举报了",
        "不告了",
        "取消举报",
        "删除我的数据",
        "請刪除我的個人資料",
        "withdraw",
        "I want to withdraw my report",
        "How do I cancel this report?",
        "delete my data",
    ],
    # How far is it?
    T.PROGRESS: [
        "案件编号多少来着",
        "我忘了工单号",
        "what's my case number",
        "搞掂未",
        "is anybody looking into this?",
        "我想加一張截圖",
        "怎么补充证据",
        "how do I upload more evidence",
        "举报有结果吗",
        "举报结果",
        "點解仲未處理",
        "仲要等幾耐",
        "有冇消息呀",
        "搞成點呀",
        "幾時先有結果",
        "我的檢舉呢",
        "都一個禮拜了",
        "已经过了72小时",
        "查詢",
        "案件状态",
        "处理结果",
        "立案了吗",
        "受理了嗎",
        "有人在处理吗",
        "没人管吗",
        "你们收到我的举报了吗",
        "現在什麼情況",
        "我還在等回覆",
        "麻烦尽快处理",
        "怎么一点消息都没有",
        "where is my case",
        "has my case been looked at",
        "it's been three days",
        "did you get my report",
        "have you decided",
        "I haven't heard back",
        "give me an update",
        "怎么还没处理",
        "怎么还没处理？？",
        "為什麼還沒有回覆",
        "多久",
        "要多久啊",
        "还要等多久",
        "什么时候有结果",
        "有结果了吗",
        "处理得怎么样了",
        "进度",
        "查一下我的案件进度",
        "都三天了，怎么没人理我",
        "催一下",
        "?",
        "？？",
        "how long will it take",
        "How long will it take?",
        "any news?",
        "any update on my case?",
        "when will I hear back",
        "I'm still waiting for a response",
        "why is it taking so long",
        "what's the status",
        "how much longer",
        "幾天可以處理好",
        "你好，我的举报处理到哪一步了",
        "谢谢，请问还要多久",
        "no answer yet",
        "nobody has replied to me",
    ],
    # A result is not agreed to.
    T.APPEAL: [
        "我要申诉",
        "怎么申诉？",
        "我不服",
        "不同意这个结果",
        "我對處理結果不滿意",
        "唔接受",
        "处理不公正",
        "I want to appeal",
        "I disagree with the decision",
        "I don't accept this",
        "That's not fair",
    ],
    # Somebody human.
    T.PERSON: [
        "搵真人傾",
        "我想同真人講",
        "請專員聯絡我",
        "我要找主管",
        "经办人是谁",
        "客服电话",
        "connect me to an agent",
        "who is handling my case",
        "can a human help me",
        "I want to contact the moderator",
        "人工客服",
        "转人工",
        "我要找人工",
        "我要人工服务",
        "轉人工客服",
        "有没有真人",
        "客服在吗",
        "联系客服",
        "I want to talk to a human",
        "can I speak to a real person please",
        "customer service",
        "human",
        "live agent please",
    ],
    # What is this?
    T.HELP: [
        "蛤？",
        "什么",
        "點樣檢舉",
        "点用",
        "這是什麼",
        "你可以做什麼",
        "怎么开始",
        "有什么功能",
        "menu",
        "who are you",
        "how do I file a complaint",
        "怎么用",
        "你是机器人吗",
        "我想问一下",
        "help",
        "how does this work?",
        "what can you do",
        "怎么举报",
        "I need help",
    ],
}

# Whatever is reported is a report.
REPORT = [
    "举报一下",
    "投訴",
    "complaint",
    "report this account",
    "我要举报",
    "我想投诉",
    "I want to report someone",
    "我要檢舉一個人",
    "你好，我要举报一个骗子",
    "I'd like to file a complaint",
]

REPORTS = [
    "我要投诉你们客服",
    "呃咗我兩萬蚊",
    "投资群让人倾家荡产",
    "举报他",
    "report him for spam",
    "stop him from posting my photos",
    "取消订单他不退钱",
    "佢成日鬧我",
    "佢呃咗我五千蚊",
    "客服骗我",
    "工作人员泄密",
    "取消不了会员一直扣钱",
    "结果是假的，他造谣",
    "an agent scammed me",
    "they never answered my refund request",
    "平台不肯删除我的个人信息",
    "他删除了我的评论",
    "他骂我",
    "他昨天在群里骂人",
    "谢谢，他又骂我了",
    "/r/china 的版主在帖子里骂我是废物",
    "有人冒充我",
    "一直给我发广告",
    "怎么还没处理那个骂人的账号",
    "平台不处理诈骗",
    "Hello, someone is impersonating me",
    "thanks but he keeps threatening me",
    "spam",
    "诈骗",
    "客服骂我",
    "ok 的店主卖假货",
    "有人泄露我的手机号",
    "有人偷了我的照片，多久能删",
    "how long until you ban this spammer",
    "他威脅要打我",
    "隔壁把我电话发到群里了",
    "老闆叫我在大家面前學狗叫",
    "my grandson's pictures are on a profile that is not his",
]

NEITHER = [
    "今天天气不错",
    "/foo bar",
    "/etc/passwd",
    "asdf",
    "我再想想明天再说",
    "张三",
    "随便说说",
    "你们几点上班",
    "the weather is sunny",
    "基金又跌了",
    "I moved to Berlin last year",
    "我女儿明天要上台表演",
    "昨晚的球賽超精彩",
    "my sister is getting married in June",
    "附件是收据",
]


@pytest.fixture(scope="module")
def search() -> SentenceSearch:
    return SentenceSearch(leaf_words(CATALOGUE_FILE.shipped))


@pytest.mark.parametrize(("kind", "words"), [(kind, it) for kind, words in SMALL_TALK.items() for it in words])
def test_nothing_is_left_of_small_talk(kind: TalkKind, words: str) -> None:
    heard = hear(words)
    assert (heard.kind, heard.rest) == (kind, "")


@pytest.mark.parametrize("words", REPORT)
def test_a_wish_to_report_goes_before_all_else(words: str) -> None:
    assert hear(words).kind is T.REPORT


@pytest.mark.parametrize("words", REPORTS)
def test_what_names_an_offence_is_left(search: SentenceSearch, words: str) -> None:
    assert search(hear(words).rest, sure=True)


@pytest.mark.parametrize("words", NEITHER)
def test_what_names_none_is_left_and_finds_nothing_for_sure(search: SentenceSearch, words: str) -> None:
    heard = hear(words)
    assert heard.kind is None
    assert heard.rest
    assert not search(heard.rest, sure=True)


# A third person, or one word of another thing, and they say something.
MORE = [
    "他一直在等我下班",
    "通过微信骗钱",
    "三天了还没发货",
    "有人起底我",
    "我想死",
    "the staff insulted me",
    "waiting for my order for a month",
    "they don't let me cancel",
    "he is waiting outside my house",
]


@pytest.mark.parametrize("words", MORE)
def test_what_says_more_is_not_only_small_talk(words: str) -> None:
    assert not hear(words).bare


# Who speaks of killing themselves, and who only uses the words.
PART_OF_ANOTHER_WORD = ["我可以匿名吗", "好友骗我", "银行卡信息泄露", "他行为不当", "早上好几个人骂我"]


@pytest.mark.parametrize("words", PART_OF_ANOTHER_WORD)
def test_a_word_of_thanks_within_another_word_is_none(words: str) -> None:
    assert (hear(words).kind, bool(hear(words).rest)) == (None, True)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        *(
            (it, T.LANGUAGE)
            for it in ("说中文", "换成繁体", "能换英文吗", "change language", "English please", "转粤语")
        ),
        *((it, T.WITHDRAW) for it in ("停止", "退出", "不要再给我发消息", "别再发了")),
        *((it, T.APPEAL) for it in ("我要复议", "申请复核", "结果不满意怎么办")),
        *((it, T.PROGRESS) for it in ("补充一张图", "我想改一下刚才写的", "怎么补充视频")),
        *((it, T.HELP) for it in ("返回", "主菜单", "回到首页", "main menu", "你们是机器人吧")),
        *((it, None) for it in ("用英文骂人", "他换成繁体骂人", "换", "选", "他退出群后骂我", "改了资料骗人")),
    ],
)
def test_what_people_ask_of_the_bot_itself(words: str, kind: TalkKind | None) -> None:
    assert hear(words).kind is kind


DANGER = [
    "我想死",
    "我想自杀",
    "真的活不下去了",
    "我不想活了",
    "我準備去跳樓",
    "唔想活喇",
    "想死",
    "I want to die",
    "I'm going to kill myself",
    "i don't want to live anymore",
    "被他们骂得我想自杀",
]
NO_DANGER = [
    "笑死我了",
    "我想死你了",
    "我不想活动太多",
    "他要自杀的视频",
    "I'm dying to know",
    "忙死了",
    "I want to kill this ad",
]


@pytest.mark.parametrize("words", DANGER)
def test_who_speaks_of_killing_themselves_is_heard_before_all_else(words: str) -> None:
    assert hear(words).kind is T.DANGER


@pytest.mark.parametrize("words", NO_DANGER)
def test_words_that_only_sound_like_danger_are_none(words: str) -> None:
    assert hear(words).kind is not T.DANGER


@pytest.mark.parametrize("words", ["投诉", "我想举报一个人", "你好，我想檢舉別人", "I want to report a user", "Report"])
def test_a_wish_to_report_alone_leaves_nothing(words: str) -> None:
    assert (hear(words).kind, hear(words).rest) == (T.REPORT, "")


def test_a_wish_to_appeal_is_one_to_report_where_there_is_no_result() -> None:
    assert hear("我要申诉", without=(T.APPEAL,)).kind is T.REPORT
    assert hear("我不服", without=(T.APPEAL,)).kind is None


def test_who_writes_much_has_something_to_tell() -> None:
    assert hear("谢谢" * 200).rest
