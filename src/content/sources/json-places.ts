import { createScanner } from "jsonc-parser";

/** A member of an object, or an item of a list. */
interface Child {
  /** Absent in lists. */
  key?: string;
  /** Offset of the key, or of the list's item. */
  at: number;
  /** Offset of the value. */
  value: number;
}

/**
 * The members of the object or list that begins at `offset` of a valid JSON text, with their offsets. Scans token by
 * token: the package's parser recurses, and deep nesting would exhaust the stack.
 */
export function childrenAt(text: string, offset: number): Child[] {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  /** The next token's first character, which identifies it; undefined at the end. */
  const next = (): string | undefined => {
    scanner.scan();
    return text[scanner.getTokenOffset()];
  };
  const opening = next();
  if (opening !== "{" && opening !== "[") return [];
  const children: Child[] = [];
  let depth = 1;
  let isFirst = true;
  for (let first = next(); first !== undefined && depth > 0; first = next()) {
    if (first === "}" || first === "]") depth -= 1;
    else if (first === "," && depth === 1) isFirst = true;
    else if (depth === 1 && isFirst) {
      const at = scanner.getTokenOffset();
      const key = opening === "{" ? { key: scanner.getTokenValue() } : {};
      if (opening === "{") {
        next();
        first = next();
      }
      children.push({ ...key, at, value: scanner.getTokenOffset() });
      isFirst = false;
    }
    if (first === "{" || first === "[") depth += 1;
  }
  return children;
}
