/** The foot of a conversation: writing, or the one thing that can be done instead (start, unblock, forward the chosen). */

import { send } from "./api.js";
import { confirmFiles } from "./attach.js";
import { CommandList } from "./commands.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { author } from "./people.js";
import { summary } from "./summary.js";
import { t } from "./words.js";

export class Composer {
  constructor(chat) {
    this.chat = chat;
    this.root = el("footer", { class: "composer" });
    this.area = el("textarea", {
      rows: 1,
      placeholder: t("write"),
      "aria-label": t("write"),
      "data-testid": "write",
      oninput: () => this.changed(),
      onkeydown: (event) => this.keyed(event),
      onpaste: (event) => this.pasted(event),
    });
    this.area.value = chat.phone.drafts.get(chat.draftKey) ?? "";
    this.commands = new CommandList(chat, (command) => this.say(command));
    this.files = el("input", { type: "file", multiple: true, hidden: true, "data-testid": "files", onchange: () => this.picked() });
    this.context = el("div", { class: "context", hidden: true });
    this.sendButton = el("button", { type: "button", class: "tool go", "aria-label": t("sendButton"), "data-testid": "send", onclick: () => this.submit() }, icon("send"));
    this.writing = el(
      "div",
      { class: "writing" },
      this.commands.button,
      this.area,
      el("button", { type: "button", class: "tool", "aria-label": t("attach"), "data-testid": "attach", onclick: () => this.files.click() }, icon("clip")),
      this.files,
      this.sendButton,
    );
  }

  /** Shows what this chat allows now; what is being written stays as it is. */
  refresh() {
    this.commands.refresh();
    const mode = this.mode();
    if (mode === "write" && this.current === "write") return;
    this.current = mode;
    this.root.replaceChildren(...this.parts(mode));
    this.grow();
  }

  mode() {
    const { info, selection, payload } = this.chat;
    if (selection) return "select";
    if (info.blocked) return "blocked";
    if (info.is_bot && (payload !== null || !info.last)) return "start";
    return info.can_write === false ? "closed" : "write";
  }

  parts(mode) {
    const wide = (words, testid, run) => [el("button", { type: "button", class: "wide", "data-testid": testid, onclick: run }, words)];
    const { chat } = this;
    if (mode === "start") return wide(t("start"), "start", () => this.start());
    if (mode === "blocked") return wide(t("unblock"), "unblock", () => chat.do({ act: "unblock", bot: chat.info.id }).then(() => chat.phone.refresh()));
    if (mode === "closed") return [el("p", { class: "closed" }, t("cannotWrite"))];
    if (mode === "write") return [this.commands.root, this.context, this.writing];
    return [
      el(
        "div",
        { class: "writing choosing" },
        el("button", { type: "button", class: "plain", onclick: () => chat.select(null) }, t("cancel")),
        el("span", { role: "status" }, t("selected", { n: chat.selection.size })),
        el("button", { type: "button", class: "plain", "data-testid": "forward-selected", onclick: () => chat.forwardSelection() }, icon("forward"), t("forward")),
      ),
    ];
  }

  focus() {
    (this.current === "write" ? this.area : this.root.querySelector("button"))?.focus({ preventScroll: true });
  }

  async start() {
    const { chat } = this;
    const payload = chat.payload ?? "";
    if (!(await chat.do({ act: "start", bot: chat.info.id, payload }))) return;
    chat.payload = null;
    await chat.phone.refresh();
    this.focus();
  }

  /** Answers a message: what is written next quotes it. */
  answer(message) {
    this.setContext({ replyTo: message }, "reply", t("replyTo", { name: author(message) }), message);
  }

  /** Changes a message that was sent. */
  change(message) {
    this.setContext({ editing: message }, "edit", t("editing"), message);
    this.area.value = message.text;
    this.changed();
  }

  setContext({ replyTo = null, editing = null }, mark, title, message) {
    Object.assign(this.chat, { replyTo, editing });
    this.context.hidden = !message;
    this.context.replaceChildren();
    if (!message) return;
    this.context.append(
      icon(mark),
      el("span", { class: "lines" }, el("strong", {}, title), el("span", { class: "last" }, summary(message))),
      el("button", { type: "button", class: "tool", "aria-label": t("cancel"), onclick: () => this.clear() }, icon("close")),
    );
    this.focus();
  }

  clear() {
    if (this.chat.editing) this.area.value = "";
    this.setContext({});
    this.changed();
    this.focus();
  }

  /** Puts words into the field, as if they had been typed. */
  type(words) {
    this.area.value = words;
    this.changed();
  }

  changed() {
    this.chat.phone.drafts.set(this.chat.draftKey, this.area.value);
    this.commands.suggest(this.area.value);
    this.grow();
  }

  /** The field grows with what is written, up to a third of the phone. */
  grow() {
    this.area.style.height = "auto";
    if (this.area.isConnected) this.area.style.height = `${this.area.scrollHeight}px`;
    this.sendButton.disabled = !this.area.value.trim();
  }

  keyed(event) {
    if (event.key === "Escape" && !this.context.hidden) {
      event.preventDefault();
      this.clear();
      return;
    }
    if (this.commands.keyed(event)) return;
    // While an input method composes, Enter belongs to it; on a touch keyboard it makes a new line.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing || matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    this.submit();
  }

  picked() {
    const files = [...this.files.files];
    this.files.value = "";
    if (files.length) confirmFiles(this.chat, files);
  }

  pasted(event) {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    confirmFiles(this.chat, files);
  }

  async submit() {
    const text = this.area.value.trim();
    if (!text) return;
    const { chat } = this;
    if (chat.editing) {
      const message = chat.editing.message_id;
      if (await chat.do({ act: "edit", chat: chat.info.id, message, text })) this.clear();
      return;
    }
    this.type("");
    if (!(await this.say(text)) && !this.area.value) this.type(text);
  }

  /** Says it in this chat, as an answer where one was begun. */
  say(text) {
    const { chat } = this;
    const replyTo = chat.replyTo?.message_id;
    this.setContext({});
    chat.history.toBottom();
    return chat.do({ act: "say", ...chat.address, text, reply_to: replyTo });
  }

  /** Sends files with the caption; each batch is one message, or one album. */
  async sendFiles(batches, caption) {
    const { chat } = this;
    chat.history.toBottom();
    for (const [index, batch] of batches.entries()) {
      const what = { ...chat.address, caption: index === 0 ? caption : "", items: batch.map(({ kind }) => ({ kind })) };
      const done = await chat.phone.attempt(() => send(chat.phone.person.id, what, batch.map(({ file }) => file)));
      if (!done) return;
      chat.upsert(done.messages);
    }
  }
}
