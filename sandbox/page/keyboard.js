/** The buttons under a message. */

import { act } from "./api.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { follow } from "./links.js";
import { alertSheet } from "./sheets.js";
import { copy } from "./text.js";

/** Rows of buttons under `message`, as its inline keyboard has them. */
export function keyboard(message, rows, chat) {
  return el(
    "div",
    { class: "keyboard", "data-testid": "keyboard" },
    rows.map((row) =>
      el(
        "div",
        { class: "keys" },
        row.map((button) => key(button, message, chat)),
      ),
    ),
  );
}

function key(button, message, chat) {
  const mark = button.url || button.web_app ? "outward" : button.copy_text ? "copy" : null;
  const node = el(
    "button",
    { type: "button", class: "key", "data-testid": "key", onclick: () => press(node, button, message, chat) },
    el("span", {}, button.text),
    mark ? icon(mark) : null,
  );
  return node;
}

async function press(node, button, message, chat) {
  if (button.copy_text) return copy(button.copy_text.text, chat.phone);
  const address = button.url ?? button.web_app?.url;
  if (address) return visit(address, chat.phone);
  if (node.getAttribute("aria-busy")) return undefined;
  node.setAttribute("aria-busy", "true");
  const done = await chat.phone.attempt(() =>
    act(chat.phone.person.id, {
      act: "tap",
      chat: chat.info.id,
      message: message.message_id,
      data: button.callback_data,
    }),
  );
  node.removeAttribute("aria-busy");
  const answer = done?.answer;
  if (answer?.url) visit(answer.url, chat.phone);
  else if (answer?.text && answer.show_alert) alertSheet(chat.phone, answer.text);
  else if (answer?.text) chat.phone.say(answer.text);
  return undefined;
}

function visit(address, phone) {
  if (follow(address, phone)) return;
  const url = new URL(address, location.href);
  if (["http:", "https:"].includes(url.protocol)) window.open(url, "_blank", "noopener,noreferrer");
}
