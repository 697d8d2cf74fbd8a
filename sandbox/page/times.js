/** Instants in the words of a messenger: a clock in a bubble, a day between days, one of both in a list. */

import { worldNow } from "./clock.js";
import { locale, t } from "./words.js";

const show = (seconds, options) => new Intl.DateTimeFormat(locale(), options).format(new Date(seconds * 1000));

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** How many days ago it was, by the calendar of this browser and the clock of the world. */
const daysAgo = (seconds) => Math.round((midnight(worldNow()) - midnight(new Date(seconds * 1000))) / 86_400_000);

export const clock = (seconds) => show(seconds, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The line between the messages of two days. */
export function day(seconds) {
  const ago = daysAgo(seconds);
  if (ago === 0) return t("today");
  if (ago === 1) return t("yesterday");
  const year = ago > 300 ? { year: "numeric" } : {};
  return show(seconds, { month: "long", day: "numeric", ...year });
}

/** The instant at the right of a chat in the list. */
export function moment(seconds) {
  const ago = daysAgo(seconds);
  if (ago === 0) return clock(seconds);
  if (ago > 0 && ago < 7) return show(seconds, { weekday: "short" });
  return show(seconds, { month: "numeric", day: "numeric" });
}

/** A length of time in a player: 0:07, 12:30. */
export function length(seconds) {
  const whole = Number.isFinite(seconds) ? Math.round(seconds) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
