/** The small menu that a message or a chat has. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

/** Opens a menu of `items` ({name, icon, words, run, grave}) at `anchor`, inside the phone; arrows move in it, Escape leaves. */
export function openMenu(phone, anchor, label, items) {
  const leave = (then) => {
    document.removeEventListener("pointerdown", outside, true);
    menu.remove();
    if (anchor.isConnected) anchor.focus({ preventScroll: true });
    then?.();
  };
  const outside = (event) => menu.contains(event.target) || leave();
  const buttons = items.map((item) =>
    el(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: item.grave ? "grave" : null,
        "data-testid": `menu-${item.name}`,
        onclick: () => leave(item.run),
      },
      icon(item.icon),
      item.words,
    ),
  );
  const menu = el(
    "div",
    {
      class: "menu",
      role: "menu",
      "aria-label": label,
      "data-testid": "menu",
      onkeydown: (event) => moved(event, buttons, leave),
    },
    buttons,
  );
  phone.root.append(menu);
  place(menu, anchor.getBoundingClientRect(), phone.root.getBoundingClientRect());
  document.addEventListener("pointerdown", outside, true);
  buttons[0].focus({ preventScroll: true });
}

function moved(event, buttons, leave) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    leave();
  }
}

/** Under the anchor where there is room, else above; never out of the phone. */
function place(menu, anchor, frame) {
  const below = anchor.bottom - frame.top + 4;
  const top = below + menu.offsetHeight < frame.height - 8 ? below : anchor.top - frame.top - menu.offsetHeight - 4;
  const left = anchor.right - frame.left - menu.offsetWidth;
  menu.style.top = `${Math.max(8, top)}px`;
  menu.style.left = `${Math.max(8, Math.min(left, frame.width - menu.offsetWidth - 8))}px`;
}
