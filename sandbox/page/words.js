/** The words of the page, in three languages; what the bots say is theirs. */

import { remembered } from "./dom.js";
import { WORDS as english } from "./words.en.js";
import { WORDS as simplified } from "./words.zh-Hans.js";
import { WORDS as traditional } from "./words.zh-Hant.js";

const WORDS = { "zh-Hans": simplified, "zh-Hant": traditional, en: english };
const LOCALES = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" };

/** The language of the page that serves a tag such as "zh-HK"; none for a tag that names another. */
function served(tag) {
  const [language, ...more] = (tag ?? "").toLowerCase().split("-");
  if (language !== "zh") return language === "en" ? "en" : undefined;
  const traditional = !more.includes("hans") && ["hant", "tw", "hk", "mo"].some((part) => more.includes(part));
  return traditional ? "zh-Hant" : "zh-Hans";
}

const asked = new URLSearchParams(location.search).get("lang");
let current = [asked, remembered.get("language"), navigator.language].map(served).find(Boolean) ?? "en";

/** The interface's language, a key of `WORDS`: asked for in the address, chosen before, or the browser's. */
export const language = () => current;

/** The locale in which dates are written. */
export const locale = () => LOCALES[current];

/** Goes on to the next language. */
export function switchLanguage() {
  const all = Object.keys(WORDS);
  current = all[(all.indexOf(current) + 1) % all.length];
  remembered.set("language", current);
}

/** The words for a key, with {values} filled in. */
export const t = (key, values = {}) => WORDS[current][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
