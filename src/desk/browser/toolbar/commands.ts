/** A text and what is selected in it. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** Replaces a part of a text, and selects a part of the result. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
  select: { start: number; end: number };
}

/** What a button does. `sample` stands where the editor should write. */
export type Command = (selected: Selected, sample: string) => TextChange;

/** The commands that only need the text. */
export const COMMANDS = {
  bold: (selected, sample) => marked(selected, "**", sample),
  italic: (selected, sample) => marked(selected, "*", sample),
  heading: (selected) => prefixed(selected, "## "),
  list: (selected) => prefixed(selected, "- "),
  quotation: (selected) => prefixed(selected, "> "),
  callout: (selected) => {
    const { start, end, text } = linesOf(selected);
    const own = `> [!NOTE]\n${quoted(text)}`;
    return { start, end, text: own, select: at(start + own.length) };
  },
} satisfies Record<string, Command>;

/** A link on what is selected, or on `sample`, which is then selected to be written over. */
export function link({ text, start, end }: Selected, address: string, sample: string): TextChange {
  const shown = text.slice(start, end);
  const own = `[${shown || sample}](${url(address)})`;
  const written = { start: start + 1, end: start + 1 + sample.length };
  return { start, end, text: own, select: shown ? at(start + own.length) : written };
}

/** A video or post of another site: its address in a paragraph. */
export function embed(selected: Selected, address: string): TextChange {
  const own = url(address);
  return paragraph(selected, own, (from) => at(from + own.length));
}

/** A picture in a paragraph, with what it shows; without that, it is marked as decoration. */
export function picture(selected: Selected, address: string, shows: string): TextChange {
  const text = shows.trim().replaceAll(/\s+/g, " ");
  const own = `![${text.replaceAll(/[\\[\]]/g, "\\$&") || '""'}](${url(address)})`;
  return paragraph(selected, own, (from) => at(from + own.length));
}

/** An address that ends where it should, also if somebody left out its beginning. */
function url(given: string): string {
  const address = given.trim();
  // A file beside the article has no host.
  const isHost = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address) && !/\.(?:md|pdf)$/.test(address);
  const whole = isHost ? `https://${address}` : address;
  return /[\s()<>]/.test(whole) ? encodeURI(whole).replaceAll(/[()]/g, encodeBracket) : whole;
}

function encodeBracket(sign: string): string {
  return sign === "(" ? "%28" : "%29";
}

/** A citation after what is selected: `[@census]`. Keys that can't follow an @ are in braces. */
export function citation({ text, end }: Selected, key: string): TextChange {
  const call = /^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u.test(key) ? `[@${key}]` : `[@{${key}}]`;
  const before = text.slice(0, end);
  const own = before === "" || /[\s([]$/.test(before) ? call : ` ${call}`;
  return { start: end, end, text: own, select: at(end + own.length) };
}

function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}

/** Puts marks around the selection, or removes them. */
function marked({ text, start, end }: Selected, mark: string, sample: string): TextChange {
  const inner = text.slice(start, end);
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    const from = start - size;
    return {
      start: from,
      end: end + size,
      text: inner,
      select: { start: from, end: from + inner.length },
    };
  }
  // Marks beside a space don't take.
  const [, before = "", own = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  const shown = own || sample;
  const from = start + before.length + size;
  return {
    ...{ start, end, text: `${before}${mark}${shown}${mark}${after}` },
    select: { start: from, end: from + shown.length },
  };
}

/** Begins each selected line with a mark, or removes it if all have it. */
function prefixed(selected: Selected, mark: string): TextChange {
  const { start, end, text } = linesOf(selected);
  const lines = text.split("\n");
  const have = lines.every((line) => line.startsWith(mark));
  const own = lines.map((line) => (have ? line.slice(mark.length) : mark + line)).join("\n");
  const isBelow = start > 0 && !/\n\n$/.test(selected.text.slice(0, start)) && !have;
  const gap = isBelow ? "\n" : "";
  const last = start + gap.length + own.length;
  return { start, end, text: gap + own, select: at(last) };
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** The whole lines of a selection. */
function linesOf({ text, start, end }: Selected): Selected {
  const from = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** A paragraph below the selection. `select` gets the offset where it begins. */
function paragraph(
  { text, end }: Selected,
  own: string,
  select: (from: number) => { start: number; end: number },
): TextChange {
  const before = text.slice(0, end);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const after = text.slice(end).startsWith("\n\n") || end === text.length ? "" : "\n\n";
  return { start: end, end, text: gap + own + after, select: select(end + gap.length) };
}
