/** Files on their way into a chat: picked, dropped or pasted, looked at once, sent as what they are. */

import { batchesOf, kindOf } from "./batches.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { bytes } from "./media.js";
import { tool } from "./parts.js";
import { openSheet, sheetTitle } from "./sheets.js";
import { t } from "./words.js";

/** The sheet that shows the files and takes a caption; it stays when the server refuses them. */
export class FileSheet {
  constructor(chat, files) {
    this.chat = chat;
    this.files = [...files];
    this.urls = new Map();
    this.head = el("div");
    this.list = el("div", { class: "chosen" });
    this.asFiles = el("input", { type: "checkbox", onchange: () => this.draw() });
    this.caption = el("textarea", {
      rows: 2,
      placeholder: t("caption"),
      "aria-label": t("caption"),
      "data-first": true,
      "data-testid": "caption",
    });
    const submit = () => this.submit();
    const go = { type: "button", class: "wide", "data-testid": "send-files", onclick: submit };
    this.go = el("button", go, t("sendButton"));
    this.draw();
    const closed = () => this.urls.forEach((url) => URL.revokeObjectURL(url));
    this.close = openSheet(chat.phone, t("files", { n: this.files.length }), this.parts(), { kind: "files", closed });
  }

  parts() {
    const option = el("label", { class: "option" }, this.asFiles, t("asFiles"));
    const choice = this.files.some((file) => kindOf(file, false) !== "document");
    return [this.head, this.list, ...(choice ? [option] : []), this.caption, this.go];
  }

  draw() {
    this.head.replaceChildren(sheetTitle(t("files", { n: this.files.length }), () => this.close()));
    this.list.replaceChildren(...this.files.map((file) => this.entry(file)));
  }

  entry(file) {
    const about = `${t(kindOf(file, this.asFiles.checked))} · ${bytes(file.size)}`;
    return el(
      "div",
      { class: "one" },
      this.thumb(file),
      el("span", { class: "lines" }, el("strong", {}, file.name), el("small", {}, about)),
      tool("close", t("removeFile", { name: file.name }), () => this.drop(file)),
    );
  }

  thumb(file) {
    if (!file.type.startsWith("image/")) {
      return el("span", { class: "round" }, icon(file.type.startsWith("audio/") ? "music" : "file"));
    }
    if (!this.urls.has(file)) this.urls.set(file, URL.createObjectURL(file));
    return el("img", { src: this.urls.get(file), alt: "" });
  }

  drop(file) {
    this.files = this.files.filter((one) => one !== file);
    if (this.files.length) this.draw();
    else this.close();
  }

  async submit() {
    this.go.disabled = true;
    this.go.setAttribute("aria-busy", "true");
    const batches = batchesOf(this.files, this.asFiles.checked);
    const sent = await this.chat.composer.sendFiles(batches, this.caption.value.trim());
    if (sent) this.close();
    this.go.disabled = false;
    this.go.removeAttribute("aria-busy");
  }
}

/** Lets files be dropped anywhere on a conversation that can be written in. */
export function acceptFiles(chat) {
  const veil = el("div", { class: "veil", hidden: true }, icon("clip"), t("dropHere"));
  chat.root.append(veil);
  const carries = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files") && chat.foot.mode === "write";
  chat.root.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  chat.root.addEventListener("dragleave", (event) => {
    if (!chat.root.contains(event.relatedTarget)) veil.hidden = true;
  });
  chat.root.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    veil.hidden = true;
    new FileSheet(chat, event.dataTransfer.files);
  });
}
