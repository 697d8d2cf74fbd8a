/** What a messenger does with a right click, or with a finger that stays. */

const HOLD_MS = 450;
const STILL_PX = 8;

/** Calls `run` for a right click or a long touch on `node`; links and pictures keep the browser's own menu of a mouse. */
export function onHold(node, run) {
  let timer = null;
  let from = null;
  const cancel = () => clearTimeout(timer);
  node.addEventListener("contextmenu", (event) => {
    const own = event.pointerType !== "touch" && (event.target.closest("a, img, video") || getSelection().toString());
    if (own) return;
    event.preventDefault();
    cancel();
    run();
  });
  // Not every browser turns a long touch into a context menu, so it is timed here.
  node.addEventListener(
    "touchstart",
    (event) => {
      from = event.touches[0];
      cancel();
      timer = setTimeout(run, HOLD_MS);
    },
    { passive: true },
  );
  node.addEventListener(
    "touchmove",
    (event) => {
      const { clientX, clientY } = event.touches[0];
      if (Math.hypot(clientX - from.clientX, clientY - from.clientY) > STILL_PX) cancel();
    },
    { passive: true },
  );
  node.addEventListener("touchend", cancel);
  node.addEventListener("touchcancel", cancel);
}
