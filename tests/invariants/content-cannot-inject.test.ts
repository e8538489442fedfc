import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesBelow } from "../../src/build/apply.ts";
import {
  article,
  build,
  buildArgs,
  dateline,
  PUBLICATION,
  scratch,
  writeContent,
} from "../kit/site.ts";

let place: ReturnType<typeof scratch>;
beforeEach(() => {
  place = scratch();
});
afterEach(() => place.remove());

const ATTACK = `"><script>alert(1)</script><img src=x onerror=alert(1)>'--></title>{{ 7*7 }}{% raw %}`;
const yaml = (text: string) => `'${text.replaceAll("'", "''")}'`;

type Element = DefaultTreeAdapterTypes.Element;

function elements(html: string): Element[] {
  const found: Element[] = [];
  const visit = (
    node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document,
  ): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function dangers(html: string): string[] {
  // The icon is a drawing of the layouts' own.
  const isIcon = ({ attrs }: Element) =>
    attrs.some(({ name, value }) => name === "rel" && value === "icon");
  const others = elements(html).filter((element) => !isIcon(element));
  return others.flatMap(({ tagName, attrs }) => {
    const type = attrs.find(({ name }) => name === "type")?.value;
    const active =
      tagName === "script" && type !== "application/ld+json" && type !== "speculationrules";
    const handlers = attrs.filter(({ name }) => name.startsWith("on")).map(({ name }) => name);
    const schemes = attrs.filter(
      ({ name, value }) =>
        ["href", "src", "action", "formaction"].includes(name) &&
        !/^(https?:|mailto:|\/|#)/i.test(value),
    );
    const foreign = ["iframe", "object", "embed", "base"].includes(tagName) ? [tagName] : [];
    const images =
      tagName === "img" && attrs.some(({ name, value }) => name === "src" && value === "x")
        ? ["img"]
        : [];
    return [
      ...(active ? ["script"] : []),
      ...handlers,
      ...schemes.map(({ value }) => value),
      ...foreign,
      ...images,
    ];
  });
}

test("markup in any field of any file comes out as text on every page and in every feed", () => {
  const text = yaml(ATTACK);
  const citations = `[{ id: evil, title: ${text}, label: ${text}, author: ${text}, publisher: ${text}, note: ${text}, quote: ${text}, url: "https://evil.example/?a=%22%3E" }]`;
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": `${PUBLICATION.replace("A paper for tests", text)}prompt: ${text}\n`,
    "authors/world-desk.md": `---\nname: ${text}\nrole: ${text}\n---\n${ATTACK}\n`,
    "pages/about.md": `---\ntitle: ${text}\ndescription: ${text}\n---\n${ATTACK}\n`,
    "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "articles/evil.md": article(
      {
        title: text,
        description: text,
        kicker: text,
        dateline: text,
        prompt: text,
        tags: `[${text}]`,
        citations,
        image: `{ src: /media/map.svg, alt: ${text}, caption: ${text}, credit: ${text} }`,
      },
      `## ${ATTACK}\n\n${ATTACK} [@evil, ${"p. 4 <b onclick=x>"}]\n\n[x](javascript:alert(1)) [y](data:text/html,x) <a href="javascript:x">z</a>\n\n![${ATTACK.replace(/[[\]]/g, "")}](/media/map.svg "${"<i onload=x> | <b>"}")\n`,
    ),
  });
  const output = join(place.folder, "_site");
  build(content, output);
  const pages = filesBelow(output).filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages)
    expect(dangers(readFileSync(join(output, path), "utf8")), path).toEqual([]);
  const page = readFileSync(join(output, "2026/03/evil/index.html"), "utf8");
  expect(page).toContain("{{ 7*7 }}");
  for (const feed of filesBelow(output).filter((path) => path.endsWith("feed.json"))) {
    const { items } = JSON.parse(readFileSync(join(output, feed), "utf8"));
    for (const { content_html: html } of items) expect(dangers(html), feed).toEqual([]);
  }
});

test("front matter in JavaScript is refused and never run", () => {
  const canary = join(place.folder, "canary");
  const script = `---js\n{ title: require("fs").writeFileSync(${JSON.stringify(canary)}, "run") }\n---\nText.\n`;
  const content = writeContent(join(place.folder, "content"), { "articles/evil.md": script });
  const { status, stderr } = dateline(buildArgs(content, join(place.folder, "_site")));
  expect(status).toBe(1);
  expect(stderr).toContain("front-matter/language");
  expect(existsSync(canary)).toBe(false);
});
