/** Above each phone: whose it is, and the choice of another person; on a narrow screen also the switch between the two. */

import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { badge } from "./parts.js";
import { avatar, fullName } from "./people.js";
import { language, t } from "./words.js";

export class Owner {
  /** `roles` are the story's {left, right}; `shown` is called when a narrow screen is to show this phone. */
  constructor(phone, people, roles, shown) {
    Object.assign(this, { phone, people, roles, shown });
    this.root = el("div", { class: "owner", "data-side": phone.side, "data-testid": "owner" });
  }

  /** Draws it again where something changed, so that an open list of people stays open. */
  draw(active) {
    const { person } = this.phone;
    const unread = active ? 0 : this.phone.unread;
    const mark = JSON.stringify([person, unread, active, language()]);
    reconcile(this.root, [{ key: "owner", mark, make: () => this.card(person, unread, active) }]);
  }

  card(person, unread, active) {
    const role = ["left", "right"].find((side) => this.roles[side] === person.id);
    const choice = el(
      "select",
      {
        "aria-label": t("choosePerson"),
        "data-testid": "person",
        onchange: () => this.phone.give(this.people.find((one) => String(one.id) === choice.value)),
      },
      this.people.map((one) =>
        el(
          "option",
          { value: one.id, selected: one.id === person.id },
          one.username ? `${fullName(one)} (@${one.username})` : fullName(one),
        ),
      ),
    );
    return el(
      "div",
      { class: `owner-card ${active ? "active" : ""}` },
      avatar(person.id, fullName(person), { size: "small" }),
      el(
        "span",
        { class: "lines" },
        el("strong", {}, fullName(person)),
        el("small", {}, role ? t(role) : person.username ? `@${person.username}` : ""),
      ),
      badge(unread),
      el("button", {
        type: "button",
        class: "tab",
        "aria-pressed": String(active),
        "aria-label": t("showPhone", { name: person.first_name }),
        "data-testid": "show-phone",
        onclick: this.shown,
      }),
      el("span", { class: "choice" }, icon("down"), choice),
    );
  }
}
