import { append } from "../append.ts";
import { readText } from "../content/files/read.ts";
import { type ContentFiles, type ContentRoot, isSharedSources } from "../content/files/scan.ts";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import { httpPlaces } from "../link-check/insecure/http-places.ts";
import type { SeenSecure } from "../link-check/insecure/seen-secure.ts";
import { placeAt } from "../text/lines.ts";

/** The addresses in articles and sources that begin with `http:`, though their pages were seen at `https:`, too. */
export function insecureLinks(
  { articles, texts }: Pick<ContentFiles, "articles" | "texts">,
  root: ContentRoot,
  { isSecure }: SeenSecure,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const read = texts.filter(({ path }) => isSharedSources(path) || path.endsWith(".md"));
  for (const { path } of [...articles, ...read]) {
    const { source } = readText({ path }, root);
    if (!source) continue;
    const { file, text } = source;
    const places = httpPlaces(path, text, isSecure);
    append(
      found,
      places.map(({ url, offset }) => insecure({ file, ...placeAt(text, offset) }, text, url)),
    );
  }
  return found;
}

function insecure(
  place: Pick<Diagnostic, "file" | "line" | "column">,
  text: string,
  url: string,
): Diagnostic {
  return {
    ...place,
    severity: "warning",
    rule: "link/insecure",
    message: `The page is also at ${url.replace(/^http:/, "https:")}`,
    hint: "Begin the address with https://.",
    excerpt: excerptOf(text, place),
  };
}
