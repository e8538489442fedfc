import { describe, expect, test } from "vitest";
import archive from "../../layouts/archive.11ty.ts";
import article from "../../layouts/article.11ty.ts";
import author from "../../layouts/author.11ty.ts";
import front from "../../layouts/front.11ty.ts";
import index from "../../layouts/index.11ty.ts";
import newsletter from "../../layouts/newsletter.11ty.ts";
import notFound from "../../layouts/not-found.11ty.ts";
import type { HtmlKind } from "../../layouts/parts/document.ts";
import privacy from "../../layouts/privacy.11ty.ts";
import search from "../../layouts/search.11ty.ts";
import section from "../../layouts/section.11ty.ts";
import source from "../../layouts/source.11ty.ts";
import sources from "../../layouts/sources.11ty.ts";
import standing from "../../layouts/standing.11ty.ts";
import tag from "../../layouts/tag.11ty.ts";
import type { PageModels } from "../../src/pages/kinds.ts";
import type { Site } from "../../src/pages/types.ts";
import {
  attribute,
  type Element,
  elementsOf,
  isActiveScript,
  textOf,
} from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { fullModels, fullPage, fullSite } from "./sample.ts";

type Models = Pick<PageModels, HtmlKind>;

/** Renders every kind with the models it is given. */
const renderers: { [Kind in HtmlKind]: (models: Models, site: Site) => Promise<string> } = {
  archive: (models, site) => archive.render({ item: fullPage("archive", models.archive), site }),
  article: (models, site) => article.render({ item: fullPage("article", models.article), site }),
  author: (models, site) => author.render({ item: fullPage("author", models.author), site }),
  front: (models, site) => front.render({ item: fullPage("front", models.front), site }),
  index: (models, site) => index.render({ item: fullPage("index", models.index), site }),
  newsletter: (models, site) =>
    newsletter.render({ item: fullPage("newsletter", models.newsletter), site }),
  "not-found": (models, site) =>
    notFound.render({ item: fullPage("not-found", models["not-found"]), site }),
  privacy: (models, site) => privacy.render({ item: fullPage("privacy", models.privacy), site }),
  search: (models, site) => search.render({ item: fullPage("search", models.search), site }),
  section: (models, site) => section.render({ item: fullPage("section", models.section), site }),
  source: (models, site) => source.render({ item: fullPage("source", models.source), site }),
  sources: (models, site) => sources.render({ item: fullPage("sources", models.sources), site }),
  standing: (models, site) =>
    standing.render({ item: fullPage("standing", models.standing), site }),
  tag: (models, site) => tag.render({ item: fullPage("tag", models.tag), site }),
};
const kinds = Object.keys(renderers) as HtmlKind[];

describe.each(kinds)("the layout of a page of kind %s", (kind) => {
  const render = () => renderers[kind](fullModels(), fullSite());

  test("writes valid HTML", async () => {
    expect(htmlProblems(await render(), kind)).toEqual([]);
  });

  test("has one main heading, and skips no level below it", async () => {
    const levels = headingLevels(elementsOf(await render()));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [position, level] of levels.entries()) {
      expect(level - (levels[position - 1] ?? 1), levels.join(" ")).toBeLessThan(2);
    }
  });

  test("has a skip link to its only main text, and runs no script but the search", async () => {
    const elements = elementsOf(await render());
    const mains = elements.filter(({ tagName }) => tagName === "main");
    expect(mains.map((main) => attribute(main, "id"))).toEqual(["main"]);
    const [first] = elements.filter(({ tagName }) => tagName === "a");
    expect(first && attribute(first, "href")).toBe("#main");
    const run = elements.filter(isActiveScript);
    expect(run.map((script) => attribute(script, "src"))).toEqual(
      kind === "search" ? ["/paper/assets/search.0.js"] : [],
    );
    expect(run.map(textOf).join("")).toBe("");
  });

  test("puts the path prefix before every URL of the site", async () => {
    const urls = elementsOf(await render()).flatMap((element) =>
      ["href", "src"].flatMap((name) => attribute(element, name) ?? []),
    );
    const own = urls.filter((url) => url.startsWith("/"));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((url) => !url.startsWith("/paper/"))).toEqual([]);
  });

  test("gives every navigation and every section a different name", async () => {
    const elements = elementsOf(await render());
    const named = elements.filter(({ tagName }) => tagName === "nav");
    const names = named.map(
      (element) => attribute(element, "aria-label") ?? attribute(element, "aria-labelledby"),
    );
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  test("escapes hostile words in every field, and drops hostile links", async () => {
    const hostile = withHostileWords(fullModels());
    const site = withHostileWords(fullSite());
    const elements = elementsOf(await renderers[kind](hostile, site));
    expect(elements.flatMap(dangersOf)).toEqual([]);
    const [title] = elements.filter(({ tagName }) => tagName === "title");
    expect(title && textOf(title)).toContain(ATTACK);
  });
});

const ATTACK = `"><script>alert(1)</script><img src=x onerror=alert(1)>'</title>-->`;

/** What the program itself writes, or what its schema holds to a form: words of editors stand nowhere here. */
const OURS = new Set(
  "html type kind language status comments feeds iso datetime timeZone published updated issued accessed archiveDate pathPrefix origin stylesheet searchScript yyyy mm src previous next url page pattern share".split(
    " ",
  ),
);
/** Urls that editors write, by the field that holds them and its parent's. */
const THEIRS = new Set([
  "reference.url",
  "reference.archived",
  "links.url",
  "policies.funding",
  "social.mastodon",
  "prompt.letter",
  "share.url",
]);

/** The same data, with every word replaced by an attack, and every URL that an editor writes by a script's. */
function withHostileWords<Value>(value: Value, name = "", parent = ""): Value {
  if (typeof value === "string") {
    if (THEIRS.has(`${parent}.${name}`)) return "javascript:alert(1)" as Value;
    return (OURS.has(name) ? value : ATTACK) as Value;
  }
  if (Array.isArray(value))
    return value.map((each) => withHostileWords(each, name, parent)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, own]) => [
    key,
    withHostileWords(own, key, name),
  ]);
  return Object.fromEntries(entries) as Value;
}

function dangersOf(element: Element): string[] {
  const { tagName, attrs } = element;
  const own = attribute(element, "src")?.startsWith("/paper/assets/search.");
  const script = isActiveScript(element) && !own;
  const handlers = attrs.flatMap(({ name }) => (name.startsWith("on") ? name : []));
  const image = tagName === "img" && attribute(element, "src") === "x";
  const url = attribute(element, "href") ?? attribute(element, "src") ?? "";
  const scheme = /^(?!https?:|mailto:)[a-z]+:/i.test(url);
  return [
    ...(scheme ? [`${tagName} ${url}`] : []),
    ...(script ? ["script"] : []),
    ...handlers,
    ...(image ? ["image"] : []),
  ];
}

function headingLevels(elements: readonly Element[]): number[] {
  return elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
}
