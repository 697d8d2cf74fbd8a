/** A message, or an album of several, as a bubble. */

import { el } from "./dom.js";
import { onHold } from "./hold.js";
import { icon } from "./icons.js";
import { keyboard } from "./keyboard.js";
import { isSight, media } from "./media.js";
import { author, avatar, hue, originName } from "./people.js";
import { serviceWords, summary } from "./summary.js";
import { richText } from "./text.js";
import { clock } from "./times.js";
import { t } from "./words.js";

/** A line between bubbles that nobody wrote: a topic opened, somebody joined. */
export const serviceLine = (message) =>
  el(
    "div",
    { class: "service", "data-testid": "service", "data-message-id": message.message_id },
    el("span", {}, serviceWords(message)),
  );

/** The line between the messages of two days, or before the unread ones. */
export const divider = (words, kind = "day") =>
  el("div", { class: `service ${kind}`, role: "separator" }, el("span", {}, words));

/**
 * The row of a bubble. `messages` are one message, or those of an album; `place` says whether it opens (`first`) or ends
 * (`last`) a run of one author's bubbles; `chat` is the conversation, which knows what can be done with a message.
 */
export function bubbleRow(messages, place, chat) {
  const message = messages[0];
  const worded = messages.find((one) => one.html) ?? message;
  const bare = messages.every(isSight) && !worded.html;
  const row = el("div", {
    class: ["row", message.mine ? "mine" : "theirs", place.last ? "last" : ""].join(" "),
    role: "article",
    "aria-label": `${message.mine ? t("mine") : author(message)}, ${clock(message.date)}`,
    "data-testid": "message",
    "data-message-id": message.message_id,
  });
  const bubble = el(
    "div",
    { class: `bubble ${bare ? "bare" : ""} ${message.media?.kind === "sticker" ? "sticker" : ""}` },
    chat.showsAuthors && !message.mine && place.first ? authorLine(message) : null,
    message.forward_origin ? origin(message.forward_origin) : null,
    quoteOf(message, chat),
    media(messages, chat.phone),
    el("div", { class: "words" }, wordsOf(worded, chat.phone), meta(worded)),
    el(
      "button",
      {
        type: "button",
        class: "handle",
        "aria-label": t("messageMenu"),
        "aria-haspopup": "menu",
        "data-testid": "message-menu",
        onclick: (event) => chat.openMenu(messages, event.currentTarget),
      },
      icon("down"),
    ),
  );
  onHold(bubble, () => chat.openMenu(messages, bubble.querySelector(".handle")));
  const buttons = messages.at(-1).reply_markup?.inline_keyboard;
  if (chat.showsAuthors && !message.mine) {
    row.append(
      place.last
        ? avatar((message.sender_chat ?? message.from).id, author(message), { size: "small" })
        : el("span", { class: "avatar small none" }),
    );
  }
  row.append(el("div", { class: "column" }, bubble, buttons?.length ? keyboard(messages.at(-1), buttons, chat) : null));
  if (chat.selection) row.prepend(selectBox(messages, chat));
  return row;
}

/** Formatted words; for what has neither words nor bytes to show (a place, a contact) what it is. */
function wordsOf(message, phone) {
  if (message.html) return richText(message.html, phone);
  return message.media ? null : el("div", { class: "text" }, el("em", {}, summary(message)));
}

function authorLine(message) {
  const node = el("div", { class: "author" }, author(message), message.from?.is_bot ? el("small", {}, t("bot")) : null);
  node.style.setProperty("--hue", hue((message.sender_chat ?? message.from).id));
  return node;
}

const origin = (from) =>
  el("div", { class: "origin", "data-testid": "origin" }, t("forwarded", { name: originName(from) }));

/** The quoted line of the message that this one answers; a touch goes there. */
function quoteOf(message, chat) {
  const target = message.reply_to_message;
  // Inside a topic each message formally answers the topic's opening; nobody wrote that reply.
  if (!target || target.forum_topic_created) return null;
  const line = message.quote?.text ?? summary(target);
  const node = el(
    "button",
    { type: "button", class: "quoted", "data-testid": "quote", onclick: () => chat.goTo(target.message_id) },
    el("strong", {}, author(target)),
    el("span", {}, line),
  );
  node.style.setProperty("--hue", hue((target.sender_chat ?? target.from)?.id));
  return node;
}

const meta = (message) =>
  el(
    "span",
    { class: "meta" },
    message.edit_date && !message.reply_markup ? el("span", {}, t("edited")) : null,
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    message.mine ? el("span", { class: "tick", role: "img", "aria-label": t("sent") }, icon("check")) : null,
  );

function selectBox(messages, chat) {
  const ids = messages.map((message) => message.message_id);
  return el("input", {
    type: "checkbox",
    class: "pick",
    checked: chat.selection.has(ids[0]),
    "aria-label": t("select"),
    onchange: () => chat.pick(ids),
  });
}
