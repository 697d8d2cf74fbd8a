/** One phone: whose it is, what it shows, and what reaches it. */

import * as api from "./api.js";
import { ChatList } from "./chats.js";
import { Conversation } from "./conversation.js";
import { el, kept, remembered } from "./dom.js";
import { reason } from "./refusals.js";
import { TopicList } from "./topics.js";
import { t } from "./words.js";

const TOAST_MS = 3500;
const GATHER_MS = 80;

export class Phone {
  /**
   * `side` is "left" or "right"; `world` names this run of the sandbox, whose ids mean nothing to another; `changed` is told
   * when the owner or the number of unread messages changes.
   */
  constructor(side, world, changed) {
    this.side = side;
    this.world = world;
    this.changed = changed;
    this.person = null;
    this.chats = [];
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
    this.drafts = new Drafts(this.name);
    remembered.set(`${this.side}${location.pathname}`, person.id);
    this.root.dataset.person = person.id;
    await this.refresh();
    this.comeBack();
    this.stopListening = api.listen(person.id, {
      happened: (event) => this.happened(event),
      opened: () => this.connected(),
      lost: () => this.disconnected(),
    });
  }

  /** The name under which the browser keeps what this person has on this phone. */
  get name() {
    return `${this.world}.${this.side}.${this.person.id}`;
  }

  /** Goes where this person was before the page was loaded again, or to the list of chats. */
  comeBack() {
    const { chat, thread } = JSON.parse(kept.get(`${this.name}.place`) ?? "{}");
    if (!chat || !this.open(chat, { thread })) this.home();
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
    kept.set(`${this.name}.place`, JSON.stringify({ chat: view.info?.id ?? null, thread: view.thread ?? null }));
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

/** What is half written, by conversation; it outlives a reload. */
class Drafts {
  constructor(name) {
    this.name = name;
  }

  get(place) {
    return kept.get(`${this.name}.draft.${place}`);
  }

  set(place, words) {
    kept.set(`${this.name}.draft.${place}`, words);
  }
}
