/** The list of a person's chats. */

import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { badge, entry } from "./parts.js";
import { avatar, kindWords } from "./people.js";
import { preview } from "./summary.js";
import { moment } from "./times.js";
import { language, t } from "./words.js";

export class ChatList {
  constructor(phone) {
    this.phone = phone;
    this.list = el("div", { class: "entries", role: "list", "data-testid": "chats" });
    this.root = el(
      "div",
      { class: "view" },
      el("header", { class: "head plain-head" }, el("h2", {}, t("chats"))),
      this.list,
    );
    this.refresh();
  }

  again() {
    return new ChatList(this.phone);
  }

  refresh() {
    const rows = this.phone.chats.map((chat) => ({
      key: String(chat.id),
      mark: JSON.stringify([chat, language()]),
      make: () => this.entry(chat),
    }));
    if (rows.length) reconcile(this.list, rows);
    else this.list.replaceChildren(el("p", { class: "empty" }, t("noChats")));
  }

  entry(chat) {
    const about = kindWords(chat);
    return entry(
      "chat",
      chat.id,
      () => this.phone.open(chat.id),
      avatar(chat.id, chat.title, { square: chat.is_forum }),
      el(
        "span",
        { class: "lines" },
        el(
          "span",
          { class: "line" },
          el("strong", {}, chat.title),
          about ? el("small", { class: "about" }, about) : null,
          chat.last ? el("time", {}, moment(chat.last.date)) : null,
        ),
        el(
          "span",
          { class: "line" },
          el(
            "span",
            { class: "last" },
            chat.last?.mine ? el("i", {}, `${t("mine")}: `) : null,
            chat.last ? preview(chat.last.text) : chat.bot_username ? `@${chat.bot_username}` : "",
          ),
          chat.blocked ? icon("block") : badge(chat.unread),
        ),
      ),
    );
  }
}
