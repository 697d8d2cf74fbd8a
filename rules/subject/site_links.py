"""The table of the sites whose links are known: for each form of link the key of the content, and of the account.

Longer forms go before shorter ones. A form that only looks like a name would make one account of many people.
"""

ACCOUNT = "account-id"
"""The place of an account without a public name (https://core.telegram.org/api/links#user-id-links); no name holds a
hyphen, so it collides with none."""

_TELEGRAM = r"(?:t|telegram)\.(?:me|dog)/"
_NO_TELEGRAM_NAME = (
    "(?:proxy|socks|login|share|joinchat|addstickers|addemoji|addtheme|addlist|setlanguage|confirmphone|contact|invoice"
    "|boost|giftcode|nft|iv|bg|call|folder|stickers|passport)"
)
_NAME = rf"(?!{_NO_TELEGRAM_NAME}(?:[/?]|$))([A-Za-z]\w{{3,31}})"
_X = r"(?:x|twitter|(?:fx|vx)twitter|fix(?:up|v)x|xcancel|nitter\.net)(?:\.com)?/"
_NO_X_NAME = (
    "(?:home|explore|search|hashtag|intent|share|settings|notifications|messages|login|logout|signup|compose|download"
    "|tos|privacy|about|jobs|bookmarks|i)"
)
_X_NAME = rf"@?(?!{_NO_X_NAME}(?:[/?]|$))(\w{{1,15}})"
_X_TAB = "/(?:media|with_replies|likes|highlights|articles|followers|verified_followers|following|photo|header_photo)"
_FACEBOOK = r"(?:[\w-]+\.)?(?:facebook|fb)\.com/"
_NO_FACEBOOK_NAME = (
    "(?:groups|watch|reel|share|sharer|people|pages|events|login|marketplace|hashtag|stories|story|photo|permalink"
    "|media|profile|video|videos|me|home|search|settings|messages|friends|notes|help|policies|privacy|legal|ads"
    "|business|gaming|live|bookmarks|saved|games|plugins|dialog|l|tr|p|pg)"
)
_FACEBOOK_NAME = rf"(?!{_NO_FACEBOOK_NAME}(?:[/?.]|$))(?![\w.]+\.php)((?u:[\w.\-])+)"
_NO_INSTAGRAM_NAME = r"(?:[a-z]|reel|reels|tv|stories|explore|accounts|direct|share|about|legal|web|popular|challenge)"
_YOUTUBE = r"(?:music\.)?youtube(?:-nocookie)?\.com"
_INSTAGRAM_NAME = rf"(?:_u/)?(?!{_NO_INSTAGRAM_NAME}(?:[/?]|$))([\w.]+)"

FORMS: tuple[tuple[str, str, str], ...] = (
    (rf"t\.me/{ACCOUNT}/(\d+)", "", "telegram:id{0}"),
    # A message in a topic is of some member; of a link without a topic the chat is taken for the author.
    (_TELEGRAM + r"c/(\d+)/(?:\d+|thread)/(\d+)", "telegram:c{0}/{1}", ""),
    (_TELEGRAM + r"c/(\d+)/(\d+)\?(?:.*&)?(?:comment|thread)=\d+", "telegram:c{0}/{1}", ""),
    (_TELEGRAM + r"c/(\d+)/(\d+)", "telegram:c{0}/{1}", "telegram:c{0}"),
    (_TELEGRAM + r"c/(\d+)", "telegram:c{0}", ""),
    (_TELEGRAM + r"\+(\d{7,15})", "", "telegram:phone/{0}"),
    (_TELEGRAM + r"(?:\+|joinchat/)([\w-]+)", "telegram:invitation/{0}", ""),
    # A comment stands in the group of a channel, and some member wrote it.
    (_TELEGRAM + rf"(?:s/)?{_NAME}/(\d+)\?(?:.*&)?comment=(\d+)", "telegram:@{0:l}/{1}/comment/{2}", ""),
    (_TELEGRAM + rf"(?:s/)?{_NAME}/(\d+)\?(?:.*&)?thread=\d+", "telegram:@{0:l}/{1}", ""),
    (_TELEGRAM + rf"(?:s/)?{_NAME}/\d+/(\d+)", "telegram:@{0:l}/{1}", ""),
    (_TELEGRAM + rf"(?:s/)?{_NAME}/(\d+)", "telegram:@{0:l}/{1}", "telegram:@{0:l}"),
    (_TELEGRAM + rf"{_NAME}/s/(\d+)", "telegram:@{0:l}/story/{1}", "telegram:@{0:l}"),
    (_TELEGRAM + rf"@?(?:s/)?{_NAME}(?=\?|[^\x00-\x7f]|$)", "", "telegram:@{0:l}"),
    (_X + r"(?:i/web|i)/status/(\d+)", "x:{0}", ""),
    (_X + _X_NAME + r"/article/(\d+)", "x:{1}", "x:@{0:l}"),
    (_X + _X_NAME + r"/status(?:es)?/(\d+)", "x:{1}", "x:@{0:l}"),
    (_X + r"i/user/(\d+)", "", "x:id{0}"),
    (_X + r"intent/(?:user|follow)\?(?:.*&)?screen_name=(\w{1,15})", "", "x:@{0:l}"),
    (_X + _X_NAME + r"(?=\?|$|" + _X_TAB + r"(?:\?|$))", "", "x:@{0:l}"),
    (r"weibo\.c(?:om|n)/[nN]/([^/?]+)", "", "weibo:@{0:l}"),
    (r"weibo\.c(?:om|n)/ajax/statuses/show\?(?:.*&)?id=(\d{15,17}|\w{9})", "weibo:post/{0:w}", ""),
    (r"weibo\.c(?:om|n)/(?:u/|profile/)?(\d+)(?=\?|[^\x00-\x7f]|$|/(?:profile|home|info)(?:\?|$))", "", "weibo:{0}"),
    (r"weibo\.c(?:om|n)/(?:status|detail)/(\d{15,17}|\w{9})", "weibo:post/{0:w}", ""),
    (r"weibo\.c(?:om|n)/(\d+)/(\d{15,17}|\w{9})", "weibo:post/{1:w}", "weibo:{0}"),
    (r"weibo\.c(?:om|n)/p/(?:100505|100306|100206|100406|100605)(\d{10})", "", "weibo:{0}"),
    (r"share\.api\.weibo\.cn/share/[^?]*\?(?:.*&)?weibo_id=(\d{15,17})", "weibo:post/{0:w}", ""),
    (r"weibo\.c(?:om|n)/tv/show/(\d+:\d+)", "weibo:video/{0}", ""),
    (r"video\.weibo\.com/show\?(?:.*&)?fid=(\d+:\d+)", "weibo:video/{0}", ""),
    (
        r"mp\.weixin\.qq\.com/s\?__biz=([^&]+)&(?:.*&)?idx=(\d+)&mid=(\d+)",
        "wechat:{0}/{2}/{1}",
        "wechat:{0}",
    ),
    (r"mp\.weixin\.qq\.com/mp/(?:profile_ext|homepage)\?__biz=([^&]+)", "", "wechat:{0}"),
    # A comment is not its video's.
    (
        r"bilibili\.com/(?:video/)?(BV\w{10}|av\d+)\?(?:.*&)?(?:comment_(?:root|secondary)_id|reply)=(\d+)",
        "bilibili:reply/{1}",
        "",
    ),
    (r"(?:bilibili\.com/(?:video/)?|b23\.tv/)(BV\w{10}|av\d+)", "bilibili:av{0:b}", ""),
    (r"(?:player\.)?bilibili\.com/[\w./]+\?(?:.*&)?bvid=(BV\w{10})", "bilibili:av{0:b}", ""),
    (r"(?:space\.bilibili\.com|bilibili\.com/space)/(\d+)", "", "bilibili:{0}"),
    (r"(?:t\.bilibili\.com|bilibili\.com/opus|bilibili\.com/dynamic)/(\d+)", "bilibili:t/{0}", ""),
    (r"bilibili\.com/read/(?:mobile/|cv)(\d+)", "bilibili:cv{0}", ""),
    (r"live\.bilibili\.com/(?:h5/)?(\d+)", "", "bilibili:live/{0}"),
    (r"zhihu\.com/(?:question/\d+/|appview/|tardis/\w+/)?ans(?:wer)?/(\d+)", "zhihu:answer/{0}", ""),
    (r"zhihu\.com/(?:tardis/\w+/art|appview/p)/(\d+)", "zhihu:p/{0}", ""),
    (r"(?:zhuanlan\.)?zhihu\.com/(?:column/)?(c_\d+)", "zhihu:column/{0}", ""),
    (r"zhihu\.com/question/(\d+)", "zhihu:question/{0}", ""),
    (r"zhuanlan\.zhihu\.com/p/(\d+)", "zhihu:p/{0}", ""),
    (r"zhihu\.com/pin/(\d+)", "zhihu:pin/{0}", ""),
    (r"zhihu\.com/(?:people|org)/([\w-]+)", "", "zhihu:@{0:l}"),
    # A person's likes and favourites are of somebody else, and "self" is the person who opens it.
    (
        r"douyin\.com/user/(?!self\?)([\w-]+)\?(?!.*=(?:like|favorite\w*|record)(?:&|$))(?:.*&)?modal_id=(\d+)",
        "douyin:{1}",
        "douyin:user/{0}",
    ),
    (r"(?:ies)?douyin\.com/(?:share/)?(?:video|note|slides)/(\d+)", "douyin:{0}", ""),
    (r"live\.douyin\.com/(\d+)", "", "douyin:live/{0}"),
    (r"douyin\.com/[^?]*\?(?:.*&)?modal_id=(\d+)", "douyin:{0}", ""),
    (r"(?:ies)?douyin\.com/(?:share/)?user/(?!self(?:\?|$))([\w-]+)", "", "douyin:user/{0}"),
    (r"kuaishou\.com/short-video/(\w+)\?(?:.*&)?authorId=(\w+)", "kuaishou:{0}", "kuaishou:{1}"),
    (r"kuaishou\.com/short-video/(\w+)", "kuaishou:{0}", ""),
    (r"(?:v\.)?(?:m\.)?(?:kuaishou|gifshow|chenzhongtech)\.com/fw/photo/(\w+)", "kuaishou:{0}", ""),
    (r"(?:live\.)?kuaishou\.com/(?:profile|u)/(\w+)", "", "kuaishou:{0}"),
    (r"(?:xiaohongshu|rednote)\.com/user/profile/(\w+)/(\w+)", "xiaohongshu:{1}", "xiaohongshu:user/{0}"),
    (r"(?:xiaohongshu|rednote)\.com/user/profile/(\w+)", "", "xiaohongshu:user/{0}"),
    (r"(?:xiaohongshu|rednote)\.com/(?:explore|discovery/item)/(\w+)", "xiaohongshu:{0}", ""),
    (r"tieba\.baidu\.com/p/(\d+)\?(?:.*&)?[cp]id=([1-9]\d*)", "tieba:{0}/{1}", ""),
    (r"tieba\.baidu\.com/p/(\d+)", "tieba:{0}", ""),
    (r"tieba\.baidu\.com/home/main/?\?(?:.*&)?un=([^&]+)", "", "tieba:@{0:l}"),
    (_YOUTUBE + r"/watch\?(?:.*&)?lc=([\w.-]+)", "youtube:comment/{0}", ""),
    (_YOUTUBE + r"/watch\?(?:.*&)?v=([\w-]{11})", "youtube:{0}", ""),
    (r"(?:youtu\.be|" + _YOUTUBE + r"/(?:shorts|embed|live|v))/([\w-]{11})", "youtube:{0}", ""),
    (r"youtube\.com/post/([\w-]+)", "youtube:post/{0}", ""),
    (r"youtube\.com/channel/([\w-]+)/community\?(?:.*&)?lb=([\w-]+)", "youtube:post/{1}", "youtube:{0}"),
    (r"youtube\.com/@([^/?]+)", "", "youtube:@{0:l}"),
    (r"youtube\.com/channel/([\w-]+)", "", "youtube:{0}"),
    (r"youtube\.com/(c|user)/([^/?]+)", "", "youtube:{0}/{1:l}"),
    (_FACEBOOK + r"[^?]+\?(?:.*&)?(?:reply_)?comment_id=([\w=]+)", "facebook:comment/{0}", ""),
    (
        _FACEBOOK + r"(?:permalink|story|photo)(?:\.php)?\?(?:.*&)?id=(\d+)&(?:.*&)?story_fbid=(\w+)",
        "facebook:post/{1}",
        "facebook:{0}",
    ),
    (_FACEBOOK + r"(?:photo|photo\.php|video\.php)/?\?(?:.*&)?fbid=(\d+)", "facebook:post/{0}", ""),
    (_FACEBOOK + r"watch/?\?(?:.*&)?v=(\d+)", "facebook:post/{0}", ""),
    (_FACEBOOK + r"(?:reel|watch)/(\d+)", "facebook:post/{0}", ""),
    (_FACEBOOK + r"groups/[\w.\-]+/(?:posts|permalink)/(\w+)", "facebook:post/{0}", ""),
    (_FACEBOOK + r"groups/[\w.\-]+/?\?(?:.*&)?multi_permalinks=(\w+)", "facebook:post/{0}", ""),
    (_FACEBOOK + r"groups/[\w.\-]+/user/(\d+)", "", "facebook:{0}"),
    (_FACEBOOK + r"groups/([\w.\-]+)", "", "facebook:group/{0:l}"),
    (_FACEBOOK + r"profile\.php\?(?:.*&)?id=(\d+)", "", "facebook:{0}"),
    (_FACEBOOK + r"(?:people|pages)/[^/?]+/(\d+)", "", "facebook:{0}"),
    (_FACEBOOK + r"p/[^/?]*-(\d{9,})", "", "facebook:{0}"),
    (
        _FACEBOOK + _FACEBOOK_NAME + r"/(?:posts|videos|photos)/(?:[^/?]+/)?([\w.]*\d\w*)",
        "facebook:post/{1}",
        "facebook:{0:f}",
    ),
    (_FACEBOOK + r"(?:pg/)?" + _FACEBOOK_NAME, "", "facebook:{0:f}"),
    (r"instagram\.com/(?:[\w.]+/)?(?:p|reel)/([\w-]+)/c/(\d+)(?:/r/(\d+))?", "instagram:{0}/{1}/{2}", ""),
    (r"instagr(?:am\.com|\.am)/(?:p|reel|reels|tv)/(?!audio/)([\w-]+)", "instagram:{0}", ""),
    (r"ig\.me/m/([\w.]+)", "", "instagram:@{0:l}"),
    (r"instagram\.com/stories/highlights/(\d+)", "instagram:highlight/{0}", ""),
    (r"instagram\.com/stories/([\w.]+)/(\d+)", "instagram:story/{1}", "instagram:@{0:l}"),
    (r"instagram\.com/" + _INSTAGRAM_NAME + r"/(?:p|reel|tv)/([\w-]+)", "instagram:{1}", "instagram:@{0:l}"),
    (r"instagram\.com/" + _INSTAGRAM_NAME, "", "instagram:@{0:l}"),
    (r"threads\.(?:net|com)/@([\w.]+)/post/([\w-]+)", "threads:{1}", "threads:@{0:l}"),
    (r"threads\.(?:net|com)/t/([\w-]+)", "threads:{0}", ""),
    (r"threads\.(?:net|com)/@([\w.]+)", "", "threads:@{0:l}"),
    (r"tiktok\.com/@([\w.]+)/(?:video|photo)/(\d+)", "tiktok:{1}", "tiktok:@{0:l}"),
    (r"tiktok\.com/(?:v|embed|embed/v2|@/video)/(\d+)(?:\.html)?", "tiktok:{0}", ""),
    (r"tiktok\.com/@([\w.]+)", "", "tiktok:@{0:l}"),
    (r"line\.me/(?:R/)?ti/p/[~@]+([\w.\-]+)", "", "line:@{0:l}"),
    (r"line\.me/(?:R/)?ti/p/([\w\-]+)", "", "line:p/{0}"),
    (r"line\.me/(?:R/)?ti/g2?/([\w\-]+)", "line:group/{0}", ""),
    (r"(?:page\.line\.me|line\.me/R/oaMessage)/@?([\w.\-]+)", "", "line:@{0:l}"),
    (r"page\.line\.me/?\?(?:.*&)?accountId=@?([\w.\-]+)", "", "line:@{0:l}"),
    (r"linevoom\.line\.me/post/([\w-]+)", "line:{0}", ""),
    (r"linevoom\.line\.me/user/([\w-]+)", "", "line:voom/{0}"),
    (r"bsky\.app/profile/([\w.:\-]+)/post/(\w+)", "bluesky:{1}", "bluesky:@{0:l}"),
    (r"bsky\.app/profile/([\w.:\-]+)", "", "bluesky:@{0:l}"),
    (r"(?:\w+\.)?reddit\.com/\w+/\w+/comments/\w+/[^/?]*/(\w+)", "reddit:comment/{0}", ""),
    (r"(?:(?:\w+\.)?reddit\.com/(?:\w+/\w+/)?comments|redd\.it)/(\w+)", "reddit:{0}", ""),
    (r"(?:\w+\.)?reddit\.com/u(?:ser)?/([\w-]+)", "", "reddit:@{0:l}"),
    # Links that hide their target end with their code, whatever is written behind it.
    (
        r"(v\.douyin\.com|v\.kuaishou\.com|xhslink\.com(?:/\w)?|b23\.tv|t\.cn|v[mt]\.tiktok\.com|lin\.ee|fb\.watch"
        r"|mp\.weixin\.qq\.com/s|tiktok\.com/t|facebook\.com/share(?:/\w)?)/([\w-]+)",
        "url:{0}/{1}",
        "",
    ),
)
"""Pattern of host, path and sorted query; the key of the content; the key of the account. The first that fits is taken.

{0:l} is a part in lower case, {0:a} an account by number or name, w and b numbers of Weibo and Bilibili.
"""
