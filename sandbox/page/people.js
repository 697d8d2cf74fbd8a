/** How a person or chat is called and pictured. */

import { el } from "./dom.js";
import { t } from "./words.js";

const HUES = [18, 38, 96, 158, 196, 222, 268, 326];

const HAN = /\p{Script=Han}/u;

/** Chinese names begin with the family's, and have no space. */
export function fullName(person) {
  const names = [person.first_name, person.last_name].filter(Boolean);
  return HAN.test(names.join("")) ? names.reverse().join("") : names.join(" ");
}

/** The author of a message: a person or bot, or the chat in whose name it was written. */
export const author = (message) =>
  message.sender_chat ? message.sender_chat.title : fullName(message.from ?? { first_name: "" });

/** Where a forwarded message came from, by any of the Bot API's four kinds of origin. */
export function originName(origin) {
  if (origin.type === "user") return fullName(origin.sender_user);
  if (origin.type === "hidden_user") return origin.sender_user_name;
  return (origin.sender_chat ?? origin.chat).title;
}

/** What kind of chat it is, in a word; nothing for a person. */
export function kindWords(chat) {
  if (chat.is_bot) return t("bot");
  if (chat.kind === "private") return "";
  return t(chat.kind === "channel" ? "channel" : "group");
}

/** The colour that belongs to an id, as a hue for CSS. */
export const hue = (id) => HUES[Math.abs(Number(id) || 0) % HUES.length];

/** A round picture made of the first letter; Chinese names show their last, which is how people tell them apart. */
export function avatar(id, name, { square = false, size = "" } = {}) {
  const letters = [...name.trim()];
  const letter = (HAN.test(name) && letters.length < 4 ? letters.at(-1) : letters[0]) ?? "?";
  const node = el(
    "span",
    { class: `avatar ${size} ${square ? "square" : ""}`, "aria-hidden": "true" },
    letter.toUpperCase(),
  );
  node.style.setProperty("--hue", hue(id));
  return node;
}

/** The square mark of a forum topic, in the topic's colour. */
export function topicMark(topic) {
  const node = el(
    "span",
    { class: "avatar topic-mark", "aria-hidden": "true" },
    [...topic.name][0]?.toUpperCase() ?? "",
  );
  node.style.setProperty("--mark", `#${(topic.icon_color ?? 0x6fb9f0).toString(16).padStart(6, "0")}`);
  return node;
}
