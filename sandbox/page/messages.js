/** The messages of one conversation that this page knows, oldest first. */

import * as api from "./api.js";
import { GENERAL } from "./topics.js";

const PAGE = 40;

export class Messages {
  constructor(chat) {
    this.chat = chat;
    this.all = [];
    this.complete = false;
  }

  has(id) {
    return this.all.some((message) => message.message_id === id);
  }

  /** Loads the newest; what arrives while they are on their way is kept. */
  async load() {
    const before = new Set(this.all);
    const loaded = await this.fetch();
    if (!loaded) return;
    const arrived = this.all.filter((message) => !before.has(message));
    this.all = loaded;
    this.put(arrived);
  }

  /** Loads what comes before; whether there was more to load. */
  async loadOlder() {
    if (this.complete || this.loading || !this.all.length) return false;
    this.loading = true;
    const loaded = await this.fetch(this.all[0].message_id);
    this.loading = false;
    if (loaded) this.all = [...loaded, ...this.all];
    return Boolean(loaded);
  }

  /** A page of messages, older than `before` where it is given. */
  async fetch(before = null) {
    const { phone, address } = this.chat;
    const where = { thread: address.thread, before, limit: PAGE };
    const page = await phone.attempt(() => api.messages(phone.person.id, address.chat, where));
    if (!page) return undefined;
    this.complete = page.length < PAGE;
    const here = page.filter((message) => this.belongs(message.message_thread_id));
    // The general topic is what the whole forum's messages leave over, and that may be none of a page.
    return here.length || this.complete ? here : this.fetch(page[0].message_id);
  }

  /** Whether what happens in a topic happens here; only a forum has topics. */
  belongs(thread) {
    return !this.chat.info.is_forum || (thread ?? GENERAL) === this.chat.thread;
  }

  /** Adds messages, and replaces those that were known. */
  put(messages) {
    const byId = new Map(this.all.map((message) => [message.message_id, message]));
    for (const message of messages) byId.set(message.message_id, message);
    this.all = [...byId.values()].sort((one, other) => one.message_id - other.message_id);
  }

  remove(ids) {
    this.all = this.all.filter((message) => !ids.includes(message.message_id));
  }
}
