/** Above each phone: whose it is, and the choice of another person; on a narrow screen also the switch between the two. */

import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { avatar, fullName } from "./people.js";
import { language, t } from "./words.js";

export class Owner {
  /** `shown` is called when this phone is to be the one that a narrow screen shows; `roles` are the story's {left, right}. */
  constructor(phone, { shown, roles }) {
    this.phone = phone;
    this.shown = shown;
    this.roles = roles;
    this.root = el("div", { class: "owner", "data-side": phone.side, "data-testid": "owner" });
  }

  draw(people, active) {
    const { person } = this.phone;
    const unread = active ? 0 : this.phone.unread;
    // Drawn again only when something changed, so that an open list of people stays open.
    const mark = JSON.stringify([person, unread, active, language()]);
    reconcile(this.root, [{ key: "owner", mark, make: () => this.card(people, person, unread, active) }]);
  }

  card(people, person, unread, active) {
    const role = ["left", "right"].find((side) => this.roles[side] === person.id);
    const choice = el(
      "select",
      {
        "aria-label": t("choosePerson"),
        "data-testid": "person",
        onchange: () => this.phone.give(people.find((one) => String(one.id) === choice.value)),
      },
      people.map((one) =>
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
        el("small", {}, role ? t(role) : `@${person.username ?? person.id}`),
      ),
      unread ? el("span", { class: "badge" }, String(unread)) : null,
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
