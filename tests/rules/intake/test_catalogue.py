"""The shipped catalogue is section G, whole, in three languages."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.intake.category import offered_first
from rules.catalogue.categories import Category, ContentKind, From
from rules.vocabulary import LANGS, Severity
from store.operator_files.catalogue import CATALOGUE_FILE

# Section G, class by class in its order; names as the rules have them, clause numbers beside.
ILLEGAL = [
    "违反宪法或法律法规",
    "危害国家安全、泄露国家秘密、颠覆政权、破坏统一",
    "损害国家荣誉和利益、公共利益",
    "煽动民族仇恨、民族歧视",
    "破坏宗教政策、宣扬邪教和封建迷信",
    "散布谣言、扰乱社会秩序",
    "淫秽、色情、赌博、暴力、凶杀、恐怖或教唆犯罪",
    "侮辱或诽谤他人、侵害合法权益",
    "法律法规禁止的其他内容",
]
CLASSES = {
    "illegal": ("三.1({})", ILLEGAL),
    "unfriendly": ("三.2({})", ["轻蔑", "诽谤", "嘲讽", "挑衅", "羞辱", "谩骂", "歧视", "威胁"]),
    "spam": (
        "三.3({})",
        [
            "重复发布相似内容",
            "多次发布垃圾广告",
            "买卖虚假互动、干扰秩序的推广及相关交易",
            "与主题不相关",
            "恶意营销",
            "以特殊符号、图片规避广告审核",
        ],
    ),
    "malicious": (
        "三.4({})",
        ["冒充他人", "反复骚扰他人", "钓鱼、木马、病毒链接", "潜在危险、窃取隐私", "抄袭"],
    ),
    "discouraged": ("三.5({})", ["非理性或攻击言论", "无事实依据的个人观点"]),
    "news": (
        "四.",
        [*ILLEGAL, "信息不充分、缺少事实依据", "标题与内容不符", "来源不明确或未注明"],
    ),
    "account": ("账户（{}）", ["被盗", "误封", "其他"]),
    "privacy": (
        "隐私与安全（{}）",
        ["数据泄露", "未经授权收集或使用", "未告知目的和范围", "隐私侵权", "拒绝删除个人信息", "安全漏洞"],
    ),
    "false": ("虚假宣传（{}）", ["虚假广告", "与描述不符", "营销违规", "信息不实"]),
    "service": ("服务（{}）", ["服务质量", "功能故障", "用户体验", "计费与退款", "投诉未及时答复"]),
    "infringe": ("侵权（{}）", ["著作权", "商标", "肖像或名誉"]),
    "internal": (
        "内部违规（{}）",
        ["违反平台规则", "侵犯用户隐私", "传播违法信息", "不当使用数据", "投诉处理不当"],
    ),
    "other": ("其他", ["其他"]),
}

DAY = timedelta(hours=24)


def class_of(leaf: Category) -> str:
    if leaf.path[:1] == ("user",):
        return leaf.path[1]
    return leaf.path[0] if leaf.path else leaf.id


def test_the_leaves_are_those_of_section_g_and_no_others() -> None:
    found: dict[str, list[str]] = {}
    for leaf in CATALOGUE_FILE.shipped.categories.values():
        found.setdefault(class_of(leaf), []).append(leaf.name("zh-Hans"))
    assert found == {name: leaves for name, (_, leaves) in CLASSES.items()}
    assert len(found) == 13
    assert len(CATALOGUE_FILE.shipped.categories) == 69


@pytest.mark.parametrize("name", [name for name in CLASSES if name != "news"])
def test_each_leaf_bears_the_clause_of_its_place_in_its_class(name: str) -> None:
    clause, leaves = CLASSES[name]
    clauses = [leaf.clause for leaf in CATALOGUE_FILE.shipped.categories.values() if class_of(leaf) == name]
    assert clauses == [clause.format(number) for number in range(1, len(leaves) + 1)]


def test_news_has_nine_leaves_under_one_clause_and_three_under_the_next() -> None:
    clauses = [leaf.clause for leaf in CATALOGUE_FILE.shipped.categories.values() if leaf.kind is ContentKind.NEWS]
    assert clauses == [f"四.1({n})" for n in range(1, 10)] + [f"四.2({n})" for n in range(1, 4)]


def test_user_content_and_news_are_dealt_with_within_a_day_of_receipt() -> None:
    bound = [leaf for leaf in CATALOGUE_FILE.shipped.categories.values() if leaf.kind is not ContentKind.OTHER]
    assert len(bound) == 42
    for leaf in bound:
        assert leaf.deadlines.decision_from is From.RECEIPT, leaf.id
        assert max(leaf.deadlines.review, leaf.deadlines.investigation, leaf.deadlines.decision) <= DAY, leaf.id


def test_other_leaves_are_decided_three_days_after_the_investigation_began() -> None:
    for leaf in CATALOGUE_FILE.shipped.categories.values():
        if leaf.kind is ContentKind.OTHER:
            promise = leaf.deadlines
            assert (promise.review, promise.investigation, promise.decision) == (DAY, 2 * DAY, 3 * DAY), leaf.id
            assert promise.decision_from is From.INVESTIGATION, leaf.id


def test_the_tree_reaches_every_leaf_once_within_three_levels() -> None:
    catalogue = CATALOGUE_FILE.shipped

    def walk(ids: tuple[str, ...], above: tuple[str, ...]) -> list[str]:
        reached = []
        for id in ids:
            if id in catalogue.branches:
                reached += walk(catalogue.children(id), (*above, id))
            else:
                assert catalogue.category(id).path == above
                assert len(above) <= 2
                reached.append(id)
        return reached

    assert sorted(walk(catalogue.roots, ())) == sorted(catalogue.categories)


def test_the_tree_begins_as_the_category_screen_shows() -> None:
    catalogue = CATALOGUE_FILE.shipped
    roots = [(catalogue.branches.get(id) or catalogue.category(id)).label("zh-Hans") for id in catalogue.roots]
    assert roots == ["用户发布内容", "新闻内容", "账户", "隐私与安全", "虚假宣传", "服务", "侵权", "内部违规", "其他"]


def test_six_leaves_are_offered_first_under_the_words_people_use() -> None:
    labels = [CATALOGUE_FILE.shipped.category(id).label("zh-Hans") for id in CATALOGUE_FILE.shipped.popular]
    assert labels == ["谩骂", "垃圾广告", "冒充他人", "数据泄露", "虚假广告", "账户误封"]


def test_a_trail_leads_from_the_top_to_the_leaf() -> None:
    assert CATALOGUE_FILE.shipped.trail("abuse", "zh-Hans") == "用户内容 · 不友善 · 谩骂"
    assert CATALOGUE_FILE.shipped.trail("abuse", "zh-Hant") == "使用者內容 · 不友善 · 謾罵"
    assert CATALOGUE_FILE.shipped.trail("other", "en") == "Something else"


def test_every_leaf_has_words_in_every_language_and_a_label_that_fits_a_button() -> None:
    leaves = CATALOGUE_FILE.shipped.categories.values()
    named = {name for leaf in leaves if all(leaf.synonyms.get(lang) for lang in LANGS) for name in leaf.labels.values()}
    for leaf in leaves:
        for lang in LANGS:
            assert leaf.label(lang) in named, (leaf.id, lang)  # leaves of the same names share their words
            width = sum(2 if ord(letter) > 0x2E80 else 1 for letter in leaf.label(lang))
            assert width <= 34, (leaf.id, lang)


def test_no_two_leaves_below_one_branch_look_alike() -> None:
    for branch in CATALOGUE_FILE.shipped.branches.values():
        below = [
            CATALOGUE_FILE.shipped.categories[id] for id in branch.children if id in CATALOGUE_FILE.shipped.categories
        ]
        for lang in LANGS:
            assert len({leaf.label(lang) for leaf in below}) == len(below), branch.id


def test_only_conduct_of_staff_and_partners_is_kept_from_the_staff_chat() -> None:
    restricted = {leaf.id for leaf in CATALOGUE_FILE.shipped.categories.values() if leaf.restricted}
    assert restricted == {"staff-rules", "staff-priv", "staff-law", "staff-data", "mishandled"}


def test_every_leaf_asks_something_or_says_why_not() -> None:
    for leaf in CATALOGUE_FILE.shipped.categories.values():
        assert bool(leaf.questions) != bool(leaf.no_questions_because), leaf.id


def test_every_severity_occurs_and_every_team_has_cases() -> None:
    leaves = CATALOGUE_FILE.shipped.categories.values()
    assert {leaf.severity for leaf in leaves} == set(Severity)
    assert {leaf.team for leaf in leaves} == set(CATALOGUE_FILE.shipped.teams)


def test_the_shipped_catalogue_is_read_once() -> None:
    assert CATALOGUE_FILE.shipped is CATALOGUE_FILE.shipped


def test_a_leaf_takes_from_its_branch_what_it_does_not_say_itself() -> None:
    catalogue = CATALOGUE_FILE.load(
        """
        version = 3
        [team.all]
        names = { zh-Hans = "组", zh-Hant = "組", en = "All" }
        [branch.top]
        names = { zh-Hans = "上", zh-Hant = "上", en = "Top" }
        kind = "other"
        team = "all"
        review_hours = 1
        investigation_hours = 2
        decision_hours = 3
        no_questions_because = "Nothing to ask."
        [leaf.a]
        in = "top"
        clause = "1"
        severity = "minor"
        decision_hours = 30
        names = { zh-Hans = "甲", zh-Hant = "甲", en = "A" }
        """
    )
    leaf = catalogue.category("a")
    assert (leaf.team, leaf.deadlines.review, leaf.deadlines.decision) == (
        "all",
        timedelta(hours=1),
        timedelta(hours=30),
    )
    assert leaf.label("en") == "A"
    assert catalogue.version == 3


def test_the_branch_above_leads_up_to_the_root() -> None:
    catalogue = CATALOGUE_FILE.shipped
    for branch in catalogue.branches.values():
        assert all(catalogue.branches[catalogue.above(child)] is branch for child in branch.children)
    assert all(catalogue.above(root) == "" for root in catalogue.roots)


@pytest.mark.parametrize(
    ("popular", "used", "first"),
    [
        (("abuse", "false-ad"), ("harass", "abuse"), ("abuse", "false-ad", "harass")),
        (("abuse",), ("harass", "rumour", "mock", "bias"), ("abuse", "harass", "rumour", "mock")),
        # Without a list of the operator's use alone decides; a category that is gone is left out.
        ((), ("harass", "gone", "abuse"), ("harass", "abuse")),
        ((), (), ()),
        (("abuse",), (), ("abuse",)),
    ],
)
def test_what_is_offered_first(popular: tuple[str, ...], used: tuple[str, ...], first: tuple[str, ...]) -> None:
    assert offered_first(replace(CATALOGUE_FILE.shipped, popular=popular), used) == first
