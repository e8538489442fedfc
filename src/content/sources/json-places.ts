/** A member of an object, or an item of a list. */
interface Child {
  /** Absent in lists. */
  key?: string;
  /** Offset of the key, or of the list's item. */
  at: number;
  /** Offset of the value. */
  value: number;
}

const SPACE = /\s*/y;

/**
 * The members of the object or list that begins at `offset` of a valid JSON text, with their offsets. One pass,
 * whatever the nesting depth.
 */
export function childrenAt(text: string, offset: number): Child[] {
  const start = pastSpace(text, offset);
  const isObject = text[start] === "{";
  if (!isObject && text[start] !== "[") return [];
  const children: Child[] = [];
  let at = pastSpace(text, start + 1);
  while (at < text.length && text[at] !== "]" && text[at] !== "}") {
    const child: Child = { at, value: at };
    if (isObject) {
      const end = endOfString(text, at);
      child.key = String(JSON.parse(text.slice(at, end)));
      child.value = pastSpace(text, text.indexOf(":", end) + 1);
    }
    children.push(child);
    at = pastSpace(text, endOfValue(text, child.value));
    if (text[at] === ",") at = pastSpace(text, at + 1);
  }
  return children;
}

function pastSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

/** `at` is the offset of the opening quotation mark. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      if (depth <= 1) return depth === 0 ? at : at + 1;
      depth -= 1;
    } else if (character === "," && depth === 0) return at;
    at += 1;
  }
  return at;
}
