/** What a messenger does with a right click, or with a finger that stays. */

const HOLD_MS = 450;
const STILL_PX = 8;

/** Calls `run` for a right click or a long touch on `node`; links, pictures and marked text keep a mouse's own menu. */
export function onHold(node, run) {
  let timer = null;
  let start = null;
  let held = false;
  const hold = () => {
    held = true;
    run();
  };
  const letGo = () => clearTimeout(timer);
  node.addEventListener("contextmenu", (event) => {
    const own = event.target.closest("a, img, video") || getSelection().toString();
    if (own && event.pointerType !== "touch") return;
    event.preventDefault();
    letGo();
    if (!held) run();
  });
  // Not every browser turns a long touch into a context menu, so it is timed here.
  const touched = (event) => {
    letGo();
    held = false;
    start = event.touches[0];
    timer = setTimeout(hold, HOLD_MS);
  };
  const moved = (event) => {
    const { clientX, clientY } = event.touches[0];
    if (Math.hypot(clientX - start.clientX, clientY - start.clientY) > STILL_PX) letGo();
  };
  const ended = (event) => {
    letGo();
    // What lies under the finger is not also pressed.
    if (held) event.preventDefault();
    held = false;
  };
  node.addEventListener("touchstart", touched, { passive: true });
  node.addEventListener("touchmove", moved, { passive: true });
  node.addEventListener("touchend", ended);
  node.addEventListener("touchcancel", letGo);
}
