import type { Reference } from "../../../citations/types.ts";
import { asList } from "../../../content/articles/article-schema.ts";
import { plainCitation } from "../../../content/articles/plain-citation.ts";
import { type Citation, fromShort, sourceSchema } from "../../../content/csl/citation-schema.ts";
import { referencesOf } from "../../../content/sources/references.ts";

const NOWHERE = { file: "", path: "", text: "" };

/** The sources of an article or of a file of shared ones, as far as they are filled in. */
export function declaredSources(list: unknown): Reference[] {
  const entries = asList(list);
  const citations = (Array.isArray(entries) ? entries : []).flatMap((entry) => citationOf(entry));
  const place = () => ({ file: "", line: 1, column: 1 });
  return referencesOf(citations, { source: NOWHERE, place }).references;
}

/** Of a source with a mistake, what names it: the editor is still writing. */
function citationOf(entry: unknown): Citation[] {
  const whole = fromShort(entry);
  const plain = plainCitation(whole);
  if (plain) return [plain as Citation];
  const { id, title, label, url } = Object(whole);
  for (const tried of [whole, { id, title, label, url }, { id, title }, { id, title: id }]) {
    const read = sourceSchema.safeParse(withoutGaps(tried));
    if (read.success) return [read.data];
  }
  return [];
}

function withoutGaps(value: unknown): unknown {
  const known = Object.entries(Object(value)).filter(([, own]) => own !== undefined && own !== "");
  return Object.fromEntries(known);
}
