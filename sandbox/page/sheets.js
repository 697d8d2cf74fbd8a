/** What comes up over a phone's screen and has to be answered or put away: alerts, a photo, a choice of chat. */

import { el } from "./dom.js";
import { tool } from "./parts.js";
import { avatar } from "./people.js";
import { t } from "./words.js";

const FOCUSABLE = "button:not([disabled]), [href], input, textarea, select, [tabindex='0']";

/** Shows `content` over the phone's screen, which cannot be reached until it is closed; gives the function that closes it. */
export function openSheet(phone, label, content, { kind = "", role = "dialog", closed = () => {} } = {}) {
  const focused = document.activeElement;
  const panel = el(
    "div",
    { class: `panel ${kind}`, role, "aria-modal": "true", "aria-label": label, "data-testid": "sheet" },
    content,
  );
  const backdrop = el("div", { class: "backdrop", onclick: (event) => event.target === backdrop && close() }, panel);
  const keyed = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const close = () => {
    if (!backdrop.isConnected) return;
    backdrop.remove();
    phone.screen.inert = phone.overlay.childElementCount > 0;
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    closed();
  };
  backdrop.addEventListener("keydown", keyed);
  phone.screen.inert = true;
  phone.overlay.append(backdrop);
  (panel.querySelector("[data-first]") ?? panel.querySelector(FOCUSABLE))?.focus({ preventScroll: true });
  return close;
}

/** A bot's alert: it stays until it is read. */
export function alertSheet(phone, words) {
  const ok = el(
    "button",
    { type: "button", class: "plain", "data-testid": "alert-ok", onclick: () => close() },
    t("ok"),
  );
  const close = openSheet(phone, words, [el("p", {}, words), ok], { kind: "alert", role: "alertdialog" });
}

/** A photo as large as the phone is; a touch puts it away. */
export function openPhoto(phone, url) {
  const picture = el(
    "button",
    { type: "button", class: "bare", "aria-label": t("close"), onclick: () => close() },
    el("img", { src: url, alt: t("photo") }),
  );
  const close = openSheet(phone, t("photo"), picture, { kind: "photo" });
}

/** Asks which of the person's chats is meant; null when put away. */
export function chooseChat(phone) {
  return new Promise((resolve) => {
    let chosen = null;
    const choose = (chat) => {
      chosen = chat;
      close();
    };
    const entries = phone.chats
      .filter((chat) => !chat.why_not && !chat.blocked)
      .map((chat) =>
        el(
          "button",
          { type: "button", class: "entry", "data-testid": "forward-to", onclick: () => choose(chat) },
          avatar(chat.id, chat.title, { square: chat.is_forum }),
          el("span", { class: "lines" }, el("strong", {}, chat.title)),
        ),
      );
    const close = openSheet(
      phone,
      t("forwardTo"),
      [sheetTitle(t("forwardTo"), () => close()), el("div", { class: "entries" }, entries)],
      {
        closed: () => resolve(chosen),
      },
    );
  });
}

/** The head of a sheet: what it is, and a cross. */
export const sheetTitle = (words, close) => el("header", {}, el("strong", {}, words), tool("close", t("close"), close));
