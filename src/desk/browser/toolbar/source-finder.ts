/// <reference lib="dom" />
import type { ToolbarWords } from "../../../words/types.ts";
import { LEAVE, toolbarRow } from "./asking-row.ts";
import { fittingSources } from "./citable-sources.ts";
import type { Citable } from "./toolbar.ts";

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

/**
 * A field that shows the sources whose ids and titles fit, below it:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function sourceFinder({ textId, words, sources, onEnd }: FinderOptions): Finder {
  const { element, input, list, none } = parts(textId, words);
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
    if (event.isComposing || (step === 0 && event.key !== "Enter")) return;
    event.preventDefault();
    if (event.key === "Enter" && found[chosen]) end(found[chosen]);
    if (step !== 0 && found.length > 0) mark((chosen + step + found.length) % found.length);
  });
  const open = () => {
    element.hidden = false;
    show();
    input.focus();
  };
  return { element, toggle: () => (element.hidden ? open() : end()) };
}

function parts(textId: string, words: ToolbarWords) {
  const { element, input } = toolbarRow(words.findSource);
  const list = document.createElement("ul");
  list.id = `${textId}-sources`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.findSource);
  const states = {
    ...{ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" },
    "aria-controls": list.id,
  };
  for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
  const none = document.createElement("p");
  none.setAttribute("role", "status");
  element.append(list, none);
  return { element, input, list, none };
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
