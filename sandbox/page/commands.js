/** The commands a bot offers: behind a button, and while "/" is being written. */

import { el } from "./dom.js";
import { tool } from "./parts.js";
import { t } from "./words.js";

export class CommandList {
  /** `run` is given the command to say. */
  constructor(chat, run) {
    this.chat = chat;
    this.run = run;
    this.root = el("div", {
      class: "commands",
      role: "menu",
      "aria-label": t("commands"),
      "data-testid": "command-list",
      hidden: true,
    });
    this.button = tool("menu", t("commands"), () => this.show(this.root.hidden ? this.chat.info.commands : []));
    this.button.setAttribute("aria-expanded", "false");
  }

  refresh() {
    this.button.hidden = !this.chat.info.commands?.length;
  }

  /** Shows those that begin as the words do. */
  suggest(words) {
    const begun = /^\/(\w*)$/.exec(words);
    this.show(
      begun ? (this.chat.info.commands ?? []).filter(({ command }) => command.startsWith(begun[1].toLowerCase())) : [],
    );
  }

  show(commands) {
    this.root.hidden = !commands.length;
    this.button.setAttribute("aria-expanded", String(!this.root.hidden));
    this.root.replaceChildren(
      ...commands.map(({ command, description }) =>
        el(
          "button",
          { type: "button", role: "menuitem", "data-testid": "command", onclick: () => this.choose(command) },
          el("strong", {}, `/${command}`),
          el("span", {}, description),
        ),
      ),
    );
  }

  choose(command) {
    this.chat.composer.type("");
    this.show([]);
    this.run(`/${command}`);
    this.chat.foot.offerFocus();
  }

  /** Tab takes the first suggestion, Escape puts the list away; whether the key was ours. */
  keyed(event) {
    if (this.root.hidden || !["Tab", "Escape"].includes(event.key)) return false;
    event.preventDefault();
    if (event.key === "Escape") this.show([]);
    else this.chat.composer.type(this.root.querySelector("strong").textContent);
    return true;
  }
}
