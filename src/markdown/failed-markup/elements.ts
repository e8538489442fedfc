/** What to write instead of HTML elements: https://html.spec.whatwg.org/multipage/indices.html#elements-3 */
const HINTS: readonly { elements: string; hint: string }[] = [
  { elements: "b strong", hint: "Write **words**." },
  { elements: "i em cite dfn var", hint: "Write *words*." },
  { elements: "s strike del", hint: "Write ~~words~~." },
  { elements: "a", hint: "Write [words](https://www.example.org/)." },
  { elements: "img picture source", hint: "Write ![What it shows](/media/name.jpg)." },
  { elements: "figure figcaption", hint: 'Write ![What it shows](/media/name.jpg "The caption").' },
  { elements: "h1 h2", hint: "Write ## Heading." },
  { elements: "h3 h4 h5 h6", hint: "Write ### Heading." },
  {
    elements: "dl dt dd",
    hint: "Write the term on a line, and its meaning on the next: : meaning.",
  },
  { elements: "ul li", hint: "Write each item on its own line: - item." },
  { elements: "ol", hint: "Write each item on its own line: 1. item." },
  { elements: "blockquote q", hint: "Begin each line with a > sign: > words." },
  { elements: "hr", hint: "Write --- between two empty lines." },
  {
    elements: "br wbr",
    hint: "End the line with a backslash, or leave an empty line for a new paragraph.",
  },
  { elements: "code samp tt", hint: "Write `words` between backticks." },
  { elements: "pre xmp", hint: "Write ``` on the lines before and after it." },
  {
    elements: "table thead tbody tfoot tr td th caption col colgroup",
    hint: "Write rows of cells between | signs, with | --- | --- | below the first.",
  },
  { elements: "sup", hint: "Write x^2^, or <sup>2</sup> without attributes; for a note, [^1]." },
  { elements: "sub", hint: "Write H~2~O, or <sub>2</sub> without attributes." },
  { elements: "kbd", hint: "Write <kbd>Ctrl</kbd>, without attributes." },
  {
    elements: "small",
    hint: "Write <small>words</small>, without attributes, or a block: > [!SMALL].",
  },
  { elements: "abbr acronym", hint: "Explain it in a paragraph: *[GDP]: gross domestic product." },
  {
    elements: "details summary",
    hint: "Write > [!MORE] Heading, with the text on the lines below, each after >.",
  },
  {
    elements: "aside",
    hint: "Write > [!NOTE] with the text on the lines below, each after >.",
  },
  {
    elements: "iframe embed object video audio track",
    hint: "Write a link to it: [text](https://www.example.org/). Pages don't show content from other sites.",
  },
  {
    elements: "script style link meta noscript template",
    hint: "Delete it: articles have no scripts or styles.",
  },
  {
    elements: "form input button select option textarea label fieldset legend",
    hint: "Write a link to the form: [text](https://www.example.org/).",
  },
  {
    elements: "p div span section article header footer main nav address center",
    hint: "Delete the tag, and leave an empty line between paragraphs.",
  },
  {
    elements:
      "big font u ins mark bdi bdo ruby rt rp time data html head body title svg map area base blink marquee nobr",
    hint: "Delete the tag, and keep the text in it.",
  },
];

const HINT_OF: ReadonlyMap<string, string> = new Map(
  HINTS.flatMap(({ elements, hint }) => elements.split(" ").map((element) => [element, hint])),
);

/** Elements without an end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

export const ELEMENTS: readonly string[] = [...HINT_OF.keys()];

export function isElement(name: string): boolean {
  return HINT_OF.has(name);
}

export function hintFor(element: string): string {
  return `${HINT_OF.get(element) ?? "Delete the tag."} For the tag itself, use backticks.`;
}
