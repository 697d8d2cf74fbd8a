/** The scrolling part of a conversation: bubbles, the lines of days, and staying at the newest. */

import { bubbleRow, divider, serviceLine } from "./bubbles.js";
import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { day } from "./times.js";
import { language, t } from "./words.js";

const NEAR_PX = 60;
const FAR_PX = 250;
const RUN_S = 300;

export class History {
  constructor(chat) {
    this.chat = chat;
    this.stuck = true;
    this.rows = el("div", { class: "rows", role: "log", "aria-label": chat.info.title, "data-testid": "messages" });
    this.scroller = el("div", { class: "scroller", tabindex: "0", onscroll: () => this.scrolled() }, this.rows);
    this.jump = el(
      "button",
      { type: "button", class: "jump", hidden: true, "aria-label": t("toBottom"), onclick: () => this.toBottom() },
      icon("down"),
    );
    this.root = el("div", { class: "history" }, this.scroller, this.jump);
    this.sizes = new ResizeObserver(() => this.stuck && this.toBottom());
    this.sizes.observe(this.rows);
    this.sizes.observe(this.scroller);
  }

  leave() {
    this.sizes.disconnect();
  }

  toBottom() {
    this.stuck = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Where reading begins: at the first unread message, else at the newest. */
  begin() {
    this.toBottom();
    const unread = this.rows.querySelector(".unread");
    if (!unread) return;
    this.stuck = false;
    unread.scrollIntoView({ block: "start" });
    this.scrolled();
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const below = scrollHeight - scrollTop - clientHeight;
    this.stuck = below < NEAR_PX;
    this.jump.hidden = below < FAR_PX;
    if (scrollTop < FAR_PX) this.chat.older();
  }

  draw() {
    const { scrollHeight, scrollTop } = this.scroller;
    const first = this.rows.querySelector("[data-message-id]");
    const firstId = Number(first?.dataset.messageId ?? 0);
    const rows = this.plan();
    if (rows.length) reconcile(this.rows, rows);
    else this.rows.replaceChildren(el("p", { class: "empty" }, t("noMessages")));
    // Older messages came in above: what was being read stays where it was.
    const grewAbove = firstId && this.chat.messages.all[0]?.message_id < firstId;
    if (grewAbove && !this.stuck) this.scroller.scrollTop = scrollTop + this.scroller.scrollHeight - scrollHeight;
    if (this.stuck) this.toBottom();
  }

  /** Goes to a message and shows which one it is. */
  flash(id) {
    const member = this.chat.messages.all.find((message) => message.message_id === id);
    const album =
      member?.media_group_id &&
      this.chat.messages.all.find((message) => message.media_group_id === member.media_group_id);
    const row = this.rows.querySelector(`[data-message-id="${(album || member)?.message_id}"]`);
    if (!row) return;
    this.stuck = false;
    row.scrollIntoView({ block: "center" });
    row.classList.add("flash");
    setTimeout(() => row.classList.remove("flash"), 1600);
  }

  /** The rows to show: an album is one, and lines stand where a new day, or the unread, begin. */
  plan() {
    const groups = albums(this.chat.messages.all);
    const firstUnread = this.firstUnread();
    const rows = [];
    groups.forEach((messages, index) => {
      const message = messages[0];
      const before = groups[index - 1]?.[0];
      const after = groups[index + 1]?.[0];
      const today = day(message.date);
      if (!before || day(before.date) !== today)
        rows.push({ key: `day ${today}`, mark: today, make: () => divider(today) });
      if (message.message_id === firstUnread)
        rows.push({ key: "unread", mark: language(), make: () => divider(t("unreadLine"), "unread") });
      const place = { first: !sameRun(before, message), last: !sameRun(message, after) };
      const chosen = this.chat.selection && this.chat.selection.has(message.message_id);
      rows.push({
        key: String(message.message_id),
        mark: JSON.stringify([messages, place, chosen]),
        make: () => (message.service ? serviceLine(message) : bubbleRow(messages, place, this.chat)),
      });
    });
    return rows;
  }

  /** The first message that was unread when the chat was opened; it stays marked while the chat is open. */
  firstUnread() {
    if (this.unreadId === undefined && this.chat.messages.all.length) {
      const theirs = this.chat.messages.all.filter((message) => !message.mine && !message.service);
      this.unreadId = this.chat.unreadAtOpening ? (theirs.at(-this.chat.unreadAtOpening)?.message_id ?? null) : null;
    }
    return this.unreadId;
  }
}

/** Messages, with those of an album together. */
function albums(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (message.media_group_id && last?.[0].media_group_id === message.media_group_id) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** Whether two messages stand together as one author's, with one name and one picture. */
function sameRun(one, other) {
  if (!one || !other || one.service || other.service) return false;
  const who = (message) => message.sender_chat?.id ?? message.from?.id;
  return who(one) === who(other) && other.date - one.date < RUN_S && day(one.date) === day(other.date);
}
