import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { NOW, startDateline } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";
import {
  CERTIFICATE,
  type SecureServer,
  startSecureServer,
} from "../../link-check/secure-server.ts";

const place = useScratch();
let server: SecureServer;
let content: string;

beforeAll(async () => {
  server = await startSecureServer((isSecure, { url = "", headers: { host } }, response) => {
    if (!isSecure && url === "/moved")
      return void response.writeHead(301, { location: `https://${host}${url}` }).end();
    const etag = url === "/differs" && isSecure ? '"secure"' : '"page"';
    response.writeHead(200, { etag }).end();
  });
});
afterAll(() => server.close());

const PATHS = ["moved", "same", "differs"];

beforeEach(() => {
  const { origin } = server;
  const citations = PATHS.map((id) => `\n  - { id: ${id}, title: T, url: "${origin}/${id}" }`);
  const calls = ["moved", "same", "differs", "shared", "bib"].map((id) => `[@${id}]`).join(" and ");
  const body = `${calls}, see [the page](${origin}/moved) and \`${origin}/moved\`.\n`;
  content = writeContent(join(place.folder, "content"), {
    "articles/a.md": article({ citations: citations.join("") }, body).replaceAll("\n", "\r\n"),
    "sources/shared.yaml": `shared:\n  title: S\n  url: ${origin}/same#part # here\n`,
    "sources/own.bib": `@misc{bib, title = {B}, url = {${origin}/moved}}\n`,
  });
});

/** Runs a command without blocking the server that it asks. */
async function run(...args: string[]) {
  const folders = ["--content", content, "--cache", join(place.folder, "cache")];
  const child = startDateline([...args, ...folders], { NODE_EXTRA_CA_CERTS: CERTIFICATE });
  const ran = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (data) => {
      ran[name] += data;
    });
  await new Promise((resolve) => child.once("close", resolve));
  return ran;
}

const read = (path: string): string => readFileSync(join(content, path), "utf8");
const NONE = "No problems found\n";
const check = (...args: string[]) => run("check", "--rule", "link/insecure", ...args);

test("addresses that a link check saw at https are reported and mended, without a request", async () => {
  expect((await check()).stdout).toBe(NONE);
  const links = await run("sources", "--check-links", "--allow-private", "--pause", "0s");
  expect(links.stderr).toContain("2 addresses with http:// are also at https://");
  const asked = server.requests.length;
  const files = ["articles/a.md", "sources/shared.yaml", "sources/own.bib"];
  const before = files.map(read);

  const { stdout } = await check();
  expect(stdout.match(/link\/insecure: The page is also at https:.*/g)).toHaveLength(5);
  const later = new Date(Date.now() + 31 * 86_400_000).toISOString();
  expect((await check("--now", later)).stdout).toBe(NONE);
  expect((await check("--now", NOW)).stdout).toBe(NONE);

  const { stderr } = await check("--fix");
  expect(stderr.match(/^Mended .* link\/insecure/gm)).toHaveLength(5);
  const secure = server.origin.replace("http:", "https:");
  const mended = before.map((text) =>
    text.replaceAll(/(?<!`)http:[^\s"})`]*\/(?:moved|same)/g, (url) =>
      url.replace(server.origin, secure),
    ),
  );
  expect(files.map(read)).toEqual(mended);
  expect(server.requests).toHaveLength(asked);
  expect((await check("--fix")).stderr).toContain("nothing that --fix can mend");
});
