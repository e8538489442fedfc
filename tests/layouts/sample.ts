import type { HtmlKind } from "../../layouts/parts/document.ts";
import type { CitedSource } from "../../src/citations/types.ts";
import type { PageModels } from "../../src/pages/kinds.ts";
import type { Page } from "../../src/pages/page.ts";
import type { Site, Teaser } from "../../src/pages/types.ts";
import {
  moment,
  sampleArticle,
  sampleAuthor,
  sampleBody,
  sampleMeta,
  samplePage,
  sampleReference,
  sampleSite,
} from "../formats/sample.ts";

/** A site with everything that a frame can show. */
export function fullSite(changes: Partial<Site> = {}): Site {
  const site = sampleSite();
  const sections = [
    { title: "World", url: "/world/" },
    { title: "Home", url: "/home/" },
  ];
  return {
    ...site,
    settings: {
      ...site.settings,
      policies: { ethics: "/ethics/", funding: "https://trust.example/funding" },
      social: { mastodon: "@gazette@social.example" },
      newsletter: {
        service: { name: "Letters", hosts: ["letters.example"] },
        signup: {
          action: "https://letters.example/subscribe?a=1&b=2",
          field: "EMAIL",
          hidden: [{ name: "list", value: 'a "b" <c>' }],
          trap: "b_1_2",
        },
        places: ["front", "articles", "page"],
        title: "The morning",
        text: "Every day at 7.",
        consent: "For this only.",
      },
    },
    sections,
    navigation: {
      masthead: sections,
      foot: { sections, pages: [{ title: "Ethics", url: "/ethics/" }] },
      action: { title: "Donate", url: "https://give.example/" },
    },
    searchScript: "/assets/search.0.js",
    ...changes,
  };
}

export function sampleTeaser(changes: Partial<Teaser> = {}): Teaser {
  return {
    url: "/2026/03/tide/",
    title: "How the tide is measured",
    standfirst: "Gauges, and who reads them.",
    kicker: "Tides",
    section: { title: "World", url: "/world/" },
    authors: [{ title: "World desk", url: "/authors/world-desk/" }],
    published: moment("2026-03-01"),
    type: "analysis",
    language: "en-GB",
    image: { src: "/media/tide.svg", alt: "A gauge", width: 1200, height: 675 },
    ...changes,
  };
}

export function sampleCited(changes: Partial<CitedSource> = {}): CitedSource {
  return {
    number: 1,
    id: "source:gauge",
    reference: sampleReference(),
    calls: [{ id: "cite:gauge:1" }],
    ...changes,
  };
}

const arabic = sampleTeaser({ url: "/2026/02/مد/", title: "المد", language: "ar", type: "news" });
const teasers = [sampleTeaser(), arabic];
const paging = { number: 2, count: 3, previous: "/world/", next: "/world/page/3/" };

const body = sampleBody({
  html: '<p>Ships came in.<sup class="citation">[<span class="call" id="cite:gauge:1"><a href="#source:gauge" role="doc-noteref" aria-label="Source 1">1</a><button type="button" class="call-preview" popovertarget="preview:gauge" aria-label="Source 1" hidden>1</button></span>]</sup></p>\n<div class="heading"><h2 id="gauges">Gauges</h2></div>\n<p>See <a href="site:/ethics/">ethics</a>.</p>',
  headings: [
    { level: 2, id: "gauges", text: "Gauges" },
    { level: 3, id: "floats", text: "Floats" },
    { level: 2, id: "readers", text: "Readers" },
  ],
});

/** A full model of every kind of page that is HTML. */
export function fullModels(): Pick<PageModels, HtmlKind> {
  const article = sampleArticle({
    body,
    kicker: "Tides",
    dateline: "HARBOUR",
    updated: moment("2026-03-02 09:30"),
    type: "explainer",
    image: { src: "/media/tide.svg", alt: "A gauge", caption: "The gauge", credit: "Jo Doe" },
  });
  const list = { meta: sampleMeta({ url: "/world/page/2/" }), teasers, paging };
  const source = { reference: sampleReference(), count: 2 };
  return {
    article: {
      meta: sampleMeta(),
      article,
      section: { title: "World", url: "/world/" },
      authors: [sampleAuthor(), sampleAuthor({ id: "data-desk", name: "Data desk" })],
      tags: [{ title: "Tides", url: "/tags/tides/" }],
      contents: body.headings,
      citations: [{ ...sampleCited(), page: "/sources/gauge/" }],
      prompt: {
        question: "Who reads your gauge?",
        invitation: "Tell us.",
        language: "en-GB",
        comments: "open",
        ways: [{ kind: "letter", url: "mailto:editor@gazette.example?subject=Re" }],
      },
      readingMinutes: 3,
      share: [{ title: "Mastodon", url: "https://share.example/?text=a%20b" }],
      related: [sampleTeaser(), arabic],
      newer: sampleTeaser(),
      older: arabic,
    },
    front: {
      meta: sampleMeta({ title: "", url: "/", breadcrumbs: [] }),
      lead: sampleTeaser(),
      seconds: [sampleTeaser(), sampleTeaser({ type: "news" })],
      secondsPictured: true,
      opinion: [sampleTeaser({ type: "opinion" })],
      latest: teasers,
      rails: [
        {
          section: { id: "world", title: "World", description: "Coasts.", url: "/world/" },
          pattern: "feature",
          share: "whole",
          pictured: true,
          teasers,
        },
      ],
    },
    section: {
      ...list,
      section: { id: "world", title: "World", description: "Coasts." },
    },
    tag: { ...list, tag: { title: "Tides" } },
    author: {
      ...list,
      paging: { number: 1, count: 1 },
      author: sampleAuthor({
        role: "Reads gauges",
        email: "desk@gazette.example",
        fediverse: "@desk@social.example",
        links: [{ title: "Method", url: "https://method.example/" }],
      }),
      language: "en-GB",
      biography: sampleBody(),
    },
    archive: { ...list, yyyy: "2026", mm: "03", months: [{ mm: "03", count: 1 }] },
    index: {
      meta: sampleMeta(),
      groups: [
        { title: "2026", url: "/2026/", entries: [{ title: "March", url: "/2026/03/", count: 1 }] },
      ],
    },
    sources: {
      meta: sampleMeta(),
      by: "letter",
      paging,
      mostCited: [{ ...source, page: "/sources/gauge/", teasers: [] }],
      kinds: [{ title: "document", url: "/sources/kinds/", count: 2 }],
      letters: [{ title: "T", url: "/sources/page/2/" }],
      groups: [
        {
          name: "T",
          sources: [
            { ...source, page: "/sources/gauge/", teasers: [] },
            { ...source, count: 1, teasers: [arabic] },
          ],
        },
      ],
    },
    source: { ...list, ...source },
    standing: {
      meta: sampleMeta(),
      page: {
        file: "content/pages/ethics.md",
        url: "/ethics/",
        title: "Ethics",
        description: "What we promise.",
        language: "en-GB",
        navigation: "foot",
        body,
      },
      contents: body.headings,
    },
    newsletter: { meta: sampleMeta({ url: "/newsletter/" }) },
    privacy: {
      meta: sampleMeta({ url: "/privacy/" }),
      newsletter: { name: "Letters", hosts: ["letters.example"] },
      embeds: [{ name: "YouTube", hosts: ["www.youtube-nocookie.com"] }],
      counters: [{ name: "stats.example", hosts: ["stats.example"] }],
    },
    search: { meta: sampleMeta({ url: "/search/" }), severalLanguages: true },
    "not-found": {
      meta: sampleMeta({ breadcrumbs: [], noindex: true }),
      latest: [sampleTeaser()],
    },
  };
}

/** The page of a kind, with its full model or a changed one. */
export function fullPage<Kind extends HtmlKind>(
  kind: Kind,
  changes: Partial<PageModels[Kind]> = {},
): Page<Kind> {
  const model = { ...fullModels()[kind], ...changes } as PageModels[Kind];
  return samplePage(kind, model.meta.url, model);
}
