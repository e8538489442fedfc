import { fragmentTo } from "../../src/citations/ids.ts";
import { type Html, html } from "../../src/html.ts";
import type { Heading } from "../../src/markdown/types.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Site } from "../../src/pages/types.ts";
import { inInterface } from "./language.ts";
import { texts } from "./texts.ts";

interface Branch {
  heading: Heading;
  below: Branch[];
}

/** Turns headings in text order into a tree: each contains the deeper headings that follow it. */
export function headingTree(headings: readonly Heading[]): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    const branch = { heading, below: [] };
    (open.at(-1)?.below ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

/**
 * The contents list of a text in `language`; empty without headings. `further` are the layout's entries, as sources.
 */
export function contents(
  title: string,
  headings: readonly Heading[],
  language: string,
  site: Site,
  further: readonly Html[] = [],
): Html {
  if (headings.length === 0) return html``;
  const own = further.map((item) => html`<li>${item}</li>\n`);
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${inInterface(title, language, site)}</h2>
<ol>
${headingTree(headings).map(item)}${own}</ol>
</nav>`;
}

function item({ heading, below }: Branch): Html {
  return html`<li><a href="${fragmentTo(heading.id)}">${heading.text}</a>${
    below.length > 0 && html`\n<ol>\n${below.map(item)}</ol>\n`
  }</li>\n`;
}

/** The last entry of the contents list, since sources are part of the article. */
export function sourcesLink({ citations, article }: ArticleModel, site: Site): Html[] {
  if (citations.length === 0) return [];
  return [
    html`<a href="#sources">${inInterface(texts(site).sources.heading, article.language, site)}</a>`,
  ];
}
