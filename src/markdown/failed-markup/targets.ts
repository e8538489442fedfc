/** Why the target of a link was not parsed, and its correct form. */
export interface Cause {
  why: string;
  target: string;
}

const ADDRESS = /^<?(?:https?:|mailto:|tel:|www\.|\.{0,2}\/|#)/i;
const FILE =
  /^[^"“”„]*\.(?:md|markdown|html?|pdf|jpe?g|png|gif|svg|webp|avif|heic)(?:[?#\s"“”„').]|$)/i;

/** Whether the target of a link is a URL or file, not a remark in brackets. */
export function isAddress(target: string): boolean {
  return ADDRESS.test(target) || FILE.test(target);
}

const OPENS = `"'“”„«»‘’`;
/** A URL, white space, and a title in quotation marks of any kind. */
const WITH_TITLE = new RegExp(`^(.*?)\\s+([${OPENS}].*)$`, "s");
const SIZE = /^(\S+)\s+=\d*x?\d*%?$/;

/** Why the text between the round brackets is not a valid target, if known. */
export function causeOf(content: string): Cause | undefined {
  const text = content.trim();
  const [, sized] = SIZE.exec(text) ?? [];
  if (sized) return { why: "it has a size after its URL", target: sized };
  const [, address = text, title = ""] = WITH_TITLE.exec(text) ?? [];
  if (title !== "") {
    const plain = inAngleBrackets(address);
    const words = innerOf(title);
    if (words === undefined) return { why: NO_END, target: `${plain} "${title.slice(1).trim()}"` };
    if (plain === address && isQuoted(title)) return undefined;
    const why = plain !== address ? whyInvalid(address) : whyTitle(title);
    return { why, target: `${plain} ${quoted(words)}` };
  }
  const plain = inAngleBrackets(address);
  if (plain !== address) return { why: whyInvalid(address), target: plain };
  if (/^https?:(?!\/\/[^/])/i.test(text))
    return { why: "its URL has no host", target: text.replace(/^(https?:)\/*/i, "$1//") };
  return undefined;
}

/** The words of a title; undefined if its closing quotation mark is missing. */
function innerOf(title: string): string | undefined {
  return title.length > 1 && OPENS.includes(title.at(-1) ?? "") ? title.slice(1, -1) : undefined;
}

/** Whether CommonMark accepts the title's quotation marks: https://spec.commonmark.org/0.31.2/#link-title */
function isQuoted(title: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$|^'(?:[^'\\]|\\.)*'$/s.test(title);
}

function quoted(words: string): string {
  const plain = words.replace(/\\(["'])/g, "$1");
  return plain.includes('"') ? `"${plain.replaceAll('"', '\\"')}"` : `"${plain}"`;
}

/** Puts a URL in angle brackets if it needs them. */
function inAngleBrackets(address: string): string {
  if (/^<[^<>]*>$/.test(address)) return address;
  const bare = address.replace(/^<|>$/g, "");
  if (whyInvalid(bare) === "" && bare === address) return address;
  return `<${bare.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`;
}

function whyInvalid(address: string): string {
  if (/\s/.test(address)) return "its URL contains a space";
  if (!isBalanced(address)) return "the round brackets in its URL do not match";
  return address.startsWith("<") || address.endsWith(">") ? "its URL lacks an angle bracket" : "";
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function whyTitle(title: string): string {
  return /^["']/.test(title) && title[0] === title.at(-1)
    ? "a quotation mark inside its caption ends it too early"
    : "its caption is in curly quotation marks";
}

const NO_END = "its caption has no closing quotation mark";
