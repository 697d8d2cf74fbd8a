/** The foot of a conversation: writing, or the one thing that can be done instead (start, unblock, forward the chosen). */

import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { reason } from "./refusals.js";
import { t } from "./words.js";

export class Foot {
  constructor(chat) {
    this.chat = chat;
    this.composer = new Composer(chat);
    this.root = el("footer", { class: "foot" });
    this.mode = null;
  }

  /** Shows what this chat allows now; what is being written stays as it is. */
  refresh() {
    const mode = this.allowed();
    this.composer.commands.refresh();
    if (mode === "write" && this.mode === "write") return;
    this.mode = mode;
    this.root.replaceChildren(...this.parts());
    this.composer.grow();
  }

  allowed() {
    const { info, selection, payload } = this.chat;
    if (selection) return "select";
    if (info.blocked) return "unblock";
    if (info.is_bot && (payload !== null || !info.last)) return "start";
    return info.why_not ? "closed" : "write";
  }

  parts() {
    if (this.mode === "start") return [wide("start", () => this.start())];
    if (this.mode === "unblock") return [wide("unblock", () => this.chat.setBlocked("unblock"))];
    if (this.mode === "closed") return [el("p", { class: "closed", "data-testid": "closed" }, reason(this.chat.info.why_not))];
    return this.mode === "select" ? [this.selecting()] : this.composer.parts;
  }

  selecting() {
    const { chat } = this;
    return el(
      "div",
      { class: "writing choosing" },
      el("button", { type: "button", class: "plain", onclick: () => chat.select(null) }, t("cancel")),
      el("span", { role: "status" }, t("selected", { n: chat.selection.size })),
      el(
        "button",
        { type: "button", class: "plain", "data-testid": "forward-selected", onclick: () => chat.forwardSelection() },
        icon("forward"),
        t("forward"),
      ),
    );
  }

  /** Lets writing begin at once, except on a touch screen, where its keyboard would cover half the chat. */
  offerFocus() {
    if (!matchMedia("(hover: hover)").matches) return;
    if (this.mode === "write") this.composer.focus();
    else this.root.querySelector("button")?.focus({ preventScroll: true });
  }

  async start() {
    const { chat } = this;
    if (!(await chat.do({ act: "start", bot: chat.info.id, payload: chat.payload ?? "" }))) return;
    chat.payload = null;
    await chat.phone.refresh();
    this.offerFocus();
  }
}

const wide = (act, run) => el("button", { type: "button", class: "wide", "data-testid": act, onclick: run }, t(act));
