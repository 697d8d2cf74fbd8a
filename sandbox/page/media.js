/** Photos, videos, voice and files inside a bubble; an album as a grid. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { player } from "./player.js";
import { openPhoto } from "./sheets.js";
import { t } from "./words.js";

const SIGHT = new Set(["photo", "video", "animation", "video_note", "sticker"]);

/** Whether the message is mostly a picture, so that its time is laid over it when it has no words. */
export const isSight = (message) => SIGHT.has(message.media?.kind);

/** What the messages of one bubble carry: one piece of media, or an album. */
export function media(messages, phone) {
  const carrying = messages.filter((message) => message.media);
  if (!carrying.length) return null;
  const sights = carrying.filter(isSight);
  const rest = carrying.filter((message) => !isSight(message));
  return el(
    "div",
    { class: "media" },
    sights.length ? grid(sights, phone) : null,
    rest.map((message) => attachment(message.media)),
  );
}

/** A file's size as people write it: 220 KB, 1.4 MB. */
export function bytes(size) {
  if (size === undefined || size === null) return "";
  if (size < 1000) return `${size} B`;
  if (size < 1_000_000) return `${Math.round(size / 1000)} KB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
}

function grid(messages, phone) {
  const node = el("div", {
    class: "grid",
    "data-count": messages.length,
    "data-testid": messages.length > 1 ? "album" : null,
  });
  for (const message of messages) node.append(tile(message.media, messages.length === 1, phone));
  return node;
}

function tile(item, alone, phone) {
  const frame = el("div", { class: `tile ${item.kind}`, "data-testid": item.kind });
  // The place is kept before the bytes come, so nothing jumps when they do.
  if (alone && item.width && item.height) {
    frame.style.setProperty("--ratio", Math.min(3.5, Math.max(0.6, item.width / item.height)));
    frame.style.setProperty("--width", `${Math.min(320, Math.max(180, item.width))}px`);
  }
  const broken = () => frame.replaceChildren(noPreview(item));
  if (item.kind === "video" || item.kind === "video_note" || item.mime?.startsWith("video/")) {
    frame.append(
      el("video", {
        src: item.url,
        controls: true,
        playsinline: true,
        preload: "metadata",
        onerror: broken,
        "aria-label": t("video"),
      }),
    );
  } else if (item.kind === "sticker") {
    frame.append(el("img", { src: item.url, alt: t("sticker"), onerror: broken }));
  } else {
    const open = () => openPhoto(phone, item.url);
    frame.append(
      el(
        "button",
        { type: "button", class: "bare", "aria-label": t("openPhoto"), onclick: open },
        el("img", { src: item.url, alt: "", draggable: "false", onerror: broken }),
      ),
    );
  }
  return frame;
}

/** In place of bytes that this browser cannot show, as most made-up test files are. */
function noPreview(item) {
  return el(
    "a",
    {
      class: "no-preview",
      href: item.url,
      download: item.name ?? item.kind,
      "aria-label": t("download", { name: t(item.kind) }),
    },
    icon(item.kind === "video" ? "play" : "image"),
    el("span", {}, [t(item.kind), bytes(item.size)].filter(Boolean).join(" · ")),
    el("small", {}, t("notShown")),
  );
}

function attachment(item) {
  if (item.kind === "voice" || item.kind === "audio") return player(item);
  const name = item.name ?? t("document");
  const extension = name.includes(".") ? name.split(".").at(-1).slice(0, 4) : "";
  return el(
    "a",
    {
      class: "document",
      href: item.url,
      download: name,
      "aria-label": t("download", { name }),
      "data-testid": "document",
    },
    el("span", { class: "round" }, icon("file"), el("small", {}, extension)),
    el("span", { class: "lines" }, el("strong", {}, name), el("small", {}, bytes(item.size))),
  );
}
