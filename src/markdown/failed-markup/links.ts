import { short } from "../../excerpt.ts";
import { isLink, schemeOf } from "../urls.ts";
import type { Found, PassageRule } from "./finding.ts";
import { MASK, type Passage } from "./passage.ts";
import { type Cause, causeOf, isAddress } from "./targets.ts";

/** How far to search for the other end of a link. */
const MAX_CHARACTERS = 1000;
/** The nesting limit of brackets in the words of a link. */
const MAX_DEPTH = 30;

/** Reports links and images with a target in round brackets. */
export const failedLinks: PassageRule = {
  signs: "]",
  find: (passage) => {
    const found: Found[] = [];
    const { shown } = passage;
    let done = 0;
    for (let at = shown.indexOf("]("); at !== -1; at = shown.indexOf("](", at + 2)) {
      const start = at < done ? -1 : startOfWords(shown, at, done);
      if (start === -1) continue;
      const { end, closed } = endOfTarget(shown, at + 2);
      // The search stopped before the end, so the cause is unknown.
      if (!closed && end - at - 2 >= MAX_CHARACTERS) continue;
      const link = { start, words: at, target: at + 2, end, closed };
      const finding = foundAt(passage, link);
      if (!finding) continue;
      found.push(finding);
      done = end;
    }
    return found;
  },
};

interface Link {
  /** The offset of `[`, or of the `!` before it. */
  start: number;
  /** The offset of the `]` after its words. */
  words: number;
  /** Where the target begins and ends. */
  target: number;
  end: number;
  closed: boolean;
}

/** The offset of the `[` that matches the `]` at `close`, or of an image's `!` before it; -1 if there is none. */
function startOfWords(text: string, close: number, from: number): number {
  let depth = 0;
  for (let at = close - 1; at >= Math.max(from, close - MAX_CHARACTERS); at -= 1) {
    const sign = text[at];
    if (sign === "]") depth += 1;
    if (depth > MAX_DEPTH) return -1;
    if (sign !== "[") continue;
    if (depth === 0) return text[at - 1] === "!" ? at - 1 : at;
    depth -= 1;
  }
  return -1;
}

/** The round bracket that closes a target on its line, or the last one if brackets do not match. */
function endOfTarget(text: string, from: number): { end: number; closed: boolean } {
  let depth = 0;
  let last = -1;
  const most = Math.min(text.length, from + MAX_CHARACTERS);
  let at = from;
  for (; at < most && text[at] !== "\n"; at += 1) {
    // The next link begins here, or one that was parsed.
    if (text.startsWith("](", at) || (last !== -1 && text[at] === MASK)) break;
    if (text[at] === "(") depth += 1;
    if (text[at] !== ")") continue;
    if (depth === 0) return { end: at, closed: true };
    depth -= 1;
    last = at;
  }
  return last === -1 ? { end: at, closed: false } : { end: last, closed: true };
}

function foundAt({ written }: Passage, link: Link): Found | undefined {
  const { start, words, target, end, closed } = link;
  const isPicture = written[start] === "!";
  const content = written.slice(target, end);
  // A template here is reported as such.
  if (/\{[{%]/.test(content) || (!isPicture && !isAddress(content.trim()))) return undefined;
  const cause: Cause | undefined = closed
    ? causeOf(content)
    : {
        why: "its URL has no closing bracket",
        target: content.trim().split(/\s/, 1)[0] ?? "",
      };
  return cause && finding(start, written.slice(start, words + 1), cause);
}

function finding(at: number, words: string, { why, target }: Cause): Found {
  const isPicture = words.startsWith("!");
  const plain = words.replace(/^!?\[|\]$/g, "").replace(/\s+/g, " ");
  return {
    rule: isPicture ? "markup/picture" : "markup/link",
    at,
    message: `Readers see this ${isPicture ? "picture" : "link"} as text: ${why}`,
    hint: `Write ${isPicture ? "!" : ""}[${short(plain)}](${target})`,
  };
}

const SPACED =
  /(!?\[([^[\]\n]{1,300})\])[ \t]+\(((?:https?:\/\/|www\.|\.{0,2}\/|#)[^\s()]*|[^\s()]{1,200}\.(?:jpe?g|png|gif|svg|webp|avif|md))\)/gi;
const REVERSED = /(?<!\])\(([^()[\]\n]{1,300})\)\[((?:https?:\/\/|www\.|\.{1,2}\/|\/)[^\s[\]]*)\]/g;
const UNCLOSED = /(!?\[[^[\]()\n]{1,300})\((https?:\/\/[^\s()[\]]+)\)/g;

/** Reports links with misplaced brackets. */
export const misplacedBrackets: PassageRule = {
  signs: "[",
  find: ({ shown, written }) => [
    ...[...shown.matchAll(SPACED)].map(({ index, 1: words = "", 3: target = "" }) =>
      finding(index, written.slice(index, index + words.length), { why: APART, target }),
    ),
    ...[...shown.matchAll(REVERSED)].map(({ index, 1: words = "", 2: target = "" }) =>
      finding(index, `[${words}]`, { why: TURNED, target }),
    ),
    ...[...shown.matchAll(UNCLOSED)].map(({ index, 1: words = "", 2: target = "" }) =>
      finding(index, `${words}]`, { why: OPEN, target }),
    ),
  ],
};

const APART = "there is a space between its text and its URL";
const TURNED = "its text belongs in square brackets, and its URL in round ones";
const OPEN = "its text has no closing bracket";

const BRACKETED = /<((?:https?:\/\/|mailto:|www\.)[^<>\n]{1,1000})>/gi;

/** Reports URLs in angle brackets. */
export const failedAddresses: PassageRule = {
  signs: "<",
  find: ({ written, shown }) =>
    [...shown.matchAll(BRACKETED)].flatMap(({ index, 1: inside = "" }) => {
      const address = written.slice(index + 1, index + 1 + inside.length);
      const whole = /^www\./i.test(address) ? `https://${address}` : address;
      const target = whole.trim().replace(/\s+/g, "%20");
      if (!isLink(target) || schemeOf(target) === undefined) return [];
      return [
        {
          rule: "markup/link",
          at: index,
          message: `Readers see the URL and its angle brackets as text: ${/\s/.test(address) ? "it contains a space" : "its https:// is missing"}`,
          hint: `Write <${target}>`,
        },
      ];
    }),
};
