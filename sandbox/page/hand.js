/** The hand that plays a story: it waits, looks, types, points and presses, and can be stopped at any moment. */

const TYPING_MS = 900;
const STROKES = 18;
const PRESS_MS = 700;
const PATIENCE_MS = 9000;
const LOOK_MS = 60;

/** The hand was stopped by a person. */
export class Stopped extends Error {}

/** What the hand needs did not come in time. */
export class Waited extends Error {}

export class Hand {
  constructor() {
    this.stopper = new AbortController();
  }

  stop() {
    this.stopper.abort();
  }

  /** A pause that ends at once, with Stopped, when the hand is stopped. */
  sleep(milliseconds) {
    const { signal } = this.stopper;
    return new Promise((resolve, reject) => {
      const stopped = () => reject(new Stopped());
      if (signal.aborted) stopped();
      signal.addEventListener("abort", stopped, { once: true });
      setTimeout(() => {
        signal.removeEventListener("abort", stopped);
        resolve();
      }, milliseconds);
    });
  }

  /** What `look` finds, as soon as it finds it; null when it did not come in time. */
  async find(look, patience = PATIENCE_MS) {
    const end = performance.now() + patience;
    while (performance.now() < end) {
      const found = look();
      if (found) return found;
      await this.sleep(LOOK_MS);
    }
    return null;
  }

  /** What `look` finds; without it the story cannot go on. */
  async need(look) {
    const found = await this.find(look);
    if (!found) throw new Waited();
    return found;
  }

  /** Types into a composer letter by letter, or at once where motion is not wanted. */
  async type(composer, text) {
    const letters = [...text];
    const quick = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const strokes = quick ? 1 : Math.min(letters.length, STROKES);
    for (let stroke = 1; stroke <= strokes; stroke += 1) {
      composer.type(letters.slice(0, Math.ceil((letters.length * stroke) / strokes)).join(""));
      await this.sleep(TYPING_MS / strokes);
    }
  }

  /** Shows where the hand is. */
  async point(node) {
    node.scrollIntoView({ block: "nearest" });
    node.classList.add("pointed");
    await this.sleep(PRESS_MS);
    node.classList.remove("pointed");
  }

  async press(node) {
    await this.point(node);
    node.click();
  }
}
