/** A panel beside the phones, which its chip in the bar opens and closes; where there is little room it lies over them. */

export class Panel {
  /** `toggled` is told of the panel and whether it is open. */
  constructor(root, toggled) {
    this.root = root;
    this.toggled = toggled;
    root.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle());
  }

  get open() {
    return !this.root.hidden;
  }

  toggle() {
    this.root.hidden = this.open;
    this.toggled(this, this.open);
    if (!this.open) return;
    this.show();
    this.root.querySelector("button").focus();
  }
}
