import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build, buildArgs, dateline } from "../kit/builds/command.ts";
import { diagnose, errorsOf } from "../kit/builds/diagnostics-of.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";

const place = useScratch();

/** Names that mean something else to some system, or that hide what they are. */
const ODD: string[] = [
  ...["../escape", "../../escape", "a/../../escape", "..", ".", "./x", "a/./b", "/etc/passwd"],
  ...["%2e%2e/escape", "%2e%2e%2fescape", "..%2fescape", "%252e%252e/", "..%c0%afescape", "a%00b"],
  ...["//host/x", "///host/x", "\\\\host\\x", "..\\escape", "a\\b", "C:\\x", "C:/x", "file:///x"],
  ...["a\u0000b", "a\u0001b", "a\u007fb", "a\nb", "a\tb", "a\r\nb"],
  ...["\u202eevil", "a\u200fb", "a\u200eb", "a\u2066b", "\ufeffa", "a\u200bb"],
  ...[
    "x.",
    "x..",
    "x ",
    " x",
    "x. ",
    ".hidden",
    "~",
    "~root",
    "$HOME",
    "*",
    "?",
    "a|b",
    "a<b",
    "a:b",
  ],
  ...["CON", "nul", "aux.html", "Com1", "lpt\u00b9", "prn.tar.gz"],
  "x".repeat(300),
  // Few characters, and more bytes than a file's name has.
  "\u0938".repeat(100),
  // Composed, which is how it is written, it has twice as many.
  "\u0958".repeat(80),
];

const FIELDS: Record<string, { name: string; files: (odd: string) => Files; taken?: RegExp }> = {
  slug: {
    name: "slug",
    files: (odd) => ({ "articles/x.md": article({ slug: JSON.stringify(odd) }) }),
  },
  aliases: {
    name: "aliases",
    files: (odd) => ({
      "articles/x.md": article({
        aliases: JSON.stringify([odd.startsWith("/") ? odd : `/${odd}/`]),
      }),
    }),
    // A file's name may hold points and tildes.
    taken:
      /^(?!(?:CON|nul|aux|Com1|lpt\u00b9|prn|[\u0938\u0958]+|x{300})(?:\.|$))(?:[\p{L}\p{N}.~-]+|\/etc\/passwd)$/u,
  },
  "section's id": {
    name: "sections",
    files: (odd) => ({
      "publication.yaml": PUBLICATION.replace("id: home", `id: ${JSON.stringify(odd)}`),
      "articles/x.md": article(),
    }),
  },
  picture: {
    name: "image",
    files: (odd) => ({
      "articles/x.md": article({ image: JSON.stringify({ src: odd, alt: "A" }) }),
    }),
    // Elsewhere: a picture of another site, which is not loaded.
    taken: /^\/{2,3}host/,
  },
  "edition's path": {
    name: "editions",
    files: (odd) => ({
      "publication.yaml": `${PUBLICATION}editions: ${JSON.stringify([{ language: "es", path: `/${odd}/` }])}\n`,
      "articles/x.md": article(),
    }),
  },
  logo: {
    name: "logo",
    files: (odd) => ({
      "publication.yaml": `${PUBLICATION}logo: ${JSON.stringify(odd)}\n`,
      "articles/x.md": article(),
    }),
  },
  style: {
    name: "style",
    files: (odd) => ({
      "publication.yaml": `${PUBLICATION}style: ${JSON.stringify(`${odd}.csl`)}\n`,
      "articles/x.md": article(),
    }),
  },
  translationOf: {
    name: "translationOf",
    files: (odd) => ({
      "articles/x.md": article({ lang: "es", translationOf: JSON.stringify(odd) }),
    }),
  },
};

/** White space around a name is left out, and what remains is a name like any other. */
const SPACED = /^(?:x | x|\ufeffa)$/u;
const TRIMMED: Record<string, RegExp> = { slug: SPACED, "section's id": SPACED };

const cases = Object.entries(FIELDS).flatMap(([field, { name, files, taken }]) =>
  ODD.map((odd) => ({ field, name, files, odd, refused: !(taken ?? TRIMMED[field])?.test(odd) })),
);

test.each(sampled(cases))("$field $odd", async ({ name, files, odd, refused }) => {
  const content = join(place.folder, "content");
  writeFileSync(join(place.folder, "canary"), "as it was");
  const errors = errorsOf(await diagnose(content, files(odd)));
  if (!refused) return;
  expect(errors).not.toEqual([]);
  const report = errors.map(({ message, excerpt, hint }) => `${message} ${excerpt?.text} ${hint}`);
  expect(report.join("\n")).toContain(name === "sections" ? "id" : name);
  for (const { line, column } of errors) expect(line * column).toBeGreaterThan(0);
});

test("there are as many cases as were promised", () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
});

test("tags and file names of every kind write nothing beside the output", () => {
  const names = ODD.filter((odd) => !/[/\p{Cc}]/u.test(odd) && odd.length < 200);
  const inPlace = names.filter((odd) => !odd.startsWith(".") && Buffer.byteLength(odd) < 200);
  const content = writeContent(join(place.folder, "content"), {
    ...Object.fromEntries(
      inPlace.map((odd, index) => [`articles/${index}/${odd}n${index}.md`, article()]),
    ),
    "articles/tags.md": article({
      tags: JSON.stringify(ODD.filter((odd) => odd.length < 100 && !/\p{Cc}/u.test(odd))),
    }),
  });
  writeFileSync(join(place.folder, "canary"), "as it was");
  const before = fileHashes(content);
  const output = join(place.folder, "_site");
  const { stderr } = dateline(buildArgs(content, output, "--cache", join(place.folder, "cache")));
  expect(stderr).not.toContain("    at ");
  const outside = Object.keys(fileHashes(place.folder)).filter(
    (path) => !/^(?:content|_site|cache)\//.test(path),
  );
  expect(outside).toEqual(["canary"]);
  expect(fileHashes(content)).toEqual(before);
});

const LINKS: Record<string, (content: string, outside: string) => void> = {
  "an article that is a link": (content, outside) =>
    symlinkSync(join(outside, "secret.md"), join(content, "articles/linked.md")),
  "a folder that is a link": (content, outside) =>
    symlinkSync(outside, join(content, "articles/linked")),
  "a loop": (content) => symlinkSync(content, join(content, "articles/loop")),
  "a link to itself": (content) =>
    symlinkSync(join(content, "articles/self.md"), join(content, "articles/self.md")),
  "a link to nothing": (content) =>
    symlinkSync("/no/such/file.md", join(content, "articles/gone.md")),
  "a picture that is a link": (content, outside) => {
    mkdirSync(join(content, "media"));
    symlinkSync(join(outside, "secret.svg"), join(content, "media/linked.svg"));
  },
  "settings that are a link": (content, outside) =>
    symlinkSync(join(outside, "secret.md"), join(content, "sources.yaml")),
  "a device": (content) => symlinkSync("/dev/zero", join(content, "articles/zero.md")),
};

test.each(sampled(Object.entries(LINKS)))("%s in the content is refused, unread", (_, link) => {
  const outside = join(place.folder, "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.md"), article({ title: "zebra" }));
  writeFileSync(
    join(outside, "secret.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>zebra</title></svg>',
  );
  const content = writeContent(join(place.folder, "content"), { "articles/x.md": article() });
  link(content, outside);
  const before = fileHashes(outside);
  const output = join(place.folder, "_site");
  const { status, stderr } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(stderr).toContain("file/not-regular");
  expect(stderr).not.toContain("zebra");
  expect(existsSync(output)).toBe(false);
  expect(fileHashes(outside)).toEqual(before);
});

test("links in the output are not followed out of it", () => {
  const outside = join(place.folder, "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "index.html"), "as it was");
  const before = fileHashes(outside);
  const content = writeContent(join(place.folder, "content"), { "articles/x.md": article() });
  const output = join(place.folder, "_site");
  build(content, output);
  symlinkSync(outside, join(output, "stranger"));
  writeContent(content, { "articles/stranger.md": article({ aliases: "[/stranger/]" }) });
  build(content, output);
  expect(fileHashes(outside)).toEqual(before);
  expect(existsSync(join(output, "stranger/index.html"))).toBe(true);
});
