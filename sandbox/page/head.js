/** The head of a conversation: the way back with what waits there, whose chat it is, who is typing, the chat's menu. */

import { el } from "./dom.js";
import { openMenu } from "./menu.js";
import { tool } from "./parts.js";
import { avatar, kindWords, topicMark } from "./people.js";
import { t } from "./words.js";

const TYPING_MS = 5500;

export class Head {
  constructor(chat) {
    this.chat = chat;
    this.waiting = el("span", { class: "badge" });
    this.title = el("h2");
    this.subtitle = el("small", { "aria-live": "polite" });
    const { info, topic } = chat;
    this.root = el(
      "header",
      { class: "head" },
      tool("back", t("back"), () => this.goUp(), this.waiting),
      topic ? topicMark(topic) : avatar(info.id, info.title, { size: "medium" }),
      el("span", { class: "lines" }, this.title, this.subtitle),
      info.is_bot ? tool("more", t("chatMenu"), (event) => this.openMenu(event.currentTarget)) : null,
    );
  }

  refresh() {
    const { info, phone, topic } = this.chat;
    const elsewhere = phone.unread - (info.unread || 0);
    this.waiting.textContent = elsewhere > 0 ? String(elsewhere) : "";
    this.title.textContent = topic?.name ?? info.title;
    if (!this.typing) this.subtitle.textContent = this.about();
  }

  about() {
    const { info, topic } = this.chat;
    return topic ? info.title : kindWords(info);
  }

  /** Says that somebody types, until it is taken back or has not been said again for a while. */
  showTyping(on) {
    clearTimeout(this.timer);
    this.typing = on;
    this.subtitle.classList.toggle("typing", on);
    this.subtitle.textContent = on ? t("typing") : this.about();
    if (on) this.timer = setTimeout(() => this.showTyping(false), TYPING_MS);
  }

  goUp() {
    const { info, phone, topic } = this.chat;
    if (topic) phone.open(info.id);
    else phone.home();
  }

  openMenu(anchor) {
    const { chat } = this;
    const act = chat.info.blocked ? "unblock" : "block";
    openMenu(chat.phone, anchor, t("chatMenu"), [
      { name: act, icon: "block", words: t(act), grave: !chat.info.blocked, run: () => chat.setBlocked(act) },
    ]);
  }
}
