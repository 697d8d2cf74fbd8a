/** The strip under the phones: what to try at a first visit, and the captions while the story plays. */

import { el, remembered } from "./dom.js";
import { icon } from "./icons.js";
import { tool } from "./parts.js";
import { t } from "./words.js";

export class Guide {
  constructor(root, script, { play, stop }) {
    Object.assign(this, { root, script, play, stop });
    this.shows = remembered.get("tips") === "seen" ? "nothing" : "tips";
    this.step = null;
  }

  draw() {
    const parts = { nothing: () => [], tips: () => this.tips(), story: () => this.caption() }[this.shows]();
    this.root.hidden = !parts.length;
    this.root.dataset.shows = this.shows;
    this.root.replaceChildren(...parts);
  }

  tips() {
    if (!this.script) return [];
    return [
      el(
        "div",
        { class: "tips" },
        el("strong", {}, t("tryThis")),
        el(
          "ol",
          {},
          this.script.tips.map((line) => el("li", {}, line)),
        ),
      ),
      el(
        "button",
        { type: "button", class: "wide", "data-testid": "play", onclick: this.play },
        icon("play"),
        t("playStory"),
      ),
      tool("close", t("close"), () => this.show("nothing")),
    ];
  }

  caption() {
    const { words, number, of, over } = this.step;
    const progress = el("span", { class: "progress", role: "presentation" });
    progress.style.setProperty("--done", number / of);
    const button = over
      ? el("button", { type: "button", class: "plain", onclick: () => this.show("nothing") }, t("ok"))
      : el(
          "button",
          { type: "button", class: "plain", "data-testid": "stop", onclick: this.stop },
          icon("stop"),
          t("stopStory"),
        );
    return [el("p", { class: "caption", "data-testid": "caption-line" }, words()), button, progress];
  }

  /** Says what the story does now; `words` is asked again when the language changes. */
  tell(words, number, of, over = false) {
    this.step = { words, number, of, over };
    this.show("story");
  }

  show(what) {
    if (this.shows === "tips") remembered.set("tips", "seen");
    this.shows = what;
    this.draw();
  }
}
