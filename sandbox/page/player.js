/** The little player of a voice message or a song: one button, one line to drag, one clock. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { length } from "./times.js";
import { t } from "./words.js";

let playing = null;

export function player(item) {
  const sound = new Audio();
  sound.preload = "metadata";
  sound.src = item.url;
  const toggle = () => (sound.paused ? sound.play().catch(() => node.classList.add("broken")) : sound.pause());
  const button = el(
    "button",
    { type: "button", class: "round", "aria-label": t("play"), onclick: toggle },
    icon("play"),
  );
  const line = el("input", {
    type: "range",
    min: 0,
    max: 1000,
    value: 0,
    "aria-label": t("position"),
    oninput: () => {
      if (sound.duration) sound.currentTime = (line.value / 1000) * sound.duration;
    },
  });
  const time = el("small", {}, length(0));
  const node = el(
    "div",
    { class: "player", "data-testid": item.kind },
    button,
    el(
      "span",
      { class: "lines" },
      item.kind === "audio" ? el("strong", {}, item.name ?? t("audio")) : null,
      line,
      time,
    ),
  );

  const show = () => {
    button.replaceChildren(icon(sound.paused ? "play" : "pause"));
    button.setAttribute("aria-label", t(sound.paused ? "play" : "pause"));
  };
  sound.addEventListener("play", () => {
    if (playing !== sound) playing?.pause();
    playing = sound;
    show();
  });
  sound.addEventListener("pause", show);
  sound.addEventListener("loadedmetadata", () => time.replaceChildren(length(sound.duration)));
  sound.addEventListener("error", () => node.classList.add("broken"));
  sound.addEventListener("timeupdate", () => {
    if (!sound.duration) return;
    line.value = (sound.currentTime / sound.duration) * 1000;
    time.replaceChildren(length(sound.currentTime || sound.duration));
  });
  return node;
}
