/** Plays the golden story on the two phones, slowly enough to be followed, as a person's own hands would. */

import { forwardTo } from "./acts.js";
import { Hand, Stopped, Waited } from "./hand.js";
import { drawPicture } from "./picture.js";
import { GENERAL, topicsOf } from "./topics.js";
import { t } from "./words.js";

/** How long a caption stays at least, and a look at a chat takes. */
const CAPTION_MS = 3500;
const LOOK_MS = 1100;
const BREATH_MS = 250;
const ANSWER_MS = 2500;
const OPTIONAL_MS = 1500;

export class Story {
  /** `script` is the server's; `showPhone` brings a phone to the front of a narrow screen. */
  constructor(script, phones, { guide, showPhone, people }) {
    Object.assign(this, { script, phones, guide, showPhone, people });
    this.hand = null;
  }

  stop() {
    this.hand?.stop();
  }

  /** Plays from the first step to the last, or until it is stopped. */
  async play() {
    if (this.hand) return;
    const { steps } = this.script;
    this.hand = new Hand();
    let number = 0;
    let readBy = 0;
    const reading = () => this.hand.sleep(Math.max(0, readBy - performance.now()));
    const end = (key) => this.guide.tell(() => t(key), number, steps.length, true);
    try {
      await this.handOut();
      for (const step of steps) {
        number += 1;
        if (step.caption) {
          await reading();
          this.guide.tell(() => step.caption, number, steps.length);
          readBy = performance.now() + CAPTION_MS;
        }
        await this.take(step);
        await this.hand.sleep(BREATH_MS);
      }
      await reading();
      end("storyEnds");
    } catch (error) {
      if (error instanceof Waited) end("storyWaits");
      else if (error instanceof Stopped) this.guide.show("nothing");
      else throw error;
    } finally {
      this.hand = null;
    }
  }

  /** The phones go to the story's two people; topics that are there already belong to earlier cases. */
  async handOut() {
    this.oldTopics = new Set();
    for (const phone of this.phones) {
      const person = this.people.find((one) => one.id === this.script[phone.side]);
      if (person && phone.person !== person) await phone.give(person);
      for (const chat of phone.chats) for (const topic of chat.topics) this.oldTopics.add(topic.id);
    }
  }

  async take(step) {
    const phone = this.phones.find((one) => one.person.id === step.who);
    this.showPhone(phone.side);
    const chat = await this.reach(phone, step);
    const before = heard(chat);
    await this[step.act](chat, step, phone);
    // A bot answers before the next step is taken, or it has nothing to say.
    const asks = ["start", "say", "send", "tap", "number"].includes(step.act);
    if (asks) await this.hand.find(() => heard(chat) !== before, ANSWER_MS);
  }

  /** The conversation of the step, opened unless it is already there. */
  async reach(phone, step) {
    const id = step.act === "forward" ? step.from_chat : step.chat;
    await this.hand.need(() => phone.chat(id));
    const thread = step.thread === "newest" ? (await this.newestTopic(phone, id)).id : (step.thread ?? null);
    const payload = step.act === "start" ? (step.payload ?? "") : null;
    const here = phone.view.place === `${id}/${thread}` && phone.view.payload === payload;
    const chat = here ? phone.view : phone.open(id, { thread, payload });
    await chat.ready;
    return chat;
  }

  /** The topic that was opened while the story plays; where none comes, the newest of those before. */
  async newestTopic(phone, id) {
    const topics = () => topicsOf(phone.chat(id)).filter((topic) => topic.id !== GENERAL);
    const fresh = await this.hand.find(() => topics().find((topic) => !this.oldTopics.has(topic.id)));
    return fresh ?? this.hand.need(() => topics()[0]);
  }

  /** Only looks; the chat is open already. */
  async open() {
    await this.hand.sleep(LOOK_MS);
  }

  async start(chat) {
    await this.hand.press(await this.hand.need(() => chat.root.querySelector("[data-testid=start]")));
  }

  async say(chat, step) {
    await this.hand.type(chat.composer, step.text);
    await chat.composer.submit();
  }

  async send(chat, step) {
    await this.hand.point(chat.root.querySelector("[data-testid=clip]"));
    const kinds = (step.items ?? [{ kind: "photo" }]).map((item) => item.kind);
    const batch = await Promise.all(kinds.map(async (kind, index) => ({ kind, file: await drawPicture(index) })));
    await chat.composer.sendFiles([batch], step.text ?? "");
  }

  /** Presses a button; one that is `optional` may be missing, as the consent is when it was given before. */
  async tap(chat, step) {
    const look = () => buttonNamed(chat.root, step.label);
    const button = step.optional ? await this.hand.find(look, OPTIONAL_MS) : await this.hand.need(look);
    if (button) await this.hand.press(button);
  }

  /** Forwards the newest message of `step.from_chat` that says `step.text`, or the next of `step.or`, to `step.chat`. */
  async forward(chat, step) {
    const says = (text) => (message) => (message.text ?? message.caption ?? "").includes(text);
    const newest = () => [step.text, ...(step.or ?? [])].map((text) => chat.messages.all.findLast(says(text)));
    const message = await this.hand.need(() => newest().find(Boolean));
    chat.history.flash(message.message_id);
    await this.hand.sleep(LOOK_MS);
    await forwardTo(chat, [message.message_id], step.chat);
  }

  /** Sends the newest ticket number of this chat, alone. */
  async number(chat, step) {
    const numbers = () => chat.history.rows.textContent.match(/[A-Z]+-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/g);
    await this.say(chat, { ...step, text: (await this.hand.need(numbers)).at(-1) });
  }

  /** Waits until the chat does not show the words any more. */
  async gone(chat, step) {
    await this.hand.need(() => !chat.history.rows.textContent.includes(step.text));
    await this.hand.sleep(LOOK_MS);
  }

  /** Waits until its person cannot write here. */
  async muted(chat) {
    await this.hand.need(() => chat.root.querySelector("[data-testid=closed]"));
    await this.hand.sleep(LOOK_MS);
  }

  /** Hands the phone to another person. */
  async give(chat, step, phone) {
    await phone.give(this.people.find((one) => one.id === step.to));
  }

  /** Waits until the chat says the words, or (without words) for a breath. */
  async wait(chat, step) {
    if (step.text) await this.hand.need(() => chat.history.rows.textContent.includes(step.text));
    else await this.hand.sleep(LOOK_MS);
  }
}

/** What others said in a chat, as one string: it changes when they say or change something. */
const heard = (chat) => JSON.stringify(chat.messages.all.filter((message) => !message.mine));

/** The newest button with the label, whatever emoji stands before it; else the newest with the label in it. */
function buttonNamed(root, label) {
  const buttons = [...root.querySelectorAll("[data-testid=key]:not([aria-busy])")];
  const words = (text) => text.replace(/^[^\p{L}\p{N}]+/u, "").trim();
  return (
    buttons.findLast((button) => words(button.textContent) === words(label)) ??
    buttons.findLast((button) => button.textContent.includes(label))
  );
}
