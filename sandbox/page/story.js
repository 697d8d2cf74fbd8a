/** Plays the golden story on the two phones, slowly enough to be followed, as a person's own hands would. */

import { forwardTo } from "./acts.js";
import { drawPicture } from "./picture.js";
import { language, t } from "./words.js";

const TYPING_MS = 900;
const PRESS_MS = 550;
const AFTER_MS = 700;
const READING_MS = 900;
const PATIENCE_MS = 9000;
const OPTIONAL_MS = 2000;
const LOOK_MS = 60;

/** The story was stopped by a person. */
class Stopped extends Error {}

/** What the next step needs did not come in time. */
class Waited extends Error {}

export class Story {
  /** `script` is the server's; `showPhone` brings a phone to the front of a narrow screen. */
  constructor(script, phones, { guide, showPhone, people }) {
    Object.assign(this, { script, phones, guide, showPhone, people });
    this.stopper = null;
  }

  get playing() {
    return this.stopper !== null;
  }

  stop() {
    this.stopper?.abort();
  }

  /** Plays from the first step to the last, or until it is stopped. */
  async play() {
    if (this.playing) return;
    this.stopper = new AbortController();
    const { steps } = this.script;
    let number = 0;
    try {
      await this.handOut();
      for (const step of steps) {
        number += 1;
        if (step.caption) this.guide.tell(() => step.caption[language()], number, steps.length);
        await this.take(step);
        await this.sleep(step.caption ? READING_MS : 0);
      }
      this.guide.tell(() => t("storyEnds"), number, steps.length, true);
    } catch (error) {
      if (error instanceof Waited) this.guide.tell(() => t("storyWaits"), number, steps.length, true);
      else if (error instanceof Stopped) this.guide.show("nothing");
      else throw error;
    } finally {
      this.stopper = null;
    }
  }

  /** The phones go to the story's two people. */
  async handOut() {
    for (const phone of this.phones) {
      const person = this.people.find((one) => one.id === this.script[phone.side]);
      if (person && phone.person.id !== person.id) await phone.give(person);
    }
  }

  async take(step) {
    const phone = this.phones.find((one) => one.person.id === step.who);
    this.showPhone(phone.side);
    const acts = {
      start: this.start,
      say: this.say,
      send: this.send,
      tap: this.tap,
      forward: this.forward,
      wait: this.wait,
      open: this.open,
    };
    await acts[step.act].call(this, phone, step);
    await this.sleep(AFTER_MS);
  }

  /** The conversation of the step, opened unless it is already there. */
  async open(phone, step) {
    const info = await this.until(() => phone.chat(step.chat));
    const thread =
      step.thread === "newest"
        ? (await this.until(() => this.newestTopic(phone, step.chat))).id
        : (step.thread ?? null);
    const here = phone.view.place === `${info.id}/${thread}` && phone.view.payload === (step.payload ?? null);
    const chat = here ? phone.view : phone.open(info.id, { thread, payload: step.payload ?? null });
    await chat.ready;
    return chat;
  }

  newestTopic(phone, chat) {
    return [...(phone.chat(chat)?.topics ?? [])].sort((one, other) => other.id - one.id)[0];
  }

  async start(phone, step) {
    const chat = await this.open(phone, { ...step, payload: step.payload ?? "" });
    await this.press(await this.until(() => chat.root.querySelector("[data-testid=start]")));
  }

  async say(phone, step) {
    const chat = await this.open(phone, step);
    const letters = [...step.text];
    const quick = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const strokes = quick ? 1 : Math.min(letters.length, 18);
    for (let stroke = 1; stroke <= strokes; stroke += 1) {
      chat.composer.type(letters.slice(0, Math.ceil((letters.length * stroke) / strokes)).join(""));
      await this.sleep(TYPING_MS / strokes);
    }
    await chat.composer.submit();
  }

  async send(phone, step) {
    const chat = await this.open(phone, step);
    await this.press(chat.root.querySelector("[data-testid=clip]"), false);
    const pictures = (step.items ?? [{ kind: "photo" }]).map(({ kind }, index) =>
      drawPicture(index).then((file) => ({ kind, file })),
    );
    await chat.composer.sendFiles([await Promise.all(pictures)], step.text ?? "");
  }

  /** Presses a button; one that is `optional` may be missing, as the consent is when it was given before. */
  async tap(phone, step) {
    const chat = await this.open(phone, step);
    try {
      await this.press(await this.until(() => this.key(chat, step.label), step.optional ? OPTIONAL_MS : PATIENCE_MS));
    } catch (error) {
      if (!(error instanceof Waited && step.optional)) throw error;
    }
  }

  /** The newest button with the label, whatever emoji stands before it; else the newest with the label in it. */
  key(chat, label) {
    const keys = [...chat.root.querySelectorAll("[data-testid=key]:not([aria-busy])")];
    const words = (text) => text.replace(/^[^\p{L}\p{N}]+/u, "").trim();
    return (
      keys.findLast((node) => words(node.textContent) === words(label)) ??
      keys.findLast((node) => node.textContent.includes(label))
    );
  }

  /** Forwards the newest message of `step.from_chat` that says `step.text` to `step.chat`. */
  async forward(phone, step) {
    const from = await this.open(phone, { chat: step.from_chat });
    const message = await this.until(() =>
      from.messages.all.findLast((one) => (one.text ?? one.caption ?? "").includes(step.text)),
    );
    from.history.flash(message.message_id);
    await this.sleep(READING_MS);
    await forwardTo(from, [message.message_id], step.chat);
  }

  /** Waits until the newest messages say the words, or only for a breath. */
  async wait(phone, step) {
    if (!step.text) return;
    const chat = await this.open(phone, step);
    await this.until(() => chat.history.rows.textContent.includes(step.text));
  }

  async press(node, click = true) {
    node.scrollIntoView({ block: "nearest" });
    node.classList.add("pointed");
    await this.sleep(PRESS_MS);
    node.classList.remove("pointed");
    if (click) node.click();
  }

  sleep(milliseconds) {
    const { signal } = this.stopper;
    return new Promise((resolve, reject) => {
      if (signal.aborted) reject(new Stopped());
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener(
        "abort",
        () => {
          clearTimeout(timer);
          reject(new Stopped());
        },
        { once: true },
      );
    });
  }

  /** What `look` finds, as soon as it finds it. */
  async until(look, patience = PATIENCE_MS) {
    const end = performance.now() + patience;
    while (performance.now() < end) {
      const found = look();
      if (found) return found;
      await this.sleep(LOOK_MS);
    }
    throw new Waited();
  }
}
