import { isMap, isScalar, isSeq } from "yaml";
import { afterLine, type Edit } from "./edits.ts";
import { mapEdits } from "./patch-map.ts";
import { seqEdits } from "./patch-seq.ts";
import type { Patching } from "./patching.ts";
import { isMapping } from "./same-data.ts";
import { scalarText } from "./write-scalar.ts";
import { flowText, pairText } from "./write-yaml.ts";
import type { PairParts, YamlNode } from "./yaml-parts.ts";

/** Edits that give a pair of a mapping its new value. */
export function valueEdits(pair: PairParts, wanted: unknown, at: Patching): Edit[] {
  const { value } = pair;
  return (value && editsWithin(value, wanted, at)) ?? [replaced(pair, wanted, at)];
}

/** Edits inside of a value. Undefined if it must be replaced. */
export function editsWithin(value: YamlNode, wanted: unknown, at: Patching): Edit[] | undefined {
  if (isMap(value)) return isMapping(wanted) ? mapEdits(value, wanted, at) : undefined;
  if (isSeq(value)) return Array.isArray(wanted) ? seqEdits(value, wanted, at) : undefined;
  if (!isScalar(value) || !value.range || (typeof wanted === "object" && wanted !== null))
    return undefined;
  const [start, end] = value.range;
  const written = at.text.slice(start, end);
  const text = scalarText(wanted, value, { written, ...at });
  const needsEnd = written.endsWith("\n") && !text.endsWith("\n");
  return [{ start, end, text: needsEnd ? `${text}\n` : text }];
}

/** Writes a value anew, from the colon on. A comment beside it stays on the key's line. */
function replaced(
  { colonEnd, hasColon, value, end }: PairParts,
  wanted: unknown,
  at: Patching,
): Edit {
  if (at.inFlow) {
    return { start: colonEnd, end, text: `${hasColon ? "" : ":"} ${flowText(wanted)}` };
  }
  const own = pairText("k", wanted, at.indent, at.style).slice("k:".length);
  if (value !== undefined && at.text[end - 1] === "\n") {
    return { start: colonEnd, end, text: `${own}\n` };
  }
  const [comment = ""] = /^[ \t]+#[^\n]*/.exec(at.text.slice(end, afterLine(at.text, end))) ?? [];
  const [head = "", ...lines] = own.split("\n");
  return {
    start: colonEnd,
    end: end + comment.length,
    text: [head + comment, ...lines].join("\n"),
  };
}
