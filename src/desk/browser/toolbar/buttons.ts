/// <reference lib="dom" />

interface ButtonOptions {
  /** A sign of the desk's font. */
  icon: string;
  name: string;
  /** A letter, pressed with Ctrl or ⌘. */
  key?: string;
  /** The first is in the order of the Tab key. */
  isFirst: boolean;
}

export function toolbarButton({ icon, name, key, isFirst }: ButtonOptions): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = isFirst ? 0 : -1;
  button.title = key ? `${name} (${keys(key)})` : name;
  button.setAttribute("aria-label", name);
  if (key) button.setAttribute("aria-keyshortcuts", `Control+${key} Meta+${key}`);
  const sign = document.createElement("span");
  sign.className = "icon material-symbols-outlined";
  sign.setAttribute("aria-hidden", "true");
  sign.textContent = icon;
  button.append(sign);
  return button;
}

/** Keys as the machine's keyboard names them. */
function keys(letter: string): string {
  const isMac = /mac|iphone|ipad/i.test(navigator.platform);
  return (isMac ? "⌘" : "Ctrl+") + letter.toUpperCase();
}

/** Of a toolbar, one button is in the order of the Tab key; arrows lead to the others. */
export function moveAlong(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const { activeElement } = document;
  const from = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
  const isReversed = getComputedStyle(buttons[0] ?? document.body).direction === "rtl";
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
  const step = (steps[event.key] ?? 0) * (isReversed ? -1 : 1);
  const ends: Record<string, number> = { Home: 0, End: buttons.length - 1 };
  const to = ends[event.key] ?? (from + step + buttons.length) % buttons.length;
  if (from === -1 || to === from) return;
  event.preventDefault();
  for (const [index, button] of buttons.entries()) button.tabIndex = index === to ? 0 : -1;
  buttons[to]?.focus();
}
