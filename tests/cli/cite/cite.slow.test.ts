import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { type Asked, network } from "../../conversation/networks.ts";
import { COMMAND } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const PAGE =
  '<title>Rents rise</title><meta name="author" content="Ada Lovelace"><meta name="date" content="2026-03-01">';

type Answers = Record<string, (response: ServerResponse, asked: Asked) => void>;
const html = (page: string) => (response: ServerResponse) =>
  void response.writeHead(200, { "content-type": "text/html" }).end(page);
const json = (data: unknown) => (response: ServerResponse) =>
  void response.end(JSON.stringify(data));

function publication(name: string, files: Files = {}): string {
  const folder = join(place.folder, name);
  writeContent(join(folder, "content"), { "articles/a.md": article(), ...files });
  return folder;
}

interface Cited {
  status: number | null;
  stdout: string;
  stderr: string;
  asked: string[];
}

/** Runs the command against a server of the test, which `SERVER` stands for. */
async function cite(
  folder: string,
  args: readonly string[],
  answers: Answers = {},
): Promise<Cited> {
  await using server = await network((asked, response) => {
    const answer = answers[asked.url.split("?")[0] ?? ""];
    if (answer) answer(response, asked);
    else response.writeHead(404).end();
  });
  const own = args.map((arg) => arg.replace("SERVER", server.url));
  const env = {
    ...process.env,
    DATELINE_DOI: `${server.url}/doi`,
    DATELINE_OPEN_LIBRARY: `${server.url}/books`,
    DATELINE_WAYBACK: `${server.url}/wayback`,
    DATELINE_WAYBACK_SAVE: `${server.url}/saving`,
  };
  const options = ["--allow-private", "--timeout", "30s"];
  const child = spawn(process.execPath, [COMMAND, "cite", ...own, ...options], {
    cwd: folder,
    env,
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  const plain = (said: string) => said.replaceAll(server.url, "SERVER");
  return {
    ...{ status, stdout: plain(stdout), stderr: plain(stderr) },
    asked: server.asked.map(({ url }) => decodeURIComponent(plain(url))),
  };
}

const read = (folder: string, path: string) => readFileSync(join(folder, "content", path), "utf8");

const COPY = {
  archived_snapshots: {
    closest: {
      ...{ available: true, status: "200", timestamp: "20260302101500" },
      url: "http://web.archive.org/web/20260302101500/https://a.example/",
    },
  },
};

test("a page is printed as a source, with its archived copy and its call", async () => {
  const folder = publication("printed");
  const { status, stdout, stderr, asked } = await cite(folder, ["SERVER/rents?utm_source=x"], {
    "/rents": html(PAGE),
    "/wayback/wayback/available": json(COPY),
  });
  const today = new Date().toISOString().slice(0, 10);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.replace(today, "TODAY")).toBe(`# In the front matter:
citations:
  - id: lovelace-2026
    type: webpage
    title: Rents rise
    author: Ada Lovelace
    url: SERVER/rents
    date: 2026-03-01
    accessed: TODAY
    archived: https://web.archive.org/web/20260302101500/https://a.example/
    archive-date: 2026-03-02

# In the text:
[@lovelace-2026]
`);
  expect(asked[1]).toMatch(/^\/wayback\/wayback\/available\?url=http.*\/rents$/);
});

test("a DOI's registry is asked, and the article keeps all else", async () => {
  const before = article({ citations: '\n  # Ours\n  - id: "a" # the first\n    title: A' });
  const folder = publication("doi", { "articles/a.md": before });
  const csl = {
    ...{ type: "journal-article", title: ["The <i>metre</i>"], "container-title": "Metrologia" },
    ...{ author: [{ family: "Lovelace", given: "Ada", sequence: "first" }], DOI: "10.1000/182" },
    ...{
      issued: { "date-parts": [[2018, 4]] },
      URL: "http://dx.doi.org/10.1000/182",
      abstract: "x",
    },
  };
  const to = ["--to", "content/articles/a.md"];
  const answers = { "/doi/10.1000/182": json(csl) };
  const first = await cite(folder, ["https://doi.org/10.1000/182", ...to], answers);
  expect(first).toMatchObject({
    status: 0,
    stdout: "[@lovelace-2018]\n",
    asked: ["/doi/10.1000/182"],
  });
  const added = `  - id: lovelace-2018
    type: article-journal
    title: The metre
    author:
      family: Lovelace
      given: Ada
    container-title: Metrologia
    doi: 10.1000/182
    date: 2018-04
`;
  const source = "    title: A\n";
  expect(read(folder, "articles/a.md")).toBe(before.replace(source, source + added));
  const again = await cite(folder, ["10.1000/182", ...to], answers);
  expect(again).toMatchObject({
    ...{ status: 0, stdout: "[@lovelace-2018]\n" },
    stderr: "content/articles/a.md declares it already.\n",
  });
  const taken = await cite(folder, ["10.1000/183", ...to, "--key", "a"], {
    "/doi/10.1000/183": json(csl),
  });
  expect(taken).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("the key a names a different source"),
  });
});

test("a book is added to the shared sources, and a file of other programs is left", async () => {
  const folder = publication("isbn");
  const book = {
    title: "Metres",
    authors: [{ name: "Ada Lovelace" }],
    publishers: [{ name: "Press" }],
    publish_date: "May 3, 1843",
  };
  const answers = { "/books/api/books": json({ "ISBN:9783161484100": book }) };
  const args = ["978-3-16-148410-0", "--shared"];
  expect(await cite(folder, args, answers)).toMatchObject({
    status: 0,
    stdout: "[@lovelace-1843]\n",
  });
  expect(read(folder, "sources.yaml")).toBe(
    '- id: lovelace-1843\n  type: book\n  title: Metres\n  author: Ada Lovelace\n  publisher: Press\n  ISBN: "9783161484100"\n  date: 1843\n',
  );
  expect(await cite(folder, args, answers)).toMatchObject({
    status: 0,
    stdout: "[@lovelace-1843]\n",
    stderr: "It is one of the shared sources already.\n",
  });
  const bib = publication("bib", { "sources.bib": "@book{a, title = {A}}\n" });
  expect(await cite(bib, args, answers)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("sources.bib is unchanged: a different program writes it"),
  });
});

test("files are read without a network: a saved page, and what reference managers write", async () => {
  const folder = publication("files");
  const files = {
    "saved.html": `<!-- saved from url=(0020)https://post.example/ -->${PAGE}`,
    "one.bib":
      "@article{x, title = {Rents rise}, author = {Lovelace, Ada}, year = 2026, journal = {Post}}\n",
    "one.ris": "TY  - JOUR\nTI  - Rents rise\nAU  - Lovelace, Ada\nPY  - 2026\nER  - \n",
    "one.json":
      '[{"id": "x", "title": "Rents rise", "author": [{"family": "Lovelace"}], "issued": {"date-parts": [[2026]]}}]',
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    const cited = await cite(folder, [name, "--no-archive"]);
    expect(cited, name).toMatchObject({
      status: 0,
      asked: [],
      stdout: expect.stringContaining("\n[@lovelace-2026]\n"),
    });
    expect(cited.stdout).toContain("title: Rents rise\n");
  }
  writeFileSync(join(folder, "two.bib"), "@book{a, title={A}} @book{b, title={B}}");
  writeFileSync(join(folder, "text.txt"), "Text");
  expect((await cite(folder, ["two.bib"])).stderr).toContain("it has 2 sources");
  expect((await cite(folder, ["text.txt"])).stderr).toContain("neither a saved page nor");
});

test("the Wayback Machine saves a page when asked to, and its silence changes nothing", async () => {
  const folder = publication("archived");
  const { stdout, asked } = await cite(folder, ["SERVER/rents", "--archive"], {
    "/rents": html(PAGE),
  });
  expect(asked[1]).toBe("/saving/save/SERVER/rents");
  expect(stdout).not.toContain("archived:");
  const refused = await cite(folder, ["SERVER/rents"], {
    "/rents": html(PAGE),
    "/wayback/wayback/available": json({ archived_snapshots: {} }),
  });
  expect(refused.status).toBe(0);
  expect(refused.stderr).toBe(
    "No archived copy: the Wayback Machine has no copy of it. Use --archive to have one made.\n",
  );
});

test("an article that is not there is reported before anything is requested, with the one that may be meant", async () => {
  const folder = publication("misspelt");
  const to = ["--to", "content/articles/aa.md"];
  const { status, stderr, asked } = await cite(folder, ["SERVER/rents", ...to], {
    "/rents": html(PAGE),
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    "error: --to: There is no file content/articles/aa.md. Did you mean content/articles/a.md?\n",
  );
  expect(asked).toEqual([]);
});

test("a copy that can't be asked for is not offered to be made", async () => {
  const folder = publication("no-archive");
  const { stderr } = await cite(folder, ["SERVER/rents"], { "/rents": html(PAGE) });
  expect(stderr).toMatch(/^No archived copy: /);
  expect(stderr).not.toContain("--archive");
});
