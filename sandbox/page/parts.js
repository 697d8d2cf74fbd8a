/** Small parts of the page: the round button that is only an icon, the line of a list, and the badge of a count. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

/** A button with an icon, and words for those who hear the page; `inside` comes after the icon. */
export const tool = (name, words, run, ...inside) =>
  el(
    "button",
    { type: "button", class: `tool tool-${name}`, "aria-label": words, "data-testid": name, onclick: run },
    icon(name),
    inside,
  );

/** A line of a list that opens what `kind` and `id` name; `inside` is what it shows. */
export const entry = (kind, id, open, ...inside) => {
  const names = { type: "button", class: "entry", "data-testid": kind, [`data-${kind}`]: id, onclick: open };
  return el("div", { role: "listitem" }, el("button", names, inside));
};

/** How many messages are unread, or nothing. */
export function badge(count) {
  if (!count) return null;
  return el("span", { class: "badge", "aria-label": t("unread", { n: count }) }, count > 99 ? "99+" : String(count));
}
