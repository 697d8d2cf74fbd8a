/** Puts the page together: two phones, the bar above, the guide below, the drawer. */

import * as api from "./api.js";
import { drawBar } from "./bar.js";
import { Clock } from "./clock.js";
import { el, remembered } from "./dom.js";
import { Drawer } from "./drawer.js";
import { FormPanel } from "./form.js";
import { Guide } from "./guide.js";
import { Owner } from "./owner.js";
import { Phone } from "./phone.js";
import { Story } from "./story.js";
import { language, switchLanguage, t } from "./words.js";

const find = (selector) => document.querySelector(selector);

class Page {
  constructor(people, script) {
    this.people = people;
    this.script = script;
    this.stage = find(".phones");
    this.phones = ["left", "right"].map((side) => new Phone(side, script?.run ?? "", () => this.drawOwners()));
    this.owners = this.phones.map((phone) => new Owner(phone, people, script ?? {}, () => this.show(phone.side)));
    const turned = (panel, open) => this.turned(panel, open);
    this.drawer = new Drawer(find("[data-testid=drawer]"), turned);
    this.form = script?.web ? new FormPanel(find("[data-testid=form]"), turned, script.web) : null;
    const story = { play: () => this.story.play(), stop: () => this.story.stop() };
    this.guide = new Guide(find(".guide"), script, story);
    this.clock = new Clock((line) => this.phones[0].say(line));
    this.story = new Story(script, this.phones, { guide: this.guide, showPhone: (side) => this.show(side), people });
  }

  async open() {
    let taken = null;
    for (const phone of this.phones) {
      taken = this.ownerOf(phone.side, taken);
      phone.person = taken;
    }
    this.form?.begin();
    this.stage.dataset.active = "left";
    this.stage.replaceChildren(...[...this.owners, ...this.phones].map((part) => part.root));
    this.draw();
    await Promise.all(this.phones.map((phone) => phone.give(phone.person)));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.story.stop());
    await this.clock.begin(() => this.drawBar());
    document.body.dataset.ready = "true";
  }

  /** Who gets a phone: named in the address, chosen before, the story's, or whoever is left. */
  ownerOf(side, taken) {
    const asked = new URLSearchParams(location.search).get(side);
    const wishes = [asked, remembered.get(`${side}${location.pathname}`), this.script?.[side]].map(Number);
    const free = this.people.filter((person) => person !== taken);
    const wished = wishes.map((id) => free.find((person) => person.id === id)).find(Boolean);
    return wished ?? free[0] ?? taken;
  }

  /** Brings a phone to the front of a narrow screen. */
  show(side) {
    this.stage.dataset.active = side;
    this.drawOwners();
    this.phones.find((phone) => phone.side === side).view?.markRead?.();
  }

  draw() {
    document.documentElement.lang = language();
    document.title = this.script?.title ?? "Lian · 立案";
    this.drawBar();
    this.drawOwners();
    this.guide.draw();
    if (this.drawer.open) this.drawer.draw();
    for (const phone of this.phones) phone.redraw();
  }

  drawBar() {
    drawBar(find(".bar"), {
      play: this.script && (() => this.story.play()),
      form: this.form,
      speak: () => this.speak(),
      clock: this.clock,
      drawer: this.drawer,
    });
  }

  /** A panel was opened, and takes the place of the other, or closed: the focus goes back to what opened it. */
  turned(panel, open) {
    const other = panel === this.form ? this.drawer : this.form;
    if (open && other) other.root.hidden = true;
    this.drawBar();
    if (!open) find(`[data-testid=${panel === this.form ? "web-form" : "drawer-toggle"}]`).focus();
  }

  /** Each language has people of its own, in a world of its own. */
  speak() {
    switchLanguage();
    if (goElsewhere(this.script)) return;
    this.draw();
    find("[data-testid=language]").focus();
  }

  drawOwners() {
    for (const owner of this.owners) owner.draw(this.stage.dataset.active === owner.phone.side);
  }
}

/** Opens the page, or says what is missing and offers to try again. */
async function begin() {
  try {
    const [people, story] = await Promise.all([api.people(), api.story()]);
    if (goElsewhere(story, location.search)) return;
    if (people.length) await new Page(people, story.steps ? story : null).open();
    else apologise(t("noPeople"));
  } catch (error) {
    if (!(error instanceof api.Gone || error instanceof api.Refused)) throw error;
    apologise(t("gone"));
  }
}

/** Goes to the world of the page's language, where this one speaks another; whether it does. The address says it too: `?lang=en`. */
function goElsewhere(story, query = "") {
  const other = story?.worlds?.[language()];
  if (!other || story.language === language()) return false;
  location.replace(other + query);
  return true;
}

function apologise(words) {
  const again = el("button", { type: "button", class: "wide", onclick: begin }, t("retry"));
  find(".phones").replaceChildren(el("div", { class: "gone", role: "alert" }, el("p", {}, words), again));
}

begin();
