import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();
beforeAll(() => process.chdir(ROOT));

const OLD = `redirects:
  /about-us/: /archive/
  /rounds/: /about-us/
gone: [/libel/]
`;

test("a change of the host changes its files, and no other page", async () => {
  const works = foldersIn(place.folder);
  const settings = join(works.content, "publication.yaml");
  writeContent(works.content, {
    "publication.yaml": PUBLICATION + OLD,
    "articles/x.md": article({ aliases: '["/2009/x,1.html", "/?p=12"]' }),
  });
  const read = (path: string) => readFileSync(join(works.output, path), "utf8");
  const has = (path: string) => existsSync(join(works.output, path));

  const { diagnostics } = await buildInProcess(works);
  expect(diagnostics.map(({ rule, line }) => `${rule} ${line}`)).toEqual(["redirect/query 7"]);
  expect(read("2009/x,1.html")).toContain('content="0; url=/2026/03/x/"');
  expect(read("rounds/index.html")).toContain('content="0; url=/archive/"');
  expect(has("_headers")).toBe(true);
  expect(has("_redirects")).toBe(false);

  writeFileSync(settings, `${PUBLICATION}${OLD}host: netlify\n`);
  const netlify = await buildInProcess(works);
  expect(netlify.diagnostics).toEqual([]);
  expect(netlify.rendered).toBe(1);
  expect(has("2009/x,1.html")).toBe(false);
  expect(read("_redirects").split("\n")).toEqual([
    "/about-us/ /archive/ 301",
    "/rounds/ /archive/ 301",
    "/2009/x,1.html /2026/03/x/ 301",
    "/ p=12 /2026/03/x/ 301!",
    "",
  ]);

  writeFileSync(settings, `${PUBLICATION}${OLD}host: nginx\n`);
  expect((await buildInProcess(works)).rendered).toBe(1);
  expect(has("_redirects") || has("_headers")).toBe(false);
  expect(read("_redirects.nginx")).toContain('"/libel/" "gone";\n');

  writeFileSync(settings, `${PUBLICATION}${OLD}host: github\n`);
  await buildInProcess(works);
  expect(has("_redirects.nginx")).toBe(false);
  expect(read("about-us/index.html")).toContain('content="0; url=/archive/"');
});

test("no page can be at an address that is gone, or that is redirected", async () => {
  const works = foldersIn(place.folder);
  writeContent(works.content, {
    "publication.yaml": `${PUBLICATION}host: nginx
redirects:
  /2026/03/x/: /archive/
gone: [/world]
`,
    "articles/x.md": article(),
  });
  await expect(buildInProcess(works)).rejects.toThrow(/url\/collision.*url\/collision/s);
});

test("two articles can't have one old address, even with a query", async () => {
  const works = foldersIn(place.folder);
  writeContent(works.content, {
    "publication.yaml": `${PUBLICATION}host: nginx\n`,
    "articles/x.md": article({ aliases: '["/?p=12"]' }),
    "articles/y.md": article({ aliases: '["/?p=12"]' }),
  });
  await expect(buildInProcess(works)).rejects.toThrow(/url\/collision/);
});
