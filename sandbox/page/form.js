/** The web form beside the phones: the page itself in a frame, as people without an account see it. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { Panel } from "./panel.js";
import { tool } from "./parts.js";
import { language, t } from "./words.js";

/** How wide a window holds both phones and the form. */
const ROOM = "(min-width: 1340px) and (min-height: 481px)";

export class FormPanel extends Panel {
  /** `address` is that of the form. */
  constructor(root, toggled, address) {
    super(root, toggled);
    this.address = `${address}?lang=${language()}`;
  }

  /** Opens it from the beginning where there is room, and leaves the keyboard's focus where it is. */
  begin() {
    if (!matchMedia(ROOM).matches) return;
    this.root.hidden = false;
    this.show();
  }

  /** The frame stays while the panel is closed, and so does what is half written in it. */
  show() {
    this.frame ??= el("iframe", { src: this.address, title: t("webForm"), "data-testid": "form-frame" });
    if (this.frame.isConnected) return;
    const apart = { class: "tool", href: this.address, target: "_blank", rel: "noopener", "aria-label": t("newTab") };
    this.root.setAttribute("aria-label", t("webForm"));
    this.root.append(
      el(
        "header",
        {},
        el("h2", {}, t("webForm")),
        el("a", apart, icon("outward")),
        tool("close", t("close"), () => this.toggle()),
      ),
      this.frame,
    );
  }
}
