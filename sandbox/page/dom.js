/** Building elements, and bringing a list of them up to date; text goes in as text, never as markup. */

/** An element with attributes (`onclick` and its kin are listeners) and children; null and false children are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const marks = new WeakMap();

/**
 * Makes the children of `parent` those of `rows` ({key, mark, make}), in order. A row whose mark is unchanged keeps its node,
 * so that a video plays on and a focused button stays focused while messages come and go around it.
 */
export function reconcile(parent, rows) {
  const before = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const nodes = rows.map((row) => {
    const known = before.get(row.key);
    if (known && marks.get(known) === row.mark) return known;
    const node = row.make();
    node.dataset.key = row.key;
    marks.set(node, row.mark);
    if (known?.contains(document.activeElement)) moveFocus(known, node, parent);
    return node;
  });
  const wanted = new Set(nodes);
  const tidy = () => [...parent.children].forEach((node) => wanted.has(node) || node.remove());
  tidy();
  let next = parent.firstElementChild;
  for (const node of nodes) {
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
  // Removing what had the focus may draw the list from within; what that draw put in is not left beside this one's.
  tidy();
}

/** Focus follows the same button of a redrawn row, by its place among the row's buttons. */
function moveFocus(from, to, parent) {
  const place = [...from.querySelectorAll("button")].indexOf(document.activeElement);
  queueMicrotask(() => {
    const target =
      to.querySelectorAll("button")[place] ?? parent.closest("[data-testid=phone]")?.querySelector("textarea");
    target?.focus({ preventScroll: true });
  });
}

/** A place in a memory of this browser; where storage is forbidden it is forgotten on reload, and nothing else changes. */
const memory = (storage) => ({
  get(name) {
    try {
      return storage().getItem(`lian.${name}`);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      storage().setItem(`lian.${name}`, value);
    } catch {
      // Storage is forbidden in this browser: the choice lasts until reload.
    }
  },
});

/** Kept for good: choices of the visitor. */
export const remembered = memory(() => localStorage);

/** Kept while the tab is open, reloads included: where a phone is, and what is half written on it. */
export const kept = memory(() => sessionStorage);
