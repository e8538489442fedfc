import { expect, test } from "vitest";
import { snippets } from "../../src/editors/snippets.ts";
import { diagnose } from "../kit/builds/diagnostics-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article } from "../kit/publications/publication-files.ts";

const SNIPPETS = snippets({
  content: "content",
  names: { sections: ["world", "home"], authors: ["world-desk"] },
  sources: ["report"],
});

/** The text of a snippet if its first choices and suggestions are kept. */
function filled(name: string): string {
  const text = SNIPPETS[name]?.body.join("\n") ?? "";
  const dated = text
    .replaceAll("$CURRENT_YEAR", "2026")
    .replaceAll("$CURRENT_MONTH", "03")
    .replaceAll("$CURRENT_DATE", "01");
  const holes = new Map<string, string>();
  return dated
    .replace(/\$\{(\d+)[:|]((?:\\.|[^\\}])*)\}/g, (_, index: string, own: string) => {
      const first = own.endsWith("|") ? own.split(/(?<!\\),|\|$/)[0] : own;
      holes.set(index, (first ?? "").replace(/\\(.)/g, "$1"));
      return holes.get(index) ?? "";
    })
    .replace(/\$(\d)/g, (_, index: string) => holes.get(index) ?? "");
}

const place = useScratch();
const REPORT = '[{ id: report, title: A report, url: "https://a.example/", accessed: 2026-03-01 }]';

/** What a build reports about an article with a snippet. An SVG file replaces the picture, since it is text. */
async function reported(text: string): Promise<string[]> {
  const found = await diagnose(place.folder, {
    "articles/a.md": text.replace("picture.jpg", "picture.svg"),
    "articles/other-article.md": article(),
    "media/picture.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
  });
  return found.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

test("the snippet of an article makes one that a build accepts, once its address is filled in", async () => {
  const text = filled("Article").replace("https://", "https://a.example/");
  expect(text).toContain("\nsection: world\nauthors: world-desk\ntype: news\n");
  expect(await reported(`${text}It says so [@source].\n`)).toEqual([]);
});

test("the snippet of a source makes one that a build accepts", async () => {
  const lines = filled("Source").replace("https://", "https://a.example/").trimEnd().split("\n");
  const front = { citations: `\n${lines.map((line) => `  ${line}`).join("\n")}` };
  expect(await reported(article(front, "It says so [@source].\n"))).toEqual([]);
});

test("the snippet of a lead picture makes one that a build accepts", async () => {
  const text = article().replace("authors:", `${filled("Lead picture")}authors:`);
  expect(await reported(text)).toEqual([]);
});

const IN_TEXT = Object.keys(SNIPPETS).filter(
  (name) => !["Article", "Source", "Lead picture"].includes(name),
);

test.each(IN_TEXT)("the snippet “%s” is Markdown that readers see as meant", async (name) => {
  const text = article({ citations: REPORT }, `It says so [@report].\n\n${filled(name)}\n`);
  expect(await reported(text)).toEqual([]);
});

test("names that mean something in snippets are escaped", () => {
  const names = { sections: ["a,b", "c|d", "e}$"], authors: undefined };
  const { Article } = snippets({ content: "content", names, sources: [] });
  expect(Article?.body).toContain(String.raw`section: \${3|a\,b,c\|d,e\}\$|}`.replace("\\$", "$"));
});
