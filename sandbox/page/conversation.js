/** A chat, or one topic of a forum, open on a phone. */

import { forward, messageActs } from "./acts.js";
import * as api from "./api.js";
import { acceptFiles } from "./attach.js";
import { el } from "./dom.js";
import { Foot } from "./foot.js";
import { Head } from "./head.js";
import { History } from "./history.js";
import { openMenu } from "./menu.js";
import { Messages } from "./messages.js";
import { GENERAL, topicsOf } from "./topics.js";
import { t } from "./words.js";

/** How many pages back a quoted message is looked for. */
const FAR_PAGES = 5;

export class Conversation {
  /** `payload` is that of a deep link, for the bot's START; `message` is where to go once it is open. */
  constructor(phone, info, { thread = null, payload = null, message = null } = {}) {
    Object.assign(this, { phone, info, thread, payload });
    this.selection = null;
    this.showsAuthors = info.kind === "group" || info.kind === "supergroup";
    this.unreadAtOpening = (this.topic ?? info).unread;
    this.messages = new Messages(this);
    this.head = new Head(this);
    this.history = new History(this);
    this.foot = new Foot(this);
    this.root = el(
      "div",
      { class: "view conversation", "data-testid": "conversation", "data-chat": info.id, "data-thread": thread },
      this.head.root,
      this.history.root,
      this.foot.root,
    );
    acceptFiles(this);
    this.refresh();
    this.ready = this.reload().then(() => (message ? this.goTo(message) : this.history.begin()));
  }

  get topic() {
    return this.info.is_forum ? topicsOf(this.info).find((topic) => topic.id === this.thread) : undefined;
  }

  /** Where it is, as one word. */
  get place() {
    return `${this.info.id}/${this.thread}`;
  }

  /** What says to the server which chat, and which topic of it, is meant. */
  get address() {
    return { chat: this.info.id, thread: this.thread === GENERAL ? null : this.thread };
  }

  get composer() {
    return this.foot.composer;
  }

  again() {
    return new Conversation(this.phone, this.info, { thread: this.thread, payload: this.payload });
  }

  entered() {
    this.composer.grow();
    this.foot.offerFocus();
  }

  leave() {
    this.head.showTyping(false);
    this.history.leave();
  }

  /** Takes what the list of chats says about this one. */
  refresh() {
    this.info = this.phone.chat(this.info.id) ?? this.info;
    this.head.refresh();
    this.foot.refresh();
  }

  async reload() {
    await this.messages.load();
    this.history.draw();
    this.markRead();
  }

  async older() {
    if (await this.messages.loadOlder()) this.history.draw();
  }

  /** Something happened somewhere on this phone. */
  happened({ kind, chat, thread, message, message_id: id }) {
    if (chat !== this.info.id) return;
    if (kind === "delete") this.remove([id]);
    if (!this.messages.belongs(thread)) return;
    if (kind === "message" || kind === "edit") this.put([message]);
    if (kind === "message" || kind === "typing") this.head.showTyping(kind === "typing");
  }

  put(messages) {
    this.messages.put(messages);
    this.history.draw();
    this.markRead();
  }

  remove(ids) {
    this.messages.remove(ids);
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

  /** Does an act of this person's in this chat, shows what came of it, and gives the answer; undefined when refused. */
  async do(what) {
    const done = await this.phone.attempt(() => api.act(this.phone.person.id, what));
    if (done?.messages) this.put(done.messages);
    return done;
  }

  /** Blocks or unblocks this chat's bot. */
  async setBlocked(act) {
    await this.do({ act, bot: this.info.id });
    await this.phone.refresh();
  }

  async goTo(id) {
    for (let pages = 0; pages < FAR_PAGES && !this.messages.has(id); pages += 1) await this.older();
    this.history.flash(id);
  }

  openMenu(messages, anchor) {
    openMenu(this.phone, anchor, t("messageMenu"), messageActs(this, messages));
  }

  /** Begins, changes or (with null) ends the choosing of several messages. */
  select(ids) {
    this.selection = ids === null ? null : new Set(ids);
    this.history.draw();
    this.foot.refresh();
  }

  pick(ids) {
    const chosen = new Set(this.selection);
    for (const id of ids) if (!chosen.delete(id)) chosen.add(id);
    this.select(chosen.size ? chosen : null);
  }

  async forwardSelection() {
    const chosen = this.messages.all.map((message) => message.message_id).filter((id) => this.selection.has(id));
    if (await forward(this, chosen)) this.select(null);
  }
}
