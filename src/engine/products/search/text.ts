/** Elements that do not separate words. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code del em i ins kbd mark q s small span strong sub sup u".split(" "),
);
const TAG = /<(\/?)([a-z][a-z\d]*)([^>]*)>/g;
/** Attributes of elements that are not part of the article's text. */
const ASIDE =
  /\s(?:class="(?:citation|note-call|heading-link|embed-kind|file-facts)"|id="notes"|role="doc-backlink")(?:\s|$)/;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * The text of a rendered body for the index, without citation and note numbers, notes, buttons, backlinks and heading
 * links. Expects the well-formed output of src/markdown, without `<` or `>` in attributes. Removes U+200B, which
 * Pagefind would take for the end of a word.
 */
export function textOfBody(html: string): string {
  return shownText(html)
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, characterOf)
    .replace(/\u200b/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function shownText(html: string): string {
  let text = "";
  let from = 0;
  /** The element being skipped, and how many elements of its name are open. */
  let aside = { name: "", depth: 0 };
  for (const { 0: tag, 1: slash, 2: name = "", 3: attributes = "", index } of html.matchAll(TAG)) {
    if (aside.depth === 0) text += html.slice(from, index);
    from = index + tag.length;
    if (aside.depth > 0) {
      if (name === aside.name) aside.depth += slash ? -1 : 1;
    } else if (!slash && (name === "button" || ASIDE.test(attributes))) {
      aside = { name, depth: 1 };
    } else if (!INLINE.has(name)) text += " ";
  }
  return text + html.slice(from);
}

function characterOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? entity;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "", 16);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code).toWellFormed() : entity;
}
