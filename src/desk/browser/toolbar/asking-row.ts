/// <reference lib="dom" />

/** What Escape becomes in a row below the toolbar, before Sveltia CMS takes it for leaving the article. */
export const LEAVE = "dateline-leave";
const ROW = "dateline-row";

interface Row {
  element: HTMLElement;
  input: HTMLInputElement;
}

/** A line of text to fill in, below the toolbar. It is hidden until it is asked for. */
export function toolbarRow(label: string): Row {
  const element = document.createElement("div");
  element.className = ROW;
  element.hidden = true;
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.dir = "auto";
  const labelled = document.createElement("label");
  labelled.append(label, input);
  element.append(labelled);
  return { element, input };
}

/** A row that asks for a line of text; Escape gives undefined. */
export function asker(label: string): {
  element: HTMLElement;
  ask: () => Promise<string | undefined>;
} {
  const { element, input } = toolbarRow(label);
  let answer: (given?: string) => void = () => {};
  const end = (given?: string) => {
    element.hidden = true;
    answer(given);
  };
  input.addEventListener(LEAVE, () => end());
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    end(input.value);
  });
  const ask = () =>
    new Promise<string | undefined>((resolve) => {
      answer = resolve;
      input.value = "";
      element.hidden = false;
      input.focus();
    });
  return { element, ask };
}

/** Has Escape close a row. Call it before Sveltia CMS begins to listen: whoever comes first gets the key. */
export function keepEscape(browser: Window): void {
  browser.addEventListener(
    "keydown",
    (event) => {
      const isIn = event.target instanceof Element && event.target.closest(`.${ROW}`);
      if (event.key !== "Escape" || !isIn) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      event.target?.dispatchEvent(new Event(LEAVE));
    },
    { capture: true },
  );
}
