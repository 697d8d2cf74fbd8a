/** Why the sandbox would not let a person do something, in the page's language. */

import { language } from "./words.js";

/** Each reason, in Simplified and in Traditional Chinese. */
const CHINESE = {
  "there is no such chat": ["没有这个聊天", "沒有這個聊天"],
  "there is no such bot": ["没有这个机器人", "沒有這個機器人"],
  "there is no such topic": ["没有这个话题", "沒有這個話題"],
  "this topic is closed": ["话题已关闭", "話題已關閉"],
  "the message is gone": ["这条消息已经不在了", "這則訊息已經不在了"],
  "the bot is blocked": ["您屏蔽了这个机器人", "您封鎖了這個機器人"],
  "not a member of this chat": ["您不在这个聊天里", "您不在這個聊天裡"],
  "only administrators write in a channel": ["频道里只有管理员可以发言", "頻道裡只有管理員可以發言"],
  "muted in this group": ["您在这个群里被禁言了", "您在這個群組裡被禁言了"],
  "the caption is too long": ["说明太长了", "說明太長了"],
  "the text is too long": ["文字太长了", "文字太長了"],
  "this message can't be forwarded": ["这条消息不能转发", "這則訊息不能轉傳"],
  "only one's own messages can be edited": ["只能编辑自己的消息", "只能編輯自己的訊息"],
  "only one's own messages can be deleted": ["只能删除自己的消息", "只能刪除自己的訊息"],
  "there are no buttons under this message": ["这条消息下面没有按钮了", "這則訊息下面沒有按鈕了"],
};

/** The reason as a sentence; one that is not known here stays as the server wrote it. */
export function reason(why) {
  const place = ["zh-Hans", "zh-Hant"].indexOf(language());
  if (place >= 0 && CHINESE[why]) return CHINESE[why][place];
  return why.charAt(0).toUpperCase() + why.slice(1);
}
