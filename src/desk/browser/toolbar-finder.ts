/// <reference lib="dom" />
import type { ToolbarWords } from "../../words/types.ts";
import type { Citable } from "./toolbar.ts";
import { fittingSources } from "./toolbar-sources.ts";

interface FinderOptions {
  /** The id of the text that the finder is for. */
  textId: string;
  words: ToolbarWords;
  /** Asks now: sources may have been added since. */
  sources: () => readonly Citable[];
  /** The editor chose a source, or none. */
  onEnd: (found?: Citable) => void;
}

interface Finder {
  element: HTMLElement;
  toggle: () => void;
}

/** What Escape becomes in the finder, before Sveltia CMS takes it for leaving the article. */
const LEAVE = "dateline-leave";

/**
 * A field that shows the sources whose ids and titles fit, below it:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function sourceFinder({ textId, words, sources, onEnd }: FinderOptions): Finder {
  const [element, label, input, list, none] = parts(textId, words);
  let found: Citable[] = [];
  let chosen = 0;
  const end = (source?: Citable) => {
    element.hidden = true;
    input.value = "";
    onEnd(source);
  };
  const mark = (place: number) => {
    chosen = place;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(index === place));
      if (index === place) option.scrollIntoView({ block: "nearest" });
    }
    const id = list.children[place]?.id ?? "";
    input.setAttribute("aria-activedescendant", id);
  };
  const show = () => {
    found = fittingSources(sources(), input.value);
    list.replaceChildren(
      ...found.map((source, index) =>
        option(source, `${list.id}-${index}`, () => end(found[index])),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    none.textContent = found.length === 0 ? words.noSource : "";
    mark(0);
  };
  input.addEventListener("input", show);
  input.addEventListener(LEAVE, () => end());
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key] ?? 0;
    if (step === 0 && event.key !== "Enter") return;
    event.preventDefault();
    if (event.key === "Enter" && found[chosen]) end(found[chosen]);
    if (step !== 0 && found.length > 0) mark((chosen + step + found.length) % found.length);
  });
  element.append(label, list, none);
  const open = () => {
    element.hidden = false;
    show();
    input.focus();
  };
  return { element, toggle: () => (element.hidden ? open() : end()) };
}

function parts(
  textId: string,
  words: ToolbarWords,
): [HTMLElement, HTMLElement, HTMLInputElement, HTMLElement, HTMLElement] {
  const element = document.createElement("div");
  element.className = "dateline-sources";
  element.hidden = true;
  const list = document.createElement("ul");
  list.id = `${textId}-sources`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.findSource);
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.dir = "auto";
  const states = {
    ...{ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" },
    "aria-controls": list.id,
  };
  for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
  const label = document.createElement("label");
  label.append(words.findSource, input);
  const none = document.createElement("p");
  none.setAttribute("role", "status");
  return [element, label, input, list, none];
}

function option({ key, title }: Citable, id: string, onChosen: () => void): HTMLElement {
  const element = document.createElement("li");
  element.id = id;
  element.dir = "auto";
  element.setAttribute("role", "option");
  const shownKey = document.createElement("bdi");
  shownKey.textContent = key;
  element.append(title, ...(title === key ? [] : [" ", shownKey]));
  // The field keeps the focus.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", onChosen);
  return element;
}

/** Has Escape close a finder. Call it before Sveltia CMS begins to listen: whoever comes first gets the key. */
export function keepEscape(browser: Window): void {
  browser.addEventListener(
    "keydown",
    (event) => {
      const isIn = event.target instanceof Element && event.target.closest(".dateline-sources");
      if (event.key !== "Escape" || !isIn) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      event.target?.dispatchEvent(new Event(LEAVE));
    },
    { capture: true },
  );
}
