/** The bar above the phones: what this page is, the story, the language, the drawer. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

/** Draws the bar; `play` is missing where there is no story, `form` where there is no web form, `clock` where time cannot be moved, `drawer` and `form` are the panels beside the phones. */
export function drawBar(root, { play, form, speak, drawer, clock }) {
  const about = [
    el("img", { src: "/page/icon.svg", alt: "", width: 30, height: 30 }),
    el("h1", {}, "Lian", el("span", {}, "立案")),
    el("p", { class: "tagline" }, t("tagline")),
  ];
  const buttons = [
    play && chip("bar-play", "play", t("playStory"), play),
    form && panelChip("web-form", "edit", t("webForm"), form),
    clock.root,
    chip("language", "globe", t("otherLanguage"), speak),
    panelChip("drawer-toggle", "calls", t("calls"), drawer),
  ];
  root.replaceChildren(...about, ...buttons.filter(Boolean));
}

const chip = (name, mark, words, run) =>
  el(
    "button",
    { type: "button", class: "chip", "aria-label": words, "data-testid": name, onclick: run },
    icon(mark),
    el("span", {}, words),
  );

/** Opens and closes a panel, and tells whether it is open. */
function panelChip(name, mark, words, panel) {
  const button = chip(name, mark, words, () => panel.toggle());
  button.setAttribute("aria-expanded", String(panel.open));
  return button;
}
