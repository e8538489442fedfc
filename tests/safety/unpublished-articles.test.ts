import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { prepare } from "../../src/engine/build.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { build, buildArgs, dateline, NOW } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";

const place = useScratch();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>T</title></svg>';
/** With all that a site may have beside its pages. */
const WHOLE = `${PUBLICATION.replace(/^(search|cards|lite): false$/gm, "$1: true")}
editions:
  - { language: es, sections: [{ id: world, title: Mundo }] }
`;

/** Every way not to be published; `translationOf` and `lead` are what lists ask for first. */
const WAYS: Record<string, string>[] = [
  { draft: "true" },
  { draft: "true", lead: "true" },
  { date: "2026-11-24T12:00:01Z" },
  { date: "2031-05-06" },
  { embargo: "2026-11-24T12:00:01Z" },
  { embargo: "2026-11-25", lead: "true" },
  { expires: "2026-11-24T12:00:00Z" },
  { expires: "2026-11-01", updated: "2026-10-01" },
  { draft: "true", lang: "es", translationOf: "public" },
  { embargo: "2027-01-01", lang: "es", translationOf: "public" },
];
const HIDDEN = 60;

/** An article whose every field, pictures and file names hold a word that stands nowhere else. */
function canary(word: string, front: Record<string, string>): Files {
  return {
    [`articles/${word}-file.md`]: article(
      {
        title: `${word}-title`,
        description: `${word}-standfirst`,
        date: "2026-03-01",
        kicker: `${word}-kicker`,
        dateline: `${word}-dateline`,
        tags: `[${word}-tag, shared]`,
        image: `{ src: /media/${word}-lead.svg, alt: ${word}-alt, caption: ${word}-caption, credit: ${word}-credit }`,
        citations: `[{ id: ${word}-key, title: ${word}-source, author: ${word}-name, url: "https://${word}.example/" }]`,
        prompt: `${word}-prompt?`,
        aliases: `[/${word}-alias/]`,
        id: `tag:${word}.example,2026:x`,
        authors: `[world-desk, ${word}-author]`,
        canonical: `https://${word}.example/canonical`,
        ...front,
      },
      `## ${word}-heading\n\n${word}-body [@${word}-key; @${word}-shared].[^1]\n\n![${word}-inline](/media/${word}-inline.svg)\n\n[^1]: ${word}-note\n`,
    ),
    [`media/${word}-lead.svg`]: SVG.replace("T", word),
    [`media/${word}-inline.svg`]: SVG.replace("T", word),
    [`authors/${word}-author.md`]: `---\nname: ${word}-name\nrole: ${word}-role\n---\n${word}-biography ![${word}-face](/media/${word}-face.svg)\n`,
    [`media/${word}-face.svg`]: SVG.replace("T", word),
    [`sources/${word}.yaml`]: `- { id: ${word}-shared, title: ${word}-shared-title, url: "https://shared.example/${word}" }\n`,
  };
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("latin1");
}

test("of sixty unpublished articles, no field and no name is in any byte of any file", () => {
  const words = Array.from({ length: HIDDEN }, (_, index) => `zq${index}x`);
  const hidden = words.map((word, index): Files => {
    const { translationOf, ...way } = WAYS[index % WAYS.length] ?? {};
    if (!translationOf) return canary(word, way);
    const original = `${translationOf}-${index}`;
    const files = canary(word, { ...way, translationOf: original });
    return { ...files, [`articles/${original}.md`]: article() };
  });
  const content = writeContent(
    join(place.folder, "content"),
    Object.assign(
      {
        "publication.yaml": WHOLE,
        "articles/public.md": article(
          { tags: "[shared]" },
          words.map((word) => `[here](${word}-file.md)`).join(", "),
        ),
        "articles/otra.md": article({ lang: "es", tags: "[shared]" }),
      },
      canary("seen", {}),
      ...hidden,
    ),
  );
  const output = join(place.folder, "_site");
  build(content, output);
  const texts = filesBelow(output).map((path) => ({ path, text: textOf(join(output, path)) }));
  const traces = (pattern: RegExp) =>
    texts.flatMap(({ path, text }) => (pattern.test(path) || pattern.test(text) ? [path] : []));
  // The text as its editor wrote it names no unpublished file either.
  expect(traces(/zq\d+x/)).toEqual([]);
  expect(traces(/seen-title/).length).toBeGreaterThan(8);
  expect(traces(/seen-title/).some((path) => path.startsWith("search/"))).toBe(true);
});

const ZONES = [
  "Pacific/Pago_Pago",
  "America/New_York",
  "Europe/London",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
];
const FIELDS = ["date", "embargo", "expires"] as const;
/** The first moment of the 24th there, by its own clock and by UTC's. */
const DAYS = ["2026-11-24", "2026-11-24T12:00:00Z"];

async function urlsAt(content: string, now: number): Promise<string[]> {
  const request = requestOf({ content }, { cwd: place.folder, root: ROOT, now });
  const { prepared, diagnostics } = await prepare(request);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return (prepared?.outlines ?? []).map(({ url }) => url);
}

/** When a day begins in a zone, asked of the engine itself. */
function beginning(day: string, zone: string): number {
  if (day.includes("T")) return Date.parse(day);
  const there = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  const first = Date.parse(`${day}T00:00:00Z`);
  for (let quarter = -64; quarter <= 64; quarter += 1) {
    const moment = first + quarter * 900_000;
    if (there.format(moment) === `${day} 00:00:00`) return moment;
  }
  throw new Error(`${day} has no beginning in ${zone}`);
}

const boundaries = ZONES.flatMap((zone) =>
  FIELDS.flatMap((field) => DAYS.map((day) => ({ zone, field, day }))),
);

test.each(sampled(boundaries))(
  "$field $day in $zone is exact to the millisecond",
  async (tested) => {
    const { zone, field, day } = tested;
    const content = writeContent(join(place.folder, "content"), {
      "publication.yaml": PUBLICATION.replace("Europe/London", zone),
      "articles/edge.md": article({ date: "2026-11-01", [field]: day }),
    });
    const moment = beginning(day, zone);
    const before = await urlsAt(content, moment - 1);
    const after = await urlsAt(content, moment);
    const shown = (urls: readonly string[]) => urls.some((url) => url.endsWith("/edge/"));
    expect([shown(before), shown(after)]).toEqual(
      field === "expires" ? [true, false] : [false, true],
    );
  },
);

/** Every way in which an editor's text can name an article that is not published. */
const NAMINGS: Record<string, Files> = {
  "a link from the root": { "articles/x.md": article({}, "See [this](/2026/03/secret/).\n") },
  "a link with the site's address": {
    "articles/x.md": article({}, "See <https://news.test/2026/03/secret/>.\n"),
  },
  "a mention in code": { "articles/x.md": article({}, "Its address is `/2026/03/secret`.\n") },
  "a standfirst": { "articles/x.md": article({ description: "At /2026/03/secret/ soon." }) },
  "a source": {
    "articles/x.md": article(
      { citations: `[{ id: a, title: A, url: "https://news.test/2026/03/secret/" }]` },
      "So [@a].\n",
    ),
  },
  "a link with encoded letters": {
    "articles/x.md": article({}, "See [this](/2026/03/%73ecre%74/).\n"),
  },
  "a link of another site that encodes it": {
    "articles/x.md": article(
      {},
      "[Share](https://share.test/?u=https%3a%2f%2fnews.test%2f2026%2F03%2fsecret%2F)\n",
    ),
  },
  "a link with references": {
    "articles/x.md": article({}, "See [this](&#x2f;2026&sol;03/secret/).\n"),
  },
  "HTML in code": { "articles/x.md": article({}, "`<a href=&#47;2026&sol;03&#x2f;secret>`\n") },
  "JSON in code": {
    "articles/x.md": article({}, '```\n{"url":"\\/2026\\u002f03\\/secret"}\n```\n'),
  },
  "backslashes in code": { "articles/x.md": article({}, "`\\2026\\03\\secret`\n") },
  "a headline with references": {
    "articles/x.md": article({ title: '"All of &#47;2026&#47;03&#47;secret"' }),
  },
  "a standing page": { "pages/about.md": "---\ntitle: About\n---\n[a](/2026/03/secret/)\n" },
};

test.each(sampled(Object.entries(NAMINGS)))(
  "%s that names it stops the build, and no setting turns that off",
  (_, files) => {
    const content = writeContent(join(place.folder, "content"), {
      "articles/secret.md": article({ draft: "true" }),
      "articles/fine.md": article(),
      ...files,
    });
    const output = join(place.folder, "_site");
    const { status, stderr } = dateline(buildArgs(content, output));
    expect(status).toBe(1);
    expect(stderr).toMatch(/(?:articles\/x|pages\/about)\.md:\d+:\d+ error unpublished\/named/);
    expect(stderr).toContain("articles/secret.md");
    expect(filesBelow(output)).toEqual([]);
    const settings = `${PUBLICATION.replace(/rules:.*\n/, "")}rules: { unpublished/named: off }\n`;
    writeContent(content, { "publication.yaml": settings });
    expect(dateline(buildArgs(content, output)).stderr).toContain("unpublished/named");
    expect(filesBelow(output)).toEqual([]);
  },
);

test("what only looks like its address stops no build", () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/secret.md": article({ draft: "true" }),
    "articles/secret-2.md": article(),
    "articles/x.md": article(
      {},
      "[a](/2026/03/secret-2/), [b](https://other.test/2026/03/secret/), [c](https://share.test/?u=https%3A%2F%2Fother.test%2F2026%2F03%2Fsecret%2F), `/2026/03/secret&#45;2`, `\\2026\\03\\secret-2`, 100 % & so on: %2F, &#47;, \\u002f.\n",
    ),
  });
  build(content, join(place.folder, "_site"));
});

test("a page that has not changed does not go on naming an article that expires", () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/secret.md": article({ expires: "2026-11-24T12:00:01Z" }),
    "articles/x.md": article({ section: "home" }, "See [this](/2026/03/secret/).\n"),
  });
  const output = join(place.folder, "_site");
  build(content, output);
  const later = buildArgs(content, output).map((arg) => (arg === NOW ? "2026-11-25" : arg));
  const { status, stderr } = dateline(later);
  expect(status).toBe(1);
  expect(stderr).toContain("unpublished/named");
});

test("a page that has not changed does not go on naming what becomes a draft of that URL", () => {
  const content = writeContent(join(place.folder, "content"), {
    "articles/x.md": article({ section: "home" }, "See [this](/2026/03/secret/).\n"),
  });
  const output = join(place.folder, "_site");
  build(content, output);
  writeContent(content, { "articles/secret.md": article({ draft: "true" }) });
  const told = "content/articles/x.md:9:12 error unpublished/named";
  for (const again of [1, 2])
    expect(dateline(buildArgs(content, output)).stderr, `${again}`).toContain(told);
});
