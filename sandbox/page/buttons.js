/** The round buttons that are only an icon: the words are for those who hear the page. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

/** A button with an icon, found in tests by the icon's name; `inside` comes after the icon. */
export const tool = (name, words, run, ...inside) =>
  el(
    "button",
    { type: "button", class: `tool tool-${name}`, "aria-label": words, "data-testid": name, onclick: run },
    icon(name),
    inside,
  );
