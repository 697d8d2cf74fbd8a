/** Puts the page together: two phones, the bar above, the guide below, the drawer. */

import * as api from "./api.js";
import { Drawer } from "./drawer.js";
import { el, remembered } from "./dom.js";
import { Guide } from "./guide.js";
import { icon } from "./icons.js";
import { Owner } from "./owner.js";
import { Phone } from "./phone.js";
import { Story } from "./story.js";
import { language, switchLanguage, t } from "./words.js";

const bar = document.querySelector(".bar");
const stage = document.querySelector(".phones");
const asked = new URLSearchParams(location.search);

/** Who gets a phone: named in the address, chosen before, the story's, or whoever is left. */
function ownerOf(side, people, script, taken) {
  const wishes = [asked.get(side), remembered.get(side), script?.[side]].map(Number);
  const wished = wishes
    .map((id) => people.find((person) => person.id === id))
    .find((person) => person && person !== taken);
  return wished ?? people.find((person) => person !== taken) ?? people[0];
}

async function begin() {
  const [people, told] = await Promise.all([api.people(), api.story()]);
  const script = told.steps ? told : null;
  const owners = [];
  const phones = ["left", "right"].map((side) => new Phone(side, () => drawOwners()));
  const drawOwners = () => owners.forEach((owner) => owner.draw(people, stage.dataset.active === owner.phone.side));
  const showPhone = (side) => {
    stage.dataset.active = side;
    drawOwners();
    phones.find((phone) => phone.side === side).view?.markRead?.();
  };

  const guide = new Guide(document.querySelector(".guide"), script, {
    play: () => story.play(),
    stop: () => story.stop(),
  });
  const story = new Story(script, phones, { guide, showPhone, people });
  const drawer = new Drawer(document.querySelector(".drawer"), (open) => {
    document.body.classList.toggle("with-drawer", open);
    drawBar();
  });
  const drawBar = () => bar.replaceChildren(...barParts({ script, story, drawer, draw }));
  const draw = () => {
    document.documentElement.lang = language() === "zh" ? "zh-Hans" : "en";
    document.title = script?.title[language()] ?? "Lian · 立案";
    drawBar();
    drawOwners();
    guide.draw();
    if (drawer.open) drawer.draw();
    for (const phone of phones) phone.redraw();
  };

  let taken = null;
  for (const phone of phones) {
    taken = ownerOf(phone.side, people, script, taken);
    phone.person = taken;
    owners.push(new Owner(phone, { shown: () => showPhone(phone.side), roles: script ?? {} }));
  }
  stage.dataset.active = "left";
  stage.replaceChildren(...owners.map((owner) => owner.root), ...phones.map((phone) => phone.root));
  draw();
  await Promise.all(phones.map((phone) => phone.give(phone.person)));
  document.addEventListener("keydown", (event) => event.key === "Escape" && story.stop());
  document.body.dataset.ready = "true";
}

function barParts({ script, story, drawer, draw }) {
  const speak = () => {
    switchLanguage();
    draw();
  };
  const button = (attributes, mark, words) =>
    el(
      "button",
      { type: "button", class: "chip", "aria-label": words, ...attributes },
      icon(mark),
      el("span", {}, words),
    );
  return [
    el("img", { src: "/page/icon.svg", alt: "", width: 30, height: 30 }),
    el("h1", {}, "Lian", el("span", {}, "立案")),
    el("p", { class: "tagline" }, t("tagline")),
    ...(script ? [button({ "data-testid": "bar-play", onclick: () => story.play() }, "play", t("playStory"))] : []),
    button({ "data-testid": "language", onclick: speak }, "globe", t("otherLanguage")),
    button(
      { "data-testid": "drawer-toggle", "aria-expanded": String(drawer.open), onclick: () => drawer.toggle() },
      "calls",
      t("calls"),
    ),
  ];
}

/** Begins, or says that the sandbox is not there and offers to try again. */
async function tryToBegin() {
  try {
    await begin();
  } catch (error) {
    if (!(error instanceof api.Gone || error instanceof api.Refused)) throw error;
    stage.replaceChildren(
      el(
        "div",
        { class: "gone", role: "alert" },
        el("p", {}, t("gone")),
        el("button", { type: "button", class: "wide", onclick: tryToBegin }, t("retry")),
      ),
    );
  }
}

tryToBegin();
