import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import article from "../../../layouts/article.11ty.ts";
import { callId, fragmentTo, previewId, sourceId } from "../../../src/citations/ids.ts";
import type { CitedSource, Reference } from "../../../src/citations/types.ts";
import type { Article } from "../../../src/content/types.ts";
import { printStylesheetPage, stylesheetPage } from "../../../src/engine/products/stylesheet.ts";
import { type Html, html } from "../../../src/html.ts";
import {
  articlePage,
  sampleArticle,
  sampleBody,
  sampleReference,
  sampleSite,
} from "../../formats/sample.ts";
import { ROOT } from "../disk/project-root.ts";
import { scratch } from "../disk/scratch.ts";

const WORDS =
  "ships came in with the tide while the gauge was read by hand as it always had been".split(" ");

/** Short and long sources; the last one's quotation is longer than any window. */
const REFERENCES: readonly Reference[] = [
  { key: "short", type: "webpage", title: "Tides", authors: [], url: "https://tides.example/" },
  sampleReference({ key: "usual", accessed: "2026-01-02", archived: "https://archive.example/a" }),
  sampleReference({ key: "long", title: "A long one", quote: `${WORDS.join(" ")}. `.repeat(60) }),
];

const PARAGRAPHS = 15;

/**
 * A page with a call after every second word, so that calls appear at every position of a line. The last cites `[1–3]`.
 */
export async function writeCitedPage(
  changes: Partial<Article> = {},
): Promise<{ folder: string; remove: () => void }> {
  const { folder, remove } = scratch();
  const [screen, paper] = [stylesheetPage(ROOT), printStylesheetPage(ROOT)];
  const urls = { stylesheet: screen.url, printStylesheet: paper.url };
  const { body, citations } = citedText();
  const own = sampleArticle({ ...changes, body: sampleBody({ html: body, citations }) });
  const item = articlePage(own);
  const markup = await article.render({ item, site: sampleSite({ pathPrefix: "/", ...urls }) });
  mkdirSync(dirname(join(folder, screen.url)), { recursive: true });
  for (const { url, model } of [screen, paper]) writeFileSync(join(folder, url), model.css);
  writeFileSync(join(folder, "index.html"), markup);
  return { folder, remove };
}

function citedText(): { body: string; citations: CitedSource[] } {
  const citations = REFERENCES.map(
    (reference, index): CitedSource => ({
      number: index + 1,
      id: sourceId(reference.key),
      reference,
      calls: [],
    }),
  );
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, nth) => {
    const words = WORDS.map((word, index) => {
      const cited = citations[((index - 1) / 2 + nth) % citations.length];
      return !cited ? html`${word} ` : html`${word}${cite(cited)} `;
    });
    return html`<p>${words}</p>\n`;
  });
  const [first, between, last] = citations;
  const run =
    first &&
    between &&
    last &&
    html`<p>All<sup class="citation">[${call(first)}${call(between, "call visually-hidden")}–${call(last)}]</sup> say so.</p>\n`;
  return { body: String(html`${paragraphs}${run}`), citations };
}

function cite(cited: CitedSource): Html {
  return html`<sup class="citation">[${call(cited)}]</sup>`;
}

/** A call as bodies have it. The middle one of three in a row is only for keyboards and screen readers. */
function call(cited: CitedSource, className = "call"): Html {
  const { reference, number, calls } = cited;
  const { key, title } = reference;
  const id = callId(key, calls.length + 1);
  calls.push({ id });
  const name = `Source ${number}: ${title}`;
  return html`<span class="${className}" id="${id}"><a href="${fragmentTo(sourceId(key))}" role="doc-noteref" aria-label="Source ${number}">${number}</a><button type="button" class="call-preview" popovertarget="${previewId(key)}" aria-label="${name}" hidden>${number}</button></span>`;
}
