import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { readHere } from "../../src/content/articles/read-here.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { openSession } from "../../src/engine/store/session.ts";
import { NOW } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

/** A mistake: the rule that reports it, what is wrong, what an editor writes instead, and where it is reported, if elsewhere. */
type Mistake = readonly [rule: string, wrong: string, right: string, file?: string];

const SOURCES =
  "[{ id: law, title: The law, url: https://law.test/, accessed: 2026-01-02, archived: https://archive.test/law }]";
const CITED = { citations: SOURCES };

/** Files without mistakes, except where `MISTAKES` replaces a part. */
const FILES: Readonly<Record<string, string>> = {
  "publication.yaml": [
    "title: The Test Post",
    "url: https://news.test",
    "language: en-GB",
    "timeZone: Europe/London",
    "perPage: 20",
    "policies: { corrections: /about/ }",
    "sections:",
    "  - { id: world, title: World }",
    "  - { id: home, title: Home }",
    "rules: { source/no-archived: off }",
    "",
  ].join("\n"),
  "articles/field.md": article(
    { ...CITED, tags: "[courts]", updated: "2026-03-02", type: "news" },
    "## Fine\n\nRuled [@law]. [There](/about/). ![A map](/media/map.svg)\n\n### Also\n\nText.\n",
  ),
  "articles/authors.md": article(
    { ...CITED, aliases: "[/old/authors/]", kicker: "Kicker" },
    "Ruled [@law], as [the page](/about/) says.\n",
  ),
  "articles/body.md": article(
    { ...CITED, id: "/first/", lang: "es", translationOf: "field" },
    "## Fine\n\nRuled [@law].\n",
  ),
  "articles/yaml.md": article(CITED, "Ruled [@law]. [There](/about/)\n"),
  "articles/other.md": article(
    { ...CITED, id: "/second/" },
    "Ruled [@law]. See [the other](/2026/03/body/#fine).\n",
  ),
  "articles/draft.md": article({ ...CITED, draft: "true" }, "Ruled [@law].\n"),
  "articles/expired.md": article(
    { ...CITED, expires: "2026-04-01", kicker: "A" },
    "Ruled [@law].\n",
  ),
  "authors/world-desk.md":
    "---\nname: World desk\nkind: desk\nrole: Reports\n---\nSee [us](/about/).\n",
  "pages/about.md": "---\ntitle: About\n---\nSee [the front](/).\n",
  "topics/courts.md": "---\ntitle: Courts\n---\nRead [more](/about/).\n",
  "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"></svg>',
};

const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
  "publication.yaml": [
    ["field/type", "perPage: many", "perPage: 20"],
    ["link/missing", "corrections: /abuot/", "corrections: /about/"],
    ["field/unknown", "rules: { source/no-archivd: off }", "rules: { source/no-archived: off }"],
  ],
  "articles/field.md": [
    ["field/value", "type: nwes", "type: news"],
    ["date/updated-before-date", "updated: 2026-02-02", "updated: 2026-03-02"],
    ["citation/unknown-key", "[@lwa]", "[@law]"],
    ["link/missing", "(/abuot/)", "(/about/)"],
    ["image/missing", "/media/mpa.svg", "/media/map.svg"],
    ["heading/skipped-level", "#### Also", "### Also"],
    ["topic/unused", "tags: [cuorts]", "tags: [courts]", "topics/courts.md"],
  ],
  "articles/authors.md": [
    ["article/unknown-author", "authors: [wrold-desk]", "authors: [world-desk]"],
    ["unpublished/named", "[the page](/2026/03/draft/)", "[the page](/about/)"],
    ["url/collision", "aliases: [/2026/03/other/]", "aliases: [/old/authors/]"],
  ],
  "articles/body.md": [
    ["heading/level-one", "# Fine\n", "## Fine\n"],
    ["translation/unknown", "translationOf: feild", "translationOf: field"],
  ],
  "articles/yaml.md": [
    ["yaml/missing-char", 'title: "A headline', "title: A headline"],
    ["link/missing", "(/abuot/)", "(/about/)"],
  ],
  "articles/other.md": [
    ["link/fragment", "/body/#fien", "/body/#fine"],
    ["article/same-id", "id: /first/", "id: /second/"],
  ],
  "articles/draft.md": [["citation/unknown-key", "[@lwa]", "[@law]"]],
  "articles/expired.md": [
    ["date/never-public", "expires: 2026-02-01", "expires: 2026-04-01"],
    ["field/unknown", "kickr: A", "kicker: A"],
  ],
  "authors/world-desk.md": [
    ["field/type", "role: 7", "role: Reports"],
    ["link/missing", "(/abuot/)", "(/about/)"],
  ],
  "pages/about.md": [
    ["field/unknown", "titel: About", "title: About"],
    ["link/missing", "(/fornt/)", "(/)"],
  ],
  "topics/courts.md": [
    ["field/unknown", "title: Courts\ndescripton: None\n", "title: Courts\n"],
    ["link/missing", "(/abuot/)", "(/about/)"],
  ],
};

async function problemsOf(files: Readonly<Record<string, string>>): Promise<Diagnostic[]> {
  const content = join(place.folder, "content");
  rmSync(content, { recursive: true, force: true });
  writeContent(content, { ...files });
  const at = { cwd: place.folder, root: ROOT, now: Date.parse(NOW) };
  const request = requestOf({}, at);
  const session = openSession(request);
  try {
    return (await checkContent(request, session, { read: readHere })).diagnostics;
  } finally {
    session.close();
  }
}

/** The files, with the mistakes that `isMade`. */
function filesWith(isMade: (file: string, rule: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILES).map(([file, text]) => {
      const made = (MISTAKES[file] ?? []).filter(([rule, , , at = file]) => isMade(at, rule));
      return [file, made.reduce((own, [, wrong, right]) => replaced(own, right, wrong), text)];
    }),
  );
}

function replaced(text: string, right: string, wrong: string): string {
  if (!text.includes(right)) throw new Error(`${right} is not in:\n${text}`);
  return text.replace(right, () => wrong);
}

const nameOf = ({ file, rule }: Diagnostic) => `${file} ${rule}`;

test("files without these mistakes have no problems", async () => {
  expect(await problemsOf(filesWith(() => false))).toEqual([]);
});

test("whoever mends exactly what the first run reported has a clean second run", async () => {
  const first = await problemsOf(filesWith(() => true));
  const told = new Set(first.map(nameOf));
  const untold = filesWith((file, rule) => !told.has(`content/${file} ${rule}`));
  expect((await problemsOf(untold)).map(nameOf)).toEqual([]);
});

test.each([
  ["language: en-GB", "language: 7"],
  ["timeZone: Europe/London", "timeZone: Nowhere"],
  ["url: https://news.test", "url: ftp://news.test"],
  ["title: The Test Post", "titel: The Test Post"],
])("links are checked although publication.yaml has a mistake in `%s`", async (right, wrong) => {
  const settings = replaced(FILES["publication.yaml"] ?? "", right, wrong);
  const lost = article(CITED, "Ruled [@law]. [There](/abuot/)\n");
  const files = { ...FILES, "publication.yaml": settings, "articles/other.md": lost };
  const told = (await problemsOf(files)).map(nameOf);
  expect(told).toContain("content/articles/other.md link/missing");
  expect(told.filter((each) => !each.startsWith("content/publication.yaml"))).toHaveLength(1);
});

test("no mistake makes the run report what is right", async () => {
  const made = Object.entries(MISTAKES).flatMap(([file, mistakes]) =>
    mistakes.map(([rule, , , at = file]) => `content/${at} ${rule}`),
  );
  const told = (await problemsOf(filesWith(() => true))).map(nameOf);
  expect(told.filter((each) => !made.includes(each))).toEqual(CONSEQUENCES);
});

/** A citation that is wrong cites nothing, and a page that is not published is missing. */
const CONSEQUENCES = [
  "content/articles/draft.md article/no-source",
  "content/articles/authors.md link/missing",
];
