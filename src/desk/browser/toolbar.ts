/// <reference lib="dom" />
import type { ToolbarWords } from "../../words/types.ts";
import { COMMANDS, citation, picture, type Selected, type TextChange } from "./toolbar-commands.ts";

/** A source that a text can cite. */
export interface Citable {
  key: string;
  title: string;
}

export interface ToolbarOptions {
  words: ToolbarWords;
  /** Asks now: sources may have been added since. */
  sources: () => readonly Citable[];
  /** Has the editor choose or upload a picture; undefined if they choose none. */
  pickPicture: () => Promise<string | undefined>;
}

type Button = Exclude<keyof ToolbarWords, "label" | "findSource" | "sample">;

/** The buttons in order, with their icons in the desk's font and their keys, pressed with Ctrl or ⌘. */
const BUTTONS: readonly { name: Button; icon: string; key?: string }[] = [
  { name: "bold", icon: "format_bold", key: "b" },
  { name: "italic", icon: "format_italic", key: "i" },
  { name: "link", icon: "link", key: "k" },
  { name: "heading", icon: "title" },
  { name: "list", icon: "format_list_bulleted" },
  { name: "quotation", icon: "format_quote" },
  { name: "citation", icon: "menu_book", key: "e" },
  { name: "picture", icon: "image" },
  { name: "callout", icon: "info" },
  { name: "embed", icon: "smart_display" },
];

/** A row of buttons for a text: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
export function toolbarFor(area: HTMLTextAreaElement, options: ToolbarOptions): HTMLElement {
  const { words } = options;
  const bar = document.createElement("div");
  bar.className = "dateline-toolbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.label);
  bar.setAttribute("aria-controls", area.id);
  const finder = sourceFinder(area, options);
  const run = (name: Button) => void press(name, area, { ...options, finder });
  const buttons = BUTTONS.map(({ name, icon, key }, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = index === 0 ? 0 : -1;
    button.title = key ? `${words[name]} (Ctrl+${key.toUpperCase()})` : words[name];
    button.setAttribute("aria-label", words[name]);
    if (key) button.setAttribute("aria-keyshortcuts", `Control+${key} Meta+${key}`);
    const sign = document.createElement("span");
    sign.className = "icon material-symbols-outlined";
    sign.setAttribute("aria-hidden", "true");
    sign.textContent = icon;
    button.append(sign);
    button.addEventListener("click", () => run(name));
    return button;
  });
  bar.append(...buttons, finder);
  bar.addEventListener("keydown", (event) => moveAlong(event, buttons));
  area.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const own = BUTTONS.find(({ key }) => key === event.key.toLowerCase());
    if (!own) return;
    event.preventDefault();
    run(own.name);
  });
  return bar;
}

/** Of a toolbar, one button is in the order of the Tab key; arrows lead to the others. */
function moveAlong(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
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

interface Pressed extends ToolbarOptions {
  finder: HTMLElement;
}

async function press(name: Button, area: HTMLTextAreaElement, options: Pressed): Promise<void> {
  const { words, finder } = options;
  if (name === "citation") {
    finder.hidden = !finder.hidden;
    finder.querySelector("input")?.focus();
    return;
  }
  if (name !== "picture") return change(area, COMMANDS[name](selectedIn(area), words.sample));
  const selected = selectedIn(area);
  const url = await options.pickPicture();
  if (url !== undefined) change(area, picture(selected, url, words.sample));
}

function selectedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/** Writes as if by hand, so that the editor can undo it. */
function change(area: HTMLTextAreaElement, { start, end, text, select }: TextChange): void {
  area.focus();
  area.setSelectionRange(start, end);
  // The only way that browsers can undo, although deprecated: https://developer.mozilla.org/docs/Web/API/Document/execCommand
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, start, end);
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  area.setSelectionRange(select.start, select.end);
}

/** A field that completes the ids of sources, and writes the citation where the text was left. */
function sourceFinder(
  area: HTMLTextAreaElement,
  { words, sources }: Pick<ToolbarOptions, "words" | "sources">,
): HTMLElement {
  const label = document.createElement("label");
  label.className = "dateline-sources";
  label.hidden = true;
  const list = document.createElement("datalist");
  list.id = `${area.id}-sources`;
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.setAttribute("list", list.id);
  label.append(words.findSource, input, list);
  const close = () => {
    label.hidden = true;
    input.value = "";
    area.focus();
  };
  input.addEventListener("focus", () => {
    list.replaceChildren(...sources().map(({ key, title }) => new Option(title, key)));
  });
  const cite = () => {
    const asked = input.value.trim();
    const found = sources().find(({ key, title }) => key === asked || title === asked);
    if (!found) return;
    close();
    change(area, citation(selectedIn(area), found.key));
  };
  // For a chosen option, browsers send an input event that does not come from typing.
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent) || event.inputType === "insertReplacementText") cite();
  });
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    if (event.key !== "Enter") return;
    event.preventDefault();
    cite();
  });
  return label;
}
