/** Where a message is written: the field, what it answers or changes, the paper clip, the commands. */

import { send } from "./api.js";
import { FileSheet } from "./attach.js";
import { CommandList } from "./commands.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { tool } from "./parts.js";
import { author } from "./people.js";
import { summary } from "./summary.js";
import { t } from "./words.js";

export class Composer {
  constructor(chat) {
    this.chat = chat;
    this.replyTo = null;
    this.editing = null;
    this.area = el("textarea", {
      rows: 1,
      placeholder: t("write"),
      "aria-label": t("write"),
      "data-testid": "write",
      oninput: () => this.changed(),
      onkeydown: (event) => this.keyed(event),
      onpaste: (event) => this.took(event, event.clipboardData.files),
    });
    this.area.value = chat.phone.drafts.get(chat.place) ?? "";
    this.files = el("input", {
      type: "file",
      multiple: true,
      hidden: true,
      "data-testid": "files",
      onchange: (event) => this.took(event, this.files.files),
    });
    this.commands = new CommandList(chat, (command) => this.say(command));
    this.context = el("div", { class: "context", hidden: true });
    this.go = tool("send", t("sendButton"), () => this.submit());
    const clip = tool("clip", t("attach"), () => this.files.click());
    const writing = el("div", { class: "writing" }, this.commands.button, this.area, clip, this.files, this.go);
    this.parts = [this.commands.root, this.context, writing];
  }

  focus() {
    this.area.focus({ preventScroll: true });
  }

  /** Answers a message: what is written next quotes it. */
  answer(message) {
    this.attend({ replyTo: message });
  }

  /** Changes a message that was sent. */
  change(message) {
    this.attend({ editing: message });
    this.type(message.text ?? message.caption);
  }

  /** Shows the message that is being answered or changed, or (with nothing) no longer. */
  attend({ replyTo = null, editing = null }) {
    Object.assign(this, { replyTo, editing });
    const message = replyTo ?? editing;
    this.context.hidden = !message;
    if (!message) return;
    const title = editing ? t("editing") : t("replyTo", { name: author(replyTo) });
    this.context.replaceChildren(
      icon(editing ? "edit" : "reply"),
      el("span", { class: "lines" }, el("strong", {}, title), el("span", { class: "last" }, summary(message))),
      tool("close", t("cancel"), () => this.forget()),
    );
    this.focus();
  }

  forget() {
    if (this.editing) this.type("");
    this.attend({});
    this.focus();
  }

  /** Puts words into the field, as if they had been typed. */
  type(words) {
    this.area.value = words;
    this.changed();
  }

  changed() {
    this.chat.phone.drafts.set(this.chat.place, this.area.value);
    this.commands.suggest(this.area.value);
    this.grow();
  }

  /** The field grows with what is written, up to a third of the phone. */
  grow() {
    this.area.style.height = "auto";
    if (this.area.isConnected) this.area.style.height = `${this.area.scrollHeight}px`;
    this.go.disabled = !this.area.value.trim();
  }

  keyed(event) {
    if (event.key === "Escape" && !this.context.hidden) {
      event.preventDefault();
      this.forget();
      return;
    }
    if (this.commands.keyed(event)) return;
    // While an input method composes, Enter belongs to it; on a touch keyboard it makes a new line.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing || matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    this.submit();
  }

  /** Files came by the paper clip or with a paste; a paste without files is left to the field. */
  took(event, list) {
    const files = [...list];
    if (!files.length) return;
    event.preventDefault();
    this.files.value = "";
    new FileSheet(this.chat, files);
  }

  async submit() {
    const text = this.area.value.trim();
    const { chat, editing } = this;
    if (!text) return;
    if (editing) {
      if (await chat.do({ act: "edit", chat: chat.info.id, message: editing.message_id, text })) this.forget();
      return;
    }
    this.type("");
    if (!(await this.say(text)) && !this.area.value) this.type(text);
  }

  /** Says it in this chat, as an answer where one was begun. */
  say(text) {
    const { chat, replyTo } = this;
    this.attend({});
    chat.history.toBottom();
    return chat.do({ act: "say", ...chat.address, text, reply_to: replyTo?.message_id });
  }

  /** Sends files ({file, kind}) with the caption; each batch is one message, or one album. Whether all went. */
  async sendFiles(batches, caption) {
    const { chat } = this;
    chat.history.toBottom();
    for (const [index, batch] of batches.entries()) {
      const items = batch.map(({ kind }) => ({ kind }));
      const files = batch.map(({ file }) => file);
      const what = { ...chat.address, caption: index === 0 ? caption : "", items };
      const done = await chat.phone.attempt(() => send(chat.phone.person.id, what, files));
      if (!done) return false;
      chat.put(done.messages);
    }
    return true;
  }
}
