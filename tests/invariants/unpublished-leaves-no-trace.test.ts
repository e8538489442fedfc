import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { hiddenTexts } from "../kit/fixtures/hidden-texts.ts";
import { MP4, WAV } from "../kit/fixtures/text-media.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";

const place = useScratch();

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>CANARY</title></svg>';

/** Blocks of data with the word in them and in their files. */
const blocks = (word: string): string => `
~~~chart
kind: bar
title: ${word}-chart
data: [[${word}-name, 1]]
~~~

~~~table
title: ${word}-table
csv: /media/${word}-data.csv
~~~

[${word}-plan-link](/media/${word}-plan.pdf)

![${word}-clip](/media/${word}-clip.mp4 "${word}-clip-caption")

![${word}-one](/media/${word}-inline.svg "${word}-first")
![${word}-two](/media/${word}-face.svg "${word}-second")

~~~map
title: ${word}-map
geojson: /media/${word}-area.geojson
~~~
`;

/** An embed from a site of that name, with its title and a picture. */
const embeds = (word: string): string => `
![${word}-video](https://${word}-graphics.example/1/ "${word}-video-caption | ${word}-video-credit")

[![${word}-still](/media/${word}-inline.svg)](https://${word}-graphics.example/2/ "${word}-video-title")
`;

/** Sites of the publication, one of each of these names. */
const embedSettings = (words: readonly string[]): string =>
  words
    .map(
      (word) =>
        `  - { provider: own, address: "https://${word}-graphics.example/{id}/", frame: "https://${word}-frames.example/{id}/" }\n`,
    )
    .join("");

/** An article whose every field holds a word that stands nowhere else. */
function canary(word: string, front: Record<string, string>): Files {
  return {
    [`articles/${word}-file.md`]: article(
      {
        title: `${word}-title`,
        description: `${word}-standfirst`,
        kicker: `${word}-kicker`,
        dateline: `${word}-dateline`,
        tags: `[${word}-tag]`,
        image: `{ src: /media/${word}-picture.svg, alt: ${word}-alt, caption: ${word}-caption }`,
        citations: `[{ id: ${word}-key, title: ${word}-source, url: "https://${word}.example/" }]`,
        audio: `{ src: /media/${word}-talk.wav, title: ${word}-talk-title, chapters: /media/${word}-talk.json }`,
        prompt: `${word}-prompt?`,
        aliases: `[/${word}-alias/]`,
        id: `tag:${word}.example,2026:x`,
        thread: `https://social.example/@paper/${word}`,
        authors: `[${word}-author, world-desk]`,
        type: "sponsored",
        sponsor: `{ name: ${word}-sponsor, url: "https://sponsor.example/${word}" }`,
        ...front,
      },
      `## ${word}-heading\n\n${word}-body [@${word}-key; @${word}-shared].\n\n![${word}-inline](/media/${word}-inline.svg)\n${blocks(word)}${embeds(word)}`,
    ),
    [`media/${word}-plan.pdf`]: `%PDF-1.7\n${word}-plan`,
    [`media/${word}-clip.mp4`]: MP4 + word,
    [`media/${word}-clip.vtt`]: `WEBVTT\n\n00:00.000 --> 00:01.000\n${word}-said\n`,
    [`media/${word}-clip.svg`]: SVG.replace("CANARY", word),
    [`media/${word}-talk.wav`]: WAV,
    [`media/${word}-talk.txt`]: `${word}-transcript\n`,
    [`media/${word}-talk.json`]: `{"chapters":[{"title":"${word}-chapter"}]}`,
    [`media/${word}-data.csv`]: `Name,Value\n${word}-row,1\n`,
    [`media/${word}-area.geojson`]: `{"type":"Feature","properties":{"name":"${word}-place"},"geometry":{"type":"Point","coordinates":[1,2]}}`,
    [`comments/${word}-file.yaml`]: `- { id: ${word}-reply, author: ${word}-reader, published: 2026-03-01, text: ${word}-reply-text, url: "https://reader.example/${word}" }\n- { id: ${word}-gone, removed: true, author: ${word}-gone-reader, text: ${word}-gone-text }\n`,
    [`media/${word}-picture.svg`]: SVG.replace("CANARY", word),
    [`media/${word}-inline.svg`]: SVG.replace("CANARY", word),
    [`authors/${word}-author.md`]: `---\nname: ${word}-name\nrole: ${word}-role\nexpertise: [${word}-subject]\n---\n${word}-biography ![${word}-face](/media/${word}-face.svg)\n`,
    [`media/${word}-face.svg`]: SVG.replace("CANARY", word),
    [`sources/${word}.yaml`]: `- { id: ${word}-shared, title: ${word}-shared-title, url: "https://shared.example/${word}" }\n`,
  };
}

function traces(output: string, word: string): string[] {
  return filesBelow(output).filter(
    (path) => path.includes(word) || readFileSync(join(output, path), "utf8").includes(word),
  );
}

test("drafts, what is to come and what has expired are in no byte of the output", async () => {
  const words = ["zebra", "okapi", "quokka", "jerboa", "numbat", "ocelot"];
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": `${PUBLICATION}desk: { provider: github, repo: paper/site }\nembeds:\n${embedSettings(words)}`,
    "articles/public.md": article({}, "A link to [the draft](zebra-file.md) stays text.\n"),
    "style/words.yaml": words
      .map((word) => `- { use: ${word}-use, avoid: ${word}-avoid, why: ${word}-why }\n`)
      .join(""),
    "style/spelling.txt": words.map((word) => `${word}-spelling\n`).join(""),
    ...canary("zebra", { draft: "true" }),
    ...canary("okapi", { date: "2026-11-24T12:00:01Z" }),
    ...canary("quokka", { date: "2027-01-01" }),
    ...canary("jerboa", { embargo: "2026-11-24T12:00:01Z" }),
    ...canary("numbat", { expires: "2026-11-24T12:00:00Z" }),
    ...canary("ocelot", { date: "2026-11-24T12:00:00Z" }),
  });
  const output = join(place.folder, "_site");
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  // The desk's script has names of animals in its emoji.
  const others = /^(?:2026\/03\/public|admin\/desk\/)/;
  const found = (word: string) => traces(output, word).filter((path) => !others.test(path));
  expect(found("zebra")).toEqual([]);
  expect(found("okapi")).toEqual([]);
  expect(found("quokka")).toEqual([]);
  expect(found("jerboa")).toEqual([]);
  expect(found("numbat")).toEqual([]);
  expect(traces(output, "zebra-file")).toEqual([]);
  expect(found("ocelot").length).toBeGreaterThan(10);
  // The desk reads names from the repository, even public ones.
  expect(found("ocelot").filter((path) => path.startsWith("admin/"))).toEqual([]);
  expect(filesBelow(output)).toContain("admin/desk/desk.js");
  expect(traces(output, "ocelot-frames.example").sort()).toEqual([
    "2026/11/ocelot-file/index.html",
    "_headers",
    "privacy/index.html",
  ]);
  expect(traces(output, "ocelot-reply-text")).toEqual(["2026/11/ocelot-file/index.html"]);
  expect(traces(output, "ocelot-gone")).toEqual([]);
  for (const file of ["plan.pdf", "clip.mp4", "clip.vtt", "talk.wav", "talk.txt", "talk.json"])
    expect(traces(output, `ocelot-${file}`)).toContain(`media/ocelot-${file}`);
});

test.each(["netlify", "vercel", "s3", "caddy"])(
  "the files of redirects for %s name no article that is not public",
  async (host) => {
    const content = writeContent(join(place.folder, "content"), {
      "publication.yaml": `${PUBLICATION}host: ${host}
redirects:
  /old-zebra/: /2026/03/zebra-file/
  /older-zebra/: /zebra-alias/
  /old-public/: /2026/03/public/
`,
      "articles/public.md": article({ aliases: "[/public-alias/]" }),
      ...canary("zebra", { draft: "true", aliases: '[/zebra-alias/, "/?p=zebra"]' }),
      ...canary("okapi", { date: "2027-01-01" }),
    });
    const output = join(place.folder, "_site");
    await buildInProcess({ content, output, cache: join(place.folder, "cache") });
    expect(traces(output, "zebra")).toEqual([]);
    expect(traces(output, "okapi")).toEqual([]);
    expect(traces(output, "public-alias")).toHaveLength(1);
    expect(traces(output, "old-public")).toHaveLength(1);
  },
);

/** A page's words, those of its attributes among them, or a text's. */
function wordsOf(text: string): Set<string> {
  const plain = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return new Set(plain.replaceAll("&amp;", "&").match(/[\p{L}\p{M}\p{N}]+/gu));
}

test("what an editor's text hides is in no file, and an article's Markdown has no word that its page has not", async () => {
  const hidden = hiddenTexts();
  const seen = "A “quotation”, *stress* and `code` [@own].\n\n";
  const source = '[{ id: own, title: Own, url: "https://own.example/", annote: SECRET }]';
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": PUBLICATION.replace("lite: false", "lite: true"),
    "articles/SECRET.md": article({ draft: "true" }),
    "source-texts/SECRET.txt": "url: https://own.example/\n\nSECRET\n",
    "articles/map.svg": SVG.replace("CANARY", ""),
    ...Object.fromEntries(
      hidden.map(({ text }, index) => [
        `articles/a${index}.md`,
        article({ citations: source }, seen + text),
      ]),
    ),
  });
  const output = join(place.folder, "_site");
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  expect(traces(output, "SECRET")).toEqual([]);
  for (const [index, { name }] of hidden.entries()) {
    const folder = join(output, `2026/03/a${index}`);
    const page = wordsOf(readFileSync(join(folder, "index.html"), "utf8"));
    const [, , text = ""] = readFileSync(join(folder, "index.md"), "utf8").split(/^---\n/m);
    const told = [...wordsOf(text)].filter((word) => !page.has(word));
    expect(told, name).toEqual([]);
  }
});

test("the site is byte for byte that of a publication without them: no count, order or date tells", async () => {
  const source = `[{ id: shared, title: A shared source, url: "https://shared.example/" }]`;
  const shared = { tags: "[shared]", citations: source, authors: "[world-desk, night-desk]" };
  const text = "Cited [@shared].\n";
  const publics = {
    "authors/night-desk.md": "---\nname: Night desk\n---\n",
    "articles/one.md": article({ ...shared, date: "2026-02-01" }, text),
    "articles/two.md": article({ ...shared, date: "2026-04-01" }, text),
    "articles/home.md": article({ section: "home", date: "2026-01-01" }),
  };
  const hide = (front: Record<string, string>) => article({ ...shared, ...front }, text);
  const hidden = {
    "articles/un.md": hide({ draft: "true", lang: "fr", translationOf: "one" }),
    "articles/uno.md": hide({ draft: "true", lang: "es", translationOf: "un" }),
    "articles/draft.md": hide({ draft: "true", lead: "true" }),
    "articles/draft-home.md": hide({ draft: "true", section: "home", updated: "2026-11-01" }),
    "articles/ahead.md": hide({ date: "2026-11-24T12:00:01Z", aliases: "[/about-to-be/]" }),
    "articles/embargoed.md": hide({ date: "2026-03-01", embargo: "2026-11-24T12:00:01Z" }),
    "articles/expired.md": hide({ date: "2026-03-02", expires: "2026-11-24", lead: "true" }),
    "articles/next-year.md": hide({ date: "2027-01-01", tags: "[shared, unshared]" }),
  };
  const site = async (name: string, files: Files) => {
    const works = foldersIn(join(place.folder, name));
    writeContent(works.content, files);
    await buildInProcess(works);
    return fileHashes(works.output);
  };
  const without = await site("without", publics);
  expect(Object.keys(without).length).toBeGreaterThan(30);
  expect(await site("with", { ...hidden, ...publics })).toEqual(without);
});

test("of an original or a translation that is not public, nothing tells in the other", async () => {
  const translation = { lang: "es", translationOf: "zebra-file" };
  const content = writeContent(join(place.folder, "content"), {
    ...canary("zebra", { draft: "true" }),
    "articles/es.md": article(translation),
    "articles/fr.md": article({ lang: "fr", translationOf: "es" }),
    ...canary("okapi", { lang: "de", translationOf: "es", date: "2027-01-01" }),
  });
  const output = join(place.folder, "_site");
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  expect(traces(output, "zebra")).toEqual([]);
  expect(traces(output, "okapi")).toEqual([]);
  const page = readFileSync(join(output, "2026/03/fr/index.html"), "utf8");
  expect(page).toContain('hreflang="es"');
  expect(page).not.toMatch(/hreflang="(?:en|de)/);
  expect(page).not.toContain("translationOfWork");
});

test("what was public and is no longer goes from the output", async () => {
  const files = canary("lemur", {});
  const content = writeContent(join(place.folder, "content"), {
    "articles/public.md": article(),
    ...files,
  });
  const output = join(place.folder, "_site");
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  expect(traces(output, "lemur").length).toBeGreaterThan(10);
  writeContent(content, canary("lemur", { draft: "true" }));
  await buildInProcess({ content, output, cache: join(place.folder, "cache") });
  expect(traces(output, "lemur")).toEqual([]);
});

test("--drafts shows them to the editor, marked, and to no search engine", async () => {
  const content = writeContent(join(place.folder, "content"), canary("zebra", { draft: "true" }));
  const output = join(place.folder, "_site");
  await buildInProcess({ content, output, cache: join(place.folder, "cache") }, { drafts: true });
  const page = readFileSync(join(output, "2026/03/zebra-file/index.html"), "utf8");
  expect(page).toMatch(/<meta name="robots" content="noindex/);
  expect(readFileSync(join(output, "sitemap.xml"), "utf8")).not.toContain("zebra-file");
});
