/** The bar above the phones: what this page is, the story, the language, the drawer. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

/** Draws the bar; `play` is missing where there is no story, `web` where there is no form, `clock` where time cannot be moved, `open` tells of the drawer. */
export function drawBar(root, { play, web, speak, toggle, open, clock }) {
  const about = [
    el("img", { src: "/page/icon.svg", alt: "", width: 30, height: 30 }),
    el("h1", {}, "Lian", el("span", {}, "立案")),
    el("p", { class: "tagline" }, t("tagline")),
  ];
  const buttons = [
    play && chip("bar-play", "play", t("playStory"), play),
    web && chip("web-form", "outward", t("webForm"), () => window.open(web, "_blank", "noopener")),
    clock.root,
    chip("language", "globe", t("otherLanguage"), speak),
    chip("drawer-toggle", "calls", t("calls"), toggle),
  ];
  buttons.at(-1).setAttribute("aria-expanded", String(open));
  root.replaceChildren(...about, ...buttons.filter(Boolean));
}

const chip = (name, mark, words, run) =>
  el(
    "button",
    { type: "button", class: "chip", "aria-label": words, "data-testid": name, onclick: run },
    icon(mark),
    el("span", {}, words),
  );
