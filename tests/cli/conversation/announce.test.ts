import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { announce } from "../../../src/cli/conversation/announce.ts";
import { requestOf } from "../../../src/engine/request/request.ts";
import { type Asked, local, network } from "../../conversation/networks.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const NOW = Date.parse("2026-03-02T12:00:00Z");
const TOKENS = { DATELINE_MASTODON_TOKEN: "m", DATELINE_BLUESKY_PASSWORD: "b" };

/** The site, and both networks, on one server. `isPublic`: whether the site has the articles. */
async function networks({ isPublic = true } = {}) {
  return await network(({ url }, response) => {
    const answers: Record<string, object> = {
      "/api/v1/statuses": { url: "https://social.example/@paper/9" },
      "/xrpc/com.atproto.server.createSession": { accessJwt: "jwt", did: "did:plc:x" },
      "/xrpc/com.atproto.repo.createRecord": { uri: "at://did:plc:x/app.bsky.feed.post/3k" },
    };
    const answer = answers[url];
    if (answer) response.end(JSON.stringify(answer));
    else response.writeHead(isPublic ? 200 : 404).end("page");
  });
}

function publication(name: string, server: string): string {
  const folder = join(place.folder, name);
  writeContent(join(folder, "content"), {
    "publication.yaml": `${PUBLICATION.replace("https://news.test", server)}social: { mastodon: "${server}/@paper", bluesky: paper.example }\n`,
    "articles/world/a.md": article(),
    "articles/world/draft.md": article({ title: "Secret", draft: "true" }),
  });
  return folder;
}

async function run(folder: string, server: string, more: object = {}) {
  const request = requestOf({}, { cwd: folder, root: ROOT, now: NOW });
  const options = { days: 60, env: TOKENS, now: NOW, blueskyServer: server, fetch: local };
  return await announce([], request, { ...options, ...more });
}

const posts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === "POST");
const file = (folder: string) => readFileSync(join(folder, "content/articles/world/a.md"), "utf8");

test("nothing is posted without --publish", async () => {
  await using server = await networks();
  const folder = publication("dry", server.url);
  expect(await run(folder, server.url)).toBe(0);
  expect(server.asked).toEqual([]);
});

test("a public article is posted once to each account, and its threads are noted", async () => {
  await using server = await networks();
  const folder = publication("posted", server.url);
  expect(await run(folder, server.url, { publish: true })).toBe(0);
  const sent = posts(server.asked);
  expect(sent.map(({ url }) => url)).toEqual([
    "/api/v1/statuses",
    "/xrpc/com.atproto.server.createSession",
    "/xrpc/com.atproto.repo.createRecord",
  ]);
  expect(sent[0]?.headers.authorization).toBe("Bearer m");
  expect(sent[0]?.headers["idempotency-key"]).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(sent[0]?.body ?? "")).toMatchObject({
    status: `A headline\n\nA standfirst.\n\n${server.url}/2026/03/a/`,
    language: "en",
  });
  expect(JSON.stringify(sent)).not.toContain("Secret");
  expect(file(folder)).toContain(
    "thread: [https://social.example/@paper/9, https://bsky.app/profile/paper.example/post/3k]\n",
  );
  expect(await run(folder, server.url, { publish: true })).toBe(0);
  expect(posts(server.asked)).toHaveLength(sent.length);
});

test("an article that the site does not have yet is not posted", async () => {
  await using server = await networks({ isPublic: false });
  const folder = publication("early", server.url);
  expect(await run(folder, server.url, { publish: true })).toBe(1);
  expect(posts(server.asked)).toEqual([]);
  expect(file(folder)).not.toContain("thread");
});

test("without a secret, nothing is posted and the exit status says so", async () => {
  await using server = await networks();
  const folder = publication("secret", server.url);
  expect(await run(folder, server.url, { publish: true, env: {} })).toBe(1);
  expect(posts(server.asked)).toEqual([]);
});
