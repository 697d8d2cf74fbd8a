/** Telegram's own links open inside the phone; all others in a new tab. */

import { t } from "./words.js";

/** A supergroup's id is this less the number in its links. */
const SUPERGROUPS = -1_000_000_000_000;

/**
 * What a link means, or null when it is not Telegram's: {bot, payload} for t.me/<bot>?start=…, {chat, thread, message} for a
 * message of a private group, t.me/c/<chat>/<thread>/<message>. See https://core.telegram.org/api/links
 */
function meaning(address) {
  let url;
  try {
    url = new URL(address, location.href);
  } catch {
    return null;
  }
  if (url.protocol === "tg:") {
    const bot = url.searchParams.get("domain");
    return bot ? { bot, payload: url.searchParams.get("start") ?? "" } : null;
  }
  if (!["t.me", "telegram.me"].includes(url.hostname)) return null;
  const [first, ...rest] = url.pathname.split("/").filter(Boolean);
  if (first === "c" && rest.length >= 2) {
    const [chat, ...numbers] = rest.map(Number);
    return { chat: SUPERGROUPS - chat, thread: numbers.length > 1 ? numbers[0] : null, message: numbers.at(-1) };
  }
  return first && !rest.length ? { bot: first, payload: url.searchParams.get("start") ?? "" } : null;
}

/** Opens one of Telegram's links in the phone; false when it belongs in a new tab. */
export function follow(address, phone) {
  const where = meaning(address);
  if (!where) return false;
  if (where.bot) {
    const chat = phone.chats.find((one) => one.bot_username?.toLowerCase() === where.bot.toLowerCase());
    if (chat) phone.open(chat.id, { payload: where.payload });
    else phone.say(t("noSuchChat", { name: `@${where.bot}` }));
    return true;
  }
  const chat = phone.chats.find((one) => one.id === where.chat);
  if (!chat) phone.say(t("notMember"));
  else phone.open(chat.id, { thread: chat.is_forum ? (where.thread ?? where.message) : null, message: where.message });
  return true;
}
