import { append } from "../../append.ts";
import { type Html, html } from "../../html.ts";
import type { CslItem } from "../csl-item.ts";
import { type Cite, type Engine, POSITION } from "./engine.ts";
import { withoutPrivate } from "./item.ts";
import { NO_PRINTED_FORM } from "./list-entries.ts";
import { markupOf, piecesOf, splitAt, textOf } from "./markup.ts";
import { withOthers } from "./others.ts";
import { register } from "./register.ts";
import type { CallPart, StyledUse } from "./types.ts";

/** Delimit one source's words in citeproc's output; the source's id comes after the first. */
const BEGIN = "\ue000";
const NAMED = "\ue001";
const END = "\ue002";
const MARKED = /\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002/g;

interface Call {
  uses: readonly StyledUse[];
  cites: readonly Cite[];
}

/**
 * What calls show, such as `(Doe, 2020, p. 4)`, in parts. `items` are all sources that may affect how one of them is
 * written.
 */
export function callParts(
  engine: Engine,
  items: readonly CslItem[],
  calls: readonly (readonly StyledUse[])[],
): CallPart[][] {
  const ids = register(engine, items);
  const idOf = new Map(items.map(({ id }, index) => [id, ids[index] ?? ""]));
  engine.sys.wrapCitationEntry = (text, id) => `${BEGIN}${id}${NAMED}${text}${END}`;
  const cited = calls.map((uses): Call => {
    return { uses, cites: uses.map((use) => citeOf(use, idOf.get(use.key) ?? "")) };
  });
  const write = writer(engine);
  const written = write(cited.map(({ cites }) => cites));
  return cited.map((call, index) => {
    const markup = written[index] ?? "";
    return partsOf(markup, call, engine) ?? oneByOne(call, write, engine);
  });
}

function citeOf(use: StyledUse, id: string): Cite {
  const { locator, prefix, suffix, suppress } = use;
  return {
    id,
    ...(locator && { label: locator.label, locator: withoutPrivate(locator.value) }),
    ...(prefix && { prefix: `${withoutPrivate(prefix.trim())} ` }),
    ...(suffix && { suffix: withoutPrivate(suffix.trim()).replace(/^(?=[\p{L}\p{N}])/u, " ") }),
    ...(suppress && { "suppress-author": true }),
  };
}

type Write = (clusters: readonly (readonly Cite[])[]) => string[];

/**
 * Writes each call by itself; in sequence only if the style depends on earlier citations, since that takes far longer.
 */
function writer(engine: Engine): Write {
  if (engine.opt.update_mode !== POSITION) {
    return (clusters) => clusters.map((cites) => engine.makeCitationCluster([...cites]));
  }
  return (clusters) => {
    const citations = clusters.map((citationItems, index) => ({
      citationID: `c${index}`,
      citationItems,
      properties: { noteIndex: 0 },
    }));
    return engine.rebuildProcessorState(citations, "html", []).map(([, , markup]) => markup);
  };
}

/** Undefined if the style merged sources, so that one has no words to link. */
function partsOf(markup: string, { uses, cites }: Call, engine: Engine): CallPart[] | undefined {
  const { citation } = engine;
  const waiting = cites.map(({ id }) => id);
  const parts: CallPart[] = [];
  const add = (markup: Html): unknown => {
    const text = String(markup);
    return text !== "" && parts.push({ html: text });
  };
  add(html`${citation.opt.layout_prefix ?? ""}`);
  let end = 0;
  for (const match of markup.matchAll(MARKED)) {
    const [whole, id = "", words = ""] = match;
    const use = waiting.indexOf(id);
    if (use === -1 || words.includes(NO_PRINTED_FORM)) return undefined;
    waiting[use] = "";
    add(markupOf(piecesOf(markup.slice(end, match.index))));
    append(parts, withoutAffixes(words, { use, by: uses[use], engine }));
    end = match.index + whole.length;
  }
  if (waiting.some((id) => id !== "")) return undefined;
  add(html`${markupOf(piecesOf(markup.slice(end)))}${citation.opt.layout_suffix ?? ""}`);
  return parts;
}

/** The words before and after a source are not part of its link. */
function withoutAffixes(
  words: string,
  { use, by, engine }: { use: number; by: StyledUse | undefined; engine: Engine },
): CallPart[] {
  const pieces = withOthers(piecesOf(words), engine);
  const text = textOf(pieces);
  const before = by?.prefix ? `${by.prefix.trim()} ` : "";
  const start = text.startsWith(before) ? before.length : 0;
  const [prefix, rest] = splitAt(pieces, start);
  const behind = by?.suffix?.trim() ?? "";
  const end = text.endsWith(behind) ? text.length - behind.length : text.length;
  const [own, suffix] = splitAt(rest, text.slice(start, end).trimEnd().length);
  return [
    { html: String(markupOf(prefix)) },
    { html: String(markupOf(own)), use },
    { html: String(markupOf(suffix)) },
  ].filter((part) => part.html !== "" || part.use !== undefined);
}

/** Writes each source as if cited alone, or its key if the style prints nothing for it. */
function oneByOne({ uses, cites }: Call, write: Write, engine: Engine): CallPart[] {
  const { layout_prefix = "", layout_suffix = "", layout_delimiter } = engine.citation.opt;
  const written = write(cites.map((cite) => [cite]));
  const parts = uses.map((use, index): CallPart[] => {
    const plain = (written[index] ?? "").replaceAll(MARKED, "$2");
    const words = plain === "" || plain.includes(NO_PRINTED_FORM) ? use.key : plain;
    return withoutAffixes(words, { use: index, by: use, engine });
  });
  const between: CallPart = { html: String(html`${layout_delimiter ?? "; "}`) };
  return [
    { html: String(html`${layout_prefix}`) },
    ...parts.flatMap((part, index) => (index === 0 ? part : [between, ...part])),
    { html: String(html`${layout_suffix}`) },
  ];
}
