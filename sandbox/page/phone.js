/** One phone: whose it is, what it shows, and what reaches it. */

import * as api from "./api.js";
import { ChatList } from "./chats.js";
import { Conversation } from "./conversation.js";
import { el, remembered } from "./dom.js";
import { reason } from "./refusals.js";
import { TopicList } from "./topics.js";
import { t } from "./words.js";

const TOAST_MS = 3500;
const GATHER_MS = 80;

export class Phone {
  /** `side` is "left" or "right"; `changed` is told when the owner or the number of unread messages changes. */
  constructor(side, changed) {
    this.side = side;
    this.changed = changed;
    this.person = null;
    this.chats = [];
    this.drafts = new Map();
    this.view = null;
    this.screen = el("div", { class: "screen" });
    this.overlay = el("div", { class: "overlay" });
    this.toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite", "data-testid": "toast" });
    this.lost = el("div", { class: "lost", role: "status", "data-testid": "lost", hidden: true });
    this.root = el(
      "section",
      { class: "phone", "data-testid": "phone", "data-side": side },
      this.screen,
      this.lost,
      this.toasts,
      this.overlay,
    );
  }

  /** Gives the phone to a person, and shows their chats. */
  async give(person) {
    this.stopListening?.();
    this.person = person;
    this.drafts.clear();
    remembered.set(this.side, person.id);
    this.root.dataset.person = person.id;
    await this.refresh();
    this.home();
    this.stopListening = api.listen(person.id, {
      happened: (event) => this.happened(event),
      opened: () => this.connected(),
      lost: () => this.disconnected(),
    });
  }

  get unread() {
    return this.chats.reduce((sum, chat) => sum + (chat.unread || 0), 0);
  }

  /** Whether somebody can see it now: on a narrow screen one of the two is hidden, and what arrives there stays unread. */
  get visible() {
    return this.root.offsetParent !== null && !document.hidden;
  }

  chat(id) {
    return this.chats.find((chat) => chat.id === id);
  }

  home() {
    const left = this.view?.info;
    this.turnTo(new ChatList(this));
    if (left) this.view.root.querySelector(`[data-chat="${left.id}"]`)?.focus();
  }

  /** Opens a chat: the list of topics where it is a forum and none is named, else its messages. */
  open(id, { thread = null, payload = null, message = null } = {}) {
    const chat = this.chat(id);
    if (!chat) return null;
    if (chat.is_forum && thread === null) this.turnTo(new TopicList(this, chat));
    else this.turnTo(new Conversation(this, chat, { thread, payload, message }));
    return this.view;
  }

  turnTo(view) {
    this.view?.leave?.();
    this.view = view;
    this.overlay.replaceChildren();
    this.screen.inert = false;
    this.screen.replaceChildren(view.root);
    view.entered?.();
  }

  /** Draws everything again, in the page's new language. */
  redraw() {
    this.root.setAttribute("aria-label", t("phone", { name: this.person?.first_name ?? "" }));
    this.lost.replaceChildren(t("reconnecting"));
    if (this.view) this.turnTo(this.view.again());
  }

  async refresh() {
    const person = this.person;
    const chats = await this.attempt(() => api.chats(person.id));
    if (!chats || person !== this.person) return;
    this.chats = chats;
    this.view?.refresh();
    this.changed(this);
  }

  /** A burst of events asks for the chats once. */
  refreshSoon() {
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      this.refresh();
    }, GATHER_MS);
  }

  happened(event) {
    if (event.kind === "call") {
      document.dispatchEvent(new CustomEvent("bot-call", { detail: event }));
      return;
    }
    this.view?.happened?.(event);
    if (event.kind !== "typing") this.refreshSoon();
  }

  connected() {
    const wasLost = !this.lost.hidden;
    this.lost.hidden = true;
    if (!wasLost) return;
    this.refresh();
    this.view?.reload?.();
  }

  disconnected() {
    this.lost.hidden = false;
  }

  /** Does something that the server may refuse; a refusal is shown on the phone and gives undefined. */
  async attempt(what) {
    try {
      return await what();
    } catch (error) {
      if (error instanceof api.Refused) this.say(reason(error.message));
      else if (error instanceof api.Gone) this.say(t("gone"));
      else throw error;
      return undefined;
    }
  }

  /** A line over the screen that goes away by itself. */
  say(words) {
    const toast = el("div", { class: "toast" }, words);
    this.toasts.replaceChildren(toast);
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => toast.remove(), Math.max(TOAST_MS, words.length * 70));
  }
}
