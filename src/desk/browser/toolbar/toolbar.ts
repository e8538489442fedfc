/// <reference lib="dom" />
import type { ToolbarWords } from "../../../words/types.ts";
import { asker } from "./asking-row.ts";
import { moveAlong, toolbarButton } from "./buttons.ts";
import { citation, type Selected, type TextChange } from "./commands.ts";
import { sourceFinder } from "./source-finder.ts";
import { type Asked, type Asking, changeOf } from "./text-changes.ts";

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

type Button = Asking | "citation";

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

/**
 * A row of buttons for a text, and below it a field for finding a source:
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function toolbarFor(area: HTMLTextAreaElement, options: ToolbarOptions): HTMLElement {
  const { words, sources } = options;
  const tools = document.createElement("div");
  tools.className = "dateline-tools";
  const bar = document.createElement("div");
  bar.className = "dateline-toolbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.label);
  bar.setAttribute("aria-controls", area.id);
  const finder = sourceFinder({
    ...{ textId: area.id, words, sources },
    onEnd: (found) => {
      area.focus();
      if (found) change(area, citation(selectedIn(area), found.key));
    },
  });
  const describing = asker(words.describePicture);
  const addressing = asker(words.askAddress);
  const run = (name: Button) =>
    name === "citation"
      ? finder.toggle()
      : void press(name, area, { ...options, describe: describing.ask, address: addressing.ask });
  const buttons = BUTTONS.map(({ name, icon, key }, index) => {
    const button = toolbarButton({
      icon,
      name: words[name],
      isFirst: index === 0,
      ...(key && { key }),
    });
    button.addEventListener("click", () => run(name));
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener("keydown", (event) => moveAlong(event, buttons));
  area.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const own = BUTTONS.find(({ key }) => key === event.key.toLowerCase());
    if (!own) return;
    event.preventDefault();
    run(own.name);
  });
  tools.append(bar, finder.element, describing.element, addressing.element);
  return tools;
}

async function press(name: Asking, area: HTMLTextAreaElement, asked: Asked): Promise<void> {
  const made = await changeOf(name, selectedIn(area), asked);
  area.focus();
  if (made) change(area, made);
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
