/** The world's time, which the page can move on: what was promised for tomorrow happens at once. */

import * as api from "./api.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { reason } from "./refusals.js";
import { locale, t } from "./words.js";

const HOURS = [1, 24, 72, 168, 360];

/** How far the world's time is ahead of this browser's, in milliseconds. */
let ahead = 0;

/** The world's present instant. */
export const worldNow = () => new Date(Date.now() + ahead);

export class Clock {
  /** `say` shows a line on a phone. */
  constructor(say) {
    this.say = say;
    this.moves = false;
  }

  /** Asks for the world's time; `changed` is called whenever it is another. */
  async begin(changed) {
    this.changed = changed;
    this.take(await api.time().catch(() => ({ now: Date.now() / 1000, moves: false })));
  }

  take({ now, moves }) {
    ahead = now * 1000 - Date.now();
    this.moves = moves;
    this.changed();
  }

  /** The choice of how far to go on; nothing where the time cannot be moved. */
  get root() {
    if (!this.moves) return null;
    const choice = el(
      "select",
      { "aria-label": t("moveOn"), "data-testid": "clock", onchange: () => this.go(Number(choice.value)) },
      el("option", { value: "", selected: true }, t("moveOn")),
      HOURS.map((hours) => el("option", { value: hours }, t(hours < 24 ? "hour" : "days", { n: hours / 24 || 1 }))),
    );
    const now = new Intl.DateTimeFormat(locale(), {
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }).format(worldNow());
    return el("label", { class: "chip clock" }, icon("forward"), el("time", {}, now), choice);
  }

  async go(hours) {
    if (!hours) return;
    try {
      this.take(await api.moveOn(hours));
    } catch (error) {
      this.say(error instanceof api.Refused ? reason(error.message) : t("gone"));
      this.changed();
    }
  }
}
