import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { ROOT } from "../kit/disk/project-root.ts";
import { attribute, type Element, elementsOf, textOf } from "../kit/readers/elements.ts";

const DOCUMENTS = readdirSync(ROOT).filter((name) => name.endsWith(".md"));

const elements = new Map(
  DOCUMENTS.map((name) => {
    const text = readFileSync(join(ROOT, name), "utf8");
    return [name, elementsOf(new MarkdownIt({ html: true }).render(text))];
  }),
);

/** The id that GitHub gives a heading. */
function idOf(heading: Element): string {
  const words = textOf(heading).trim().toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "").replaceAll(" ", "-");
}

function idsOf(name: string): string[] {
  const headings = (elements.get(name) ?? []).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  return headings.map(idOf);
}

/** Why a link of a document leads nowhere; nothing where it leads to a file of the project, or to another site. */
function problem(link: string, from: string): string | undefined {
  if (/^(?:https:|mailto:)/.test(link)) return undefined;
  const [path = "", fragment] = decodeURI(link).split("#");
  if (path !== "" && !existsSync(join(ROOT, path))) return `${link}: no such file`;
  const isKnown = fragment === undefined || idsOf(path || from).includes(fragment);
  return isKnown ? undefined : `${link}: no such heading`;
}

test("the documents of the project are these", () => {
  expect(DOCUMENTS).toEqual(
    expect.arrayContaining(["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "README.md"]),
  );
});

test("the README is read in one sitting: the handbook has the rest", () => {
  const lines = readFileSync(join(ROOT, "README.md"), "utf8").split("\n");
  expect(lines.length).toBeLessThanOrEqual(201);
});

describe.each(DOCUMENTS)("%s", (name) => {
  const all = elements.get(name) ?? [];

  test("every link and every picture of it leads to what is there", () => {
    const links = all.flatMap((element) =>
      ["href", "src"].flatMap((key) => attribute(element, key) ?? []),
    );
    expect(links.flatMap((link) => problem(link, name) ?? [])).toEqual([]);
  });

  test("every picture of it says what it shows", () => {
    const pictures = all.filter(({ tagName }) => tagName === "img");
    expect(pictures.filter((picture) => !attribute(picture, "alt")?.trim())).toEqual([]);
  });
});
