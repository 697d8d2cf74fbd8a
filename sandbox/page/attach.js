/** Files on their way into a chat: picked, dropped or pasted, looked at once, sent as what they are. */

import { tool } from "./parts.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { bytes } from "./media.js";
import { openSheet, sheetTitle } from "./sheets.js";
import { t } from "./words.js";

const ALBUM_MAX = 10;
const ALBUMS = { photo: "sight", video: "sight", document: "document" };

/** What a file is sent as. */
function kindOf(file, asFiles) {
  if (asFiles) return "document";
  if (["image/jpeg", "image/png", "image/webp"].includes(file.type)) return "photo";
  if (file.type.startsWith("video/")) return "video";
  if (file.type === "audio/ogg") return "voice";
  return file.type.startsWith("audio/") ? "audio" : "document";
}

/** Files in the messages they become: photos and videos share an album of at most ten, as documents do. */
function batchesOf(files, asFiles) {
  const batches = [];
  for (const file of files) {
    const kind = kindOf(file, asFiles);
    const last = batches.at(-1);
    const joins = last && ALBUMS[kind] && ALBUMS[last[0].kind] === ALBUMS[kind] && last.length < ALBUM_MAX;
    if (joins) last.push({ file, kind });
    else batches.push([{ file, kind }]);
  }
  return batches;
}

/** Shows the files, and sends them with a caption. */
export function confirmFiles(chat, given) {
  let files = [...given];
  const urls = [];
  const list = el("div", { class: "chosen" });
  const head = el("div");
  const asFiles = el("input", { type: "checkbox", onchange: () => draw() });
  const caption = el("textarea", {
    rows: 2,
    placeholder: t("caption"),
    "aria-label": t("caption"),
    "data-first": true,
    "data-testid": "caption",
  });
  const go = el(
    "button",
    { type: "button", class: "wide", "data-testid": "send-files", onclick: () => submit() },
    t("sendButton"),
  );

  const thumb = (file) => {
    if (!file.type.startsWith("image/"))
      return el("span", { class: "round" }, icon(file.type.startsWith("audio/") ? "music" : "file"));
    const url = URL.createObjectURL(file);
    urls.push(url);
    return el("img", { src: url, alt: "" });
  };
  const draw = () => {
    head.replaceChildren(sheetTitle(t("files", { n: files.length }), () => close()));
    list.replaceChildren(
      ...files.map((file) =>
        el(
          "div",
          { class: "one" },
          thumb(file),
          el(
            "span",
            { class: "lines" },
            el("strong", {}, file.name),
            el("small", {}, `${t(kindOf(file, asFiles.checked))} · ${bytes(file.size)}`),
          ),
          tool("close", t("removeFile", { name: file.name }), () => drop(file)),
        ),
      ),
    );
  };
  const drop = (file) => {
    files = files.filter((one) => one !== file);
    if (files.length) draw();
    else close();
  };
  const submit = async () => {
    go.disabled = true;
    go.setAttribute("aria-busy", "true");
    await chat.composer.sendFiles(batchesOf(files, asFiles.checked), caption.value.trim());
    close();
  };
  draw();
  const compressible = files.some((file) => kindOf(file, false) !== "document");
  const option = compressible ? el("label", { class: "option" }, asFiles, t("asFiles")) : null;
  const close = openSheet(
    chat.phone,
    t("files", { n: files.length }),
    [head, list, option, caption, go].filter(Boolean),
    {
      kind: "files",
      closed: () => urls.forEach((url) => URL.revokeObjectURL(url)),
    },
  );
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
    confirmFiles(chat, [...event.dataTransfer.files]);
  });
}
