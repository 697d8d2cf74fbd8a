/** What a person can do with a message, as its menu offers it. */

import { act } from "./api.js";
import { chooseChat } from "./sheets.js";
import { copy } from "./text.js";
import { t } from "./words.js";

/** The entries of a message's menu; `messages` are one message, or those of an album. */
export function messageActs(chat, messages) {
  const message = messages[0];
  const ids = messages.map((one) => one.message_id);
  const words = messages.map((one) => one.text ?? one.caption).find(Boolean);
  const all = [
    {
      name: "reply",
      icon: "reply",
      words: t("reply"),
      open: !chat.info.why_not,
      run: () => chat.composer.answer(message),
    },
    { name: "copy", icon: "copy", words: t("copy"), open: words, run: () => copy(words, chat.phone) },
    { name: "forward", icon: "forward", words: t("forward"), open: true, run: () => forward(chat, ids) },
    { name: "select", icon: "select", words: t("select"), open: true, run: () => chat.select(ids) },
    {
      name: "edit",
      icon: "edit",
      words: t("edit"),
      open: message.mine && words && !message.forward_origin && messages.length === 1,
      run: () => chat.composer.change(message),
    },
    {
      name: "delete",
      icon: "trash",
      words: t("delete"),
      open: message.mine || chat.info.kind === "private",
      grave: true,
      run: () => erase(chat, ids),
    },
  ];
  return all.filter((entry) => entry.open);
}

/** Asks where to, and forwards; whether it went. */
export async function forward(chat, ids) {
  const target = await chooseChat(chat.phone);
  return target ? forwardTo(chat, ids, target.id) : false;
}

/** Forwards messages of `chat` to another (by its id), and shows it; whether it went. */
export async function forwardTo({ phone, info }, ids, to) {
  const what = { act: "forward", from_chat: info.id, message_ids: ids, to };
  const done = await phone.attempt(() => act(phone.person.id, what));
  if (!done) return false;
  if (to !== info.id) phone.open(to);
  phone.say(t("forwardDone"));
  return true;
}

async function erase(chat, ids) {
  for (const message of ids) {
    if (await chat.do({ act: "delete", chat: chat.info.id, message })) chat.remove([message]);
  }
}
