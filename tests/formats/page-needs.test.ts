import { expect, test } from "vitest";
import { pagePolicy, parsePolicy, policyText } from "../../src/formats/content-policy.ts";
import { clientNeeds, needsOf, needsOfSite } from "../../src/formats/page-needs.ts";
import type { BodyUses } from "../../src/markdown/uses.ts";
import type { PageKind } from "../../src/pages/kinds.ts";
import { sampleSite } from "./sample.ts";

const FORM = {
  service: { name: "Letters", hosts: ["letters.test"] },
  signup: { action: "https://letters.test/in?a=1", field: "email", hidden: [] },
  places: ["articles", "page"] as ("articles" | "page")[],
};
const COUNTER = {
  service: { name: "Stats", hosts: ["stats.test"] },
  scripts: [{ src: { setup: "matomo" as const }, data: {} }],
  needs: { "script-src": ["https://stats.test"], "img-src": ["https://stats.test"] },
};

const sample = sampleSite();
const plain = { ...sample, settings: { ...sample.settings, search: false } };
const withForm = { ...plain, settings: { ...plain.settings, newsletter: FORM } };
const page = (kind: PageKind, url = "/x/") => ({ kind, meta: { url } });

test("a site without services needs nothing more", () => {
  expect(needsOf(page("article"), plain)).toEqual({});
  expect(needsOfSite([plain])).toEqual({});
});

test("a form's host is open on the pages with the form, and on no other", () => {
  const form = { "form-action": ["https://letters.test"] };
  expect(needsOf(page("article"), withForm)).toEqual(form);
  expect(needsOf(page("newsletter", "/newsletter/"), withForm)).toEqual(form);
  expect(needsOf(page("standing", "/newsletter/"), withForm)).toEqual(form);
  for (const kind of ["front", "section", "standing", "privacy"] as const)
    expect(needsOf(page(kind), withForm), kind).toEqual({});
  expect(needsOfSite([withForm])).toEqual(form);
});

test("pages with a search field may send a form to the site itself, and no other page may", () => {
  const site = { ...plain, settings: { ...plain.settings, search: true } };
  const own = { "form-action": ["'self'"] };
  for (const kind of ["front", "article", "search", "not-found"] as const)
    expect(needsOf(page(kind), site), kind).toEqual(own);
  expect(needsOf(page("lite-article"), site)).toEqual({});
  expect(needsOf(page("article"), plain)).toEqual({});
  expect(needsOfSite([site])).toEqual(own);
});

const giscus = {
  kind: "giscus" as const,
  src: "https://giscus.test/{language}/widget?term={path}",
  languages: {},
};
const waline = { kind: "waline" as const, server: "https://w.test/api", languages: {} };
const withFrame = (frame: typeof giscus | typeof waline) => ({
  ...plain,
  settings: { ...plain.settings, comments: { default: "open" as const, frame } },
});
const service = { name: "S", hosts: [] };
const asked = {
  ...page("article"),
  prompt: { ways: [{ kind: "frame" as const, service, src: "/" }] },
};

test("a conversation's frame is open on articles that have it, and on no other page", () => {
  const frame = { "frame-src": ["https://giscus.test"], "script-src": ["'self'"] };
  expect(needsOf(asked, withFrame(giscus))).toEqual(frame);
  expect(needsOf({ ...asked, prompt: { ways: [] } }, withFrame(giscus))).toEqual({});
  for (const kind of ["article", "front", "lite-article", "privacy"] as const)
    expect(needsOf(page(kind), withFrame(giscus)), kind).toEqual({});
  expect(needsOfSite([withFrame(giscus)])).toEqual(frame);
});

test("a client in a frame of the site reaches its server from its own page alone", () => {
  expect(needsOf(asked, withFrame(waline))).toEqual({
    "frame-src": ["'self'"],
    "script-src": ["'self'"],
  });
  expect(clientNeeds(waline)).toEqual({
    "script-src": ["'self'"],
    "connect-src": ["https://w.test"],
    "img-src": ["https://w.test", "data:"],
    "style-src": [expect.stringMatching(/^'sha256-/)],
  });
  expect(clientNeeds(giscus)).toEqual({});
});

test("a service that only has a page opens nothing", () => {
  const ghost = { ...FORM, signup: { page: "https://letters.test/#/portal" } };
  const site = { ...plain, settings: { ...plain.settings, newsletter: ghost } };
  expect(needsOf(page("article"), site)).toEqual({});
});

test("a counter's hosts are open on every page, once, with the site's own setup script", () => {
  const site = { ...withForm, counters: [COUNTER, COUNTER] };
  expect(needsOf(page("front"), site)).toEqual({
    "script-src": ["https://stats.test", "'self'"],
    "img-src": ["https://stats.test"],
  });
});

test("a text's frames and media are open on its page alone, and never in the text-only edition", () => {
  const uses: BodyUses = { blocks: ["media"], media: true, frames: ["https://player.test"] };
  const own = { "frame-src": ["https://player.test"], "media-src": ["'self'"] };
  const using = (kind: PageKind) => ({
    kind,
    meta: { url: "/x/", uses },
  });
  expect(needsOf(using("article"), plain)).toEqual(own);
  expect(needsOf(using("tag"), plain)).toEqual(own);
  expect(needsOf(using("lite-article"), plain)).toEqual({});
  expect(needsOf(page("article"), plain)).toEqual({});
  expect(needsOfSite([plain], { frames: ["https://player.test"] })).toEqual({
    "frame-src": ["https://player.test"],
  });
});

test("what all editions need is the union of theirs", () => {
  const other = { ...plain, counters: [COUNTER] };
  expect(Object.keys(needsOfSite([withForm, other])).sort()).toEqual([
    "form-action",
    "img-src",
    "script-src",
  ]);
});

test("a page's policy opens what it needs, and nothing that forbids everything stays beside it", () => {
  const site = { ...withForm, counters: [COUNTER] };
  const policy = parsePolicy(pagePolicy(page("article"), site));
  expect(policy["form-action"]).toEqual(["https://letters.test"]);
  expect(policy["script-src"]).toEqual([
    "https://stats.test",
    "'self'",
    expect.stringMatching(/^'sha256-/),
  ]);
  expect(policy["img-src"]).toEqual(["'self'", "https://stats.test"]);
  expect(policy["default-src"]).toEqual(["'none'"]);
  expect(parsePolicy(pagePolicy(page("front"), site))["form-action"]).toEqual(["'none'"]);
});

test("a policy is read back unchanged", () => {
  const text = pagePolicy(page("search"), plain);
  expect(policyText(parsePolicy(text))).toBe(text);
});
