import { expect, test } from "vitest";
import {
  breadcrumbJsonLd,
  jsonLdGraph,
  publicationJsonLd,
  webSiteJsonLd,
} from "../../src/formats/json-ld.ts";
import { jsonLdProblems } from "./json-ld-rules.ts";
import { HOME, sampleMeta, sampleSettings, sampleSite } from "./sample.ts";

test("the publication names itself, its policies and its accounts", () => {
  const settings = sampleSettings({
    policies: {
      ethics: "/ethics/",
      corrections: "/corrections/",
      ownership: "https://owner.example/us",
      funding: "/funding/",
      verification: "/verification/",
      feedback: "/feedback/",
      diversity: "/diversity/",
      unnamedSources: "/sources-policy/",
      masthead: "/masthead/",
    },
    social: { mastodon: "@gazette@social.example" },
  });
  const data = publicationJsonLd(sampleSite({ settings }));
  expect(data).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsMediaOrganization",
    "@id": `${HOME}#publication`,
    name: "The Harbour Gazette",
    url: HOME,
    slogan: "News from the waterfront",
    description: "A small paper about one harbour.",
    sameAs: ["https://social.example/@gazette"],
    publishingPrinciples: `${HOME}ethics/`,
    ethicsPolicy: `${HOME}ethics/`,
    correctionsPolicy: `${HOME}corrections/`,
    ownershipFundingInfo: "https://owner.example/us",
    verificationFactCheckingPolicy: `${HOME}verification/`,
    actionableFeedbackPolicy: `${HOME}feedback/`,
    diversityPolicy: `${HOME}diversity/`,
    unnamedSourcesPolicy: `${HOME}sources-policy/`,
    masthead: `${HOME}masthead/`,
  });
  expect(jsonLdProblems(data)).toEqual([]);
});

test("a publication without policies or accounts says nothing of them", () => {
  const {
    tagline: _,
    description: __,
    ...settings
  } = sampleSettings({ policies: { funding: "/funding/" } });
  const data = publicationJsonLd(sampleSite({ settings }));
  expect(Object.keys(data)).toEqual([
    "@context",
    "@type",
    "@id",
    "name",
    "url",
    "ownershipFundingInfo",
  ]);
});

test("the web site is published by the publication", () => {
  const data = webSiteJsonLd(sampleSite());
  expect(data).toMatchObject({ "@type": "WebSite", url: HOME, inLanguage: "en-GB" });
  expect(data).toMatchObject({ publisher: { "@id": `${HOME}#publication` } });
  expect(jsonLdProblems(data)).toEqual([]);
});

test("breadcrumbs lead from the front to the page, counted from 1, and leave the page's own URL out", () => {
  const data = breadcrumbJsonLd(sampleMeta(), sampleSite());
  expect(data?.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "The Harbour Gazette", item: HOME },
    { "@type": "ListItem", position: 2, name: "World", item: `${HOME}world/` },
    { "@type": "ListItem", position: 3, name: "How the tide is measured" },
  ]);
  expect(jsonLdProblems(data)).toEqual([]);
});

test("several facts are one graph with one context, and one alone stays as it is", () => {
  const context = { "@context": "https://schema.org" };
  const [first, second] = [{ "@type": "WebSite" }, { "@type": "NewsArticle" }];
  expect(jsonLdGraph([{ ...context, ...first }])).toEqual({ ...context, ...first });
  const graph = jsonLdGraph([
    { ...context, ...first },
    { ...context, ...second },
  ]);
  expect(JSON.parse(JSON.stringify(graph))).toEqual({ ...context, "@graph": [first, second] });
});

test("the front has no breadcrumbs", () => {
  expect(breadcrumbJsonLd({ breadcrumbs: [] }, sampleSite())).toBeUndefined();
});
