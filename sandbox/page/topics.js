/** The topics of a forum, and their list. */

import { el, reconcile } from "./dom.js";
import { badge, entry, tool } from "./parts.js";
import { avatar, topicMark } from "./people.js";
import { language, t } from "./words.js";

/** The id of a forum's general topic. */
export const GENERAL = 1;

const GENERAL_COLOUR = 0xb8c4cf;

/** The topics of a forum, newest first, after the general one, which every forum has (its messages bear no topic). */
export function topicsOf(chat) {
  const inTopics = chat.topics.reduce((sum, topic) => sum + topic.unread, 0);
  const general = {
    id: GENERAL,
    name: t("general"),
    icon_color: GENERAL_COLOUR,
    closed: false,
    unread: chat.unread - inTopics,
  };
  return [general, ...[...chat.topics].sort((one, other) => other.id - one.id)];
}

export class TopicList {
  constructor(phone, chat) {
    this.phone = phone;
    this.info = chat;
    this.list = el("div", { class: "entries", role: "list", "data-testid": "topics" });
    this.root = el(
      "div",
      { class: "view" },
      el(
        "header",
        { class: "head" },
        tool("back", t("back"), () => phone.home()),
        avatar(chat.id, chat.title, { square: true, size: "medium" }),
        el("span", { class: "lines" }, el("h2", {}, chat.title), el("small", {}, t("topics"))),
      ),
      this.list,
    );
    this.refresh();
  }

  again() {
    return new TopicList(this.phone, this.info);
  }

  refresh() {
    this.info = this.phone.chat(this.info.id) ?? this.info;
    const rows = topicsOf(this.info).map((topic) => ({
      key: String(topic.id),
      mark: JSON.stringify([topic, language()]),
      make: () => this.entry(topic),
    }));
    reconcile(this.list, rows);
  }

  entry(topic) {
    return entry(
      "topic",
      topic.id,
      () => this.phone.open(this.info.id, { thread: topic.id }),
      topicMark(topic),
      el(
        "span",
        { class: "lines" },
        el("span", { class: "line" }, el("strong", {}, topic.name), badge(topic.unread)),
        topic.closed ? el("span", { class: "line" }, el("span", { class: "last" }, t("closedTopic"))) : null,
      ),
    );
  }
}
