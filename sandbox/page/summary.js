/** A message in one line, and the words for what Telegram itself says in a chat. */

import { t } from "./words.js";

const KINDS = [
  "photo",
  "video",
  "voice",
  "audio",
  "document",
  "sticker",
  "animation",
  "video_note",
  "location",
  "contact",
];

const FACTS = {
  forum_topic_created: (fact) => t("topicCreated", { name: fact.name }),
  forum_topic_edited: (fact) => t("topicEdited", { name: fact.name ?? "" }),
  forum_topic_closed: () => t("topicClosed"),
  forum_topic_reopened: () => t("topicReopened"),
  new_chat_members: (members) => t("joined", { name: members.map((member) => member.first_name).join(", ") }),
  left_chat_member: (member) => t("left_chat", { name: member.first_name }),
  migrate_to_chat_id: () => t("upgraded"),
  migrate_from_chat_id: () => t("upgraded"),
  pinned_message: () => t("pinned"),
};

/** A message in one line, for a quote. */
export function summary(message) {
  const kind = KINDS.find((name) => message[name] || message.media?.kind === name);
  return (
    message.text ||
    message.caption ||
    message.contact?.phone_number ||
    (message.service ? serviceWords(message) : t(kind ?? "message"))
  );
}

/** What a service message tells: a topic opened, somebody joined. */
export const serviceWords = (message) => FACTS[message.service]?.(message[message.service]) ?? message.service;

/** The newest message of a chat in the list of chats; the server writes [photo] for a photo, and a fact by its name. */
export function preview(text) {
  const kind = KINDS.find((name) => text === `[${name}]`);
  if (kind) return t(kind);
  return text in FACTS ? t("serviceNews") : text;
}
