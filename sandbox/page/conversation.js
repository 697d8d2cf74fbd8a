/** A chat, or one topic of a forum, open on a phone. */

import { forward, messageActs } from "./acts.js";
import * as api from "./api.js";
import { acceptFiles } from "./attach.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { History } from "./history.js";
import { icon } from "./icons.js";
import { GENERAL, topicsOf } from "./lists.js";
import { openMenu } from "./menu.js";
import { avatar, topicMark } from "./people.js";
import { t } from "./words.js";

const PAGE = 40;
const TYPING_MS = 5500;

export class Conversation {
  /** `payload` is that of a deep link, for the bot's START; `message` is where to go once it is open. */
  constructor(phone, info, { thread = null, payload = null, message = null } = {}) {
    this.phone = phone;
    this.info = info;
    this.thread = thread;
    this.payload = payload;
    this.messages = [];
    this.complete = false;
    this.selection = null;
    this.replyTo = null;
    this.editing = null;
    this.showsAuthors = info.kind === "group" || info.kind === "supergroup";
    this.unreadAtOpening = (this.topic ?? info).unread;
    this.history = new History(this);
    this.composer = new Composer(this);
    this.subtitle = el("small", { "aria-live": "polite" });
    this.root = el("div", { class: "view conversation", "data-testid": "conversation", "data-chat": info.id, "data-thread": thread }, this.header(), this.history.root, this.composer.root);
    acceptFiles(this);
    this.refresh();
    this.ready = this.reload().then(() => message && this.goTo(message));
  }

  get topic() {
    return this.info.is_forum ? topicsOf(this.info).find((topic) => topic.id === this.thread) : undefined;
  }

  get draftKey() {
    return `${this.info.id}/${this.thread}`;
  }

  /** What says to the server which chat, and which topic of it, is meant. */
  get address() {
    return { chat: this.info.id, thread: this.thread === GENERAL ? null : this.thread };
  }

  again() {
    return new Conversation(this.phone, this.info, { thread: this.thread, payload: this.payload });
  }

  entered() {
    this.composer.grow();
    this.history.toBottom();
    if (matchMedia("(hover: hover)").matches) this.composer.focus();
  }

  leave() {
    clearTimeout(this.typingTimer);
    this.history.leave();
  }

  header() {
    const title = this.topic?.name ?? this.info.title;
    this.backBadge = el("span", { class: "badge" });
    this.title = el("h2", {}, title);
    const up = () => (this.topic ? this.phone.open(this.info.id) : this.phone.home());
    const menu = el("button", { type: "button", class: "tool", "aria-label": t("chatMenu"), "aria-haspopup": "menu", "data-testid": "chat-menu", onclick: (event) => this.openChatMenu(event.currentTarget) }, icon("more"));
    return el(
      "header",
      { class: "head" },
      el("button", { type: "button", class: "tool", "aria-label": t("back"), "data-testid": "back", onclick: up }, icon("back"), this.backBadge),
      this.topic ? topicMark(this.topic) : avatar(this.info.id, title, { size: "medium" }),
      el("span", { class: "lines" }, this.title, this.subtitle),
      this.info.is_bot ? menu : null,
    );
  }

  /** Takes what the list of chats says about this one. */
  refresh() {
    this.info = this.phone.chat(this.info.id) ?? this.info;
    const elsewhere = this.phone.unread - (this.info.unread || 0);
    this.backBadge.textContent = elsewhere > 0 ? String(elsewhere) : "";
    this.title.textContent = this.topic?.name ?? this.info.title;
    if (!this.typing) this.subtitle.textContent = this.about();
    this.composer.refresh();
  }

  about() {
    if (this.topic) return this.info.title;
    if (this.info.is_bot) return t("bot");
    if (this.info.kind === "channel") return t("channel");
    return this.showsAuthors ? t("group") : "";
  }

  async reload() {
    const loaded = await this.fetch();
    if (!loaded) return;
    this.messages = loaded;
    this.history.draw();
    this.markRead();
  }

  async older() {
    if (this.complete || this.loading || !this.messages.length) return;
    this.loading = true;
    const loaded = await this.fetch(this.messages[0].message_id);
    this.loading = false;
    if (!loaded) return;
    this.messages = [...loaded, ...this.messages];
    this.history.draw();
  }

  /** A page of messages, older than `before` where it is given. */
  async fetch(before = null) {
    const page = await this.phone.attempt(() => api.messages(this.phone.person.id, this.info.id, { thread: this.address.thread, before, limit: PAGE }));
    if (!page) return undefined;
    this.complete = page.length < PAGE;
    const here = page.filter((message) => this.holds(message));
    // The general topic is what the whole forum's messages leave over, and that may be none of a page.
    return here.length || this.complete ? here : this.fetch(page[0].message_id);
  }

  /** Whether a message belongs here, in a forum where others belong to other topics. */
  holds(message) {
    return !this.info.is_forum || (message.message_thread_id ?? GENERAL) === this.thread;
  }

  /** Something happened somewhere on this phone. */
  happened(event) {
    if (event.chat !== this.info.id) return;
    if (event.kind === "delete") this.remove(event.message_ids ?? [event.message_id]);
    const here = !this.info.is_forum || (event.thread ?? GENERAL) === this.thread;
    if (!here) return;
    if (event.kind === "message" || event.kind === "edit") this.upsert([event.message]);
    if (event.kind === "message") this.showTyping(false);
    if (event.kind === "typing") this.showTyping(true);
  }

  upsert(messages) {
    const byId = new Map(this.messages.map((message) => [message.message_id, message]));
    for (const message of messages) byId.set(message.message_id, message);
    this.messages = [...byId.values()].sort((one, other) => one.message_id - other.message_id);
    this.history.draw();
    this.markRead();
  }

  remove(ids) {
    this.messages = this.messages.filter((message) => !ids.includes(message.message_id));
    this.history.draw();
  }

  /** What arrives on a phone that nobody looks at stays unread. */
  markRead() {
    if (!this.phone.visible) return;
    api.act(this.phone.person.id, { act: "open", ...this.address }).then(
      () => this.phone.refreshSoon(),
      () => {}, // The marks stay, and the next message tries again.
    );
  }

  showTyping(on) {
    clearTimeout(this.typingTimer);
    this.typing = on;
    this.subtitle.classList.toggle("typing", on);
    this.subtitle.textContent = on ? t("typing") : this.about();
    if (on) this.typingTimer = setTimeout(() => this.showTyping(false), TYPING_MS);
  }

  /** Does an act of this person's, shows what came of it, and gives the answer; undefined when refused. */
  async do(what) {
    const done = await this.phone.attempt(() => api.act(this.phone.person.id, what));
    if (done?.messages && this.phone.view === this) this.upsert(done.messages);
    return done;
  }

  async goTo(id) {
    for (let tries = 0; tries < 5 && !this.complete && !this.messages.some((one) => one.message_id === id); tries += 1) await this.older();
    this.history.flash(id);
  }

  openMenu(messages, anchor) {
    openMenu(this.phone, anchor, t("messageMenu"), messageActs(this, messages));
  }

  openChatMenu(anchor) {
    const act = this.info.blocked ? "unblock" : "block";
    openMenu(this.phone, anchor, t("chatMenu"), [
      { name: act, icon: "block", words: t(act), grave: !this.info.blocked, run: () => this.do({ act, bot: this.info.id }).then(() => this.phone.refresh()) },
    ]);
  }

  /** Begins, changes or (with null) ends the choosing of several messages. */
  select(ids) {
    this.selection = ids === null ? null : new Set(ids);
    this.history.draw();
    this.composer.refresh();
  }

  pick(ids) {
    const chosen = new Set(this.selection);
    for (const id of ids) if (!chosen.delete(id)) chosen.add(id);
    this.select(chosen.size ? chosen : null);
  }

  async forwardSelection() {
    if (await forward(this, [...this.selection].sort((one, other) => one - other))) this.select(null);
  }
}
