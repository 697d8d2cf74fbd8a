/** The words of a message: the server's safe HTML, brought to life (links inside, code to copy, commands to touch, long quotes to unfold). */

import { el } from "./dom.js";
import { follow } from "./links.js";
import { t } from "./words.js";

/**
 * An element with the formatted text. `html` is the one thing on the page that is put in as markup: the sandbox made it from
 * text and entities and escaped the rest.
 */
export function richText(html, phone) {
  const node = el("div", { class: "text", dir: "auto", onclick: (event) => touched(event, phone) });
  node.innerHTML = html;
  for (const link of node.querySelectorAll("a")) {
    link.rel = "noopener noreferrer";
    link.target = "_blank";
  }
  for (const code of node.querySelectorAll("code")) {
    code.setAttribute("role", "button");
    code.tabIndex = 0;
    code.title = t("copy");
    code.addEventListener("keydown", (event) => event.key === "Enter" && copy(code.textContent, phone));
  }
  for (const spoiler of node.querySelectorAll(".spoiler")) {
    spoiler.setAttribute("role", "button");
    spoiler.tabIndex = 0;
    const reveal = () => spoiler.classList.add("seen");
    spoiler.addEventListener("click", reveal);
    spoiler.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  }
  // A line break after a block ends the block; it is not an empty line.
  for (const block of node.querySelectorAll("blockquote, pre")) {
    const after = block.nextSibling;
    if (after?.nodeType === Node.TEXT_NODE) after.data = after.data.replace(/^\n/, "");
  }
  for (const quote of node.querySelectorAll("blockquote.expandable")) foldable(quote);
  return node;
}

/** Puts text on the clipboard and says so. */
export async function copy(text, phone) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page served from another machine over plain HTTP has no clipboard; the old way still works there.
    const area = el("textarea", { class: "unseen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  phone.say(t("copied"));
}

function touched(event, phone) {
  const link = event.target.closest("a");
  if (link) {
    if (follow(link.href, phone)) event.preventDefault();
    return;
  }
  const command = event.target.closest("em")?.textContent;
  if (command?.startsWith("/")) {
    phone.view.composer.say(command);
    return;
  }
  const code = event.target.closest("code");
  if (code && !getSelection().toString()) copy(code.textContent, phone);
}

function foldable(quote) {
  const button = el("button", { type: "button", class: "fold", "aria-expanded": "false" }, t("showMore"));
  button.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
    button.replaceChildren(t(open ? "showLess" : "showMore"));
  });
  const inner = el("div", { class: "folded" });
  inner.append(...quote.childNodes);
  quote.append(inner, button);
  // Only what does not fit needs a button, and that is known once it is laid out.
  new ResizeObserver((_, observer) => {
    if (!inner.clientHeight) return;
    button.hidden = inner.scrollHeight <= inner.clientHeight + 2;
    observer.disconnect();
  }).observe(inner);
}
