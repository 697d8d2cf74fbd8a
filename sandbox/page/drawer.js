/** For those who look: the calls that the bots made, and what was refused. */

import * as api from "./api.js";
import { el, reconcile } from "./dom.js";
import { Panel } from "./panel.js";
import { tool } from "./parts.js";
import { language, t } from "./words.js";

const KEPT = 300;
const GATHER_MS = 120;

export class Drawer extends Panel {
  constructor(root, toggled) {
    super(root, toggled);
    this.calls = [];
    this.refusedOnly = false;
    this.list = el("div", { class: "calls", role: "list", "data-testid": "calls" });
    document.addEventListener("bot-call", () => this.loadSoon());
  }

  show() {
    this.draw();
    this.load();
  }

  draw() {
    const filter = (refused, words) =>
      el(
        "button",
        {
          type: "button",
          class: "chip",
          "aria-pressed": String(this.refusedOnly === refused),
          "data-testid": refused ? "only-refused" : "all-calls",
          onclick: () => this.filter(refused),
        },
        words,
      );
    this.root.setAttribute("aria-label", t("callsTitle"));
    this.root.replaceChildren(
      el(
        "header",
        {},
        el("h2", {}, t("callsTitle")),
        filter(false, t("callsAll")),
        filter(true, t("callsRefused")),
        tool("close", t("close"), () => this.toggle()),
      ),
      this.list,
    );
    this.drawCalls();
  }

  filter(refusedOnly) {
    this.refusedOnly = refusedOnly;
    this.draw();
  }

  loadSoon() {
    if (!this.open) return;
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      this.load();
    }, GATHER_MS);
  }

  async load() {
    const fresh = await api.calls(this.calls[0]?.n ?? 0).catch(() => []);
    const known = new Set(this.calls.map((call) => call.n));
    this.calls = [...fresh.filter((call) => !known.has(call.n)), ...this.calls]
      .sort((one, other) => other.n - one.n)
      .slice(0, KEPT);
    this.drawCalls();
  }

  drawCalls() {
    const shown = this.calls.filter((call) => !this.refusedOnly || !call.ok);
    const rows = shown.map((call) => ({ key: String(call.n), mark: language(), make: () => entry(call) }));
    if (rows.length) reconcile(this.list, rows);
    else this.list.replaceChildren(el("p", { class: "empty" }, t(this.refusedOnly ? "noRefused" : "noCalls")));
  }
}

function entry(call) {
  const at = new Date(typeof call.at === "number" ? call.at * 1000 : call.at);
  return el(
    "details",
    { class: `call ${call.ok ? "" : "refused"}`, role: "listitem", "data-testid": call.ok ? "call" : "call-refused" },
    el(
      "summary",
      {},
      el("time", {}, at.toLocaleTimeString("en-GB")),
      el("strong", {}, call.method),
      el("span", { class: "bot" }, String(call.bot)),
      el("span", { class: "outcome" }, call.ok ? gist(call.params) : `${call.error_code} ${call.description}`),
    ),
    el("pre", { tabindex: "0" }, JSON.stringify(call.params, null, 2)),
  );
}

/** What the call was about, in one line. */
const gist = ({ chat_id: chat, text, caption }) => [chat, text ?? caption].filter(Boolean).join(" · ");
