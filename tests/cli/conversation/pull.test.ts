import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { pullComments } from "../../../src/cli/conversation/pull.ts";
import { requestOf } from "../../../src/engine/request/request.ts";
import { json, local, network } from "../../conversation/networks.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const NOW = Date.parse("2026-03-10T12:00:00Z");

function publication(name: string, articles: Record<string, string>): string {
  const folder = join(place.folder, name);
  writeContent(join(folder, "content"), articles);
  return folder;
}

async function pull(folder: string, more: { files?: string[]; dryRun?: boolean } = {}) {
  const request = requestOf({}, { cwd: folder, root: ROOT, now: NOW });
  const options = { days: 60, fetch: local, keys: {}, ...more };
  return await pullComments(more.files ?? [], request, options);
}

const replies = (folder: string) =>
  readFileSync(join(folder, "content/comments/world/a.yaml"), "utf8");

const status = (id: string) => ({
  id,
  uri: `https://s.example/${id}`,
  content: `<p>Reply ${id}</p>`,
  created_at: "2026-03-02T10:00:00Z",
  visibility: "public",
  account: { acct: "ana", display_name: "Ana" },
});

test("replies to public articles with a thread are written, changed and removed", async () => {
  let descendants = [status("2"), status("3")];
  await using server = await network((asked, response) => json({ descendants })(asked, response));
  const thread = `${server.url}/@paper/1`;
  const folder = publication("written", {
    "articles/world/a.md": article({ thread }),
    "articles/world/draft.md": article({ title: "Draft", thread, draft: "true" }),
    "articles/world/old.md": article({ title: "Old", thread, date: "2025-03-01" }),
    "articles/world/none.md": article({ title: "None" }),
  });
  expect(await pull(folder, { dryRun: true })).toBe(0);
  expect(() => replies(folder)).toThrow("ENOENT");
  expect(await pull(folder)).toBe(0);
  expect(replies(folder)).toContain("Reply 2");
  expect(server.asked).toHaveLength(2);
  descendants = [status("3")];
  expect(await pull(folder)).toBe(0);
  expect(replies(folder)).not.toContain("Reply 2");
  expect(replies(folder)).toContain("Reply 3");
});

test("if a network fails, the replies stay and the exit status says so", async () => {
  let fails = false;
  await using server = await network((asked, response) =>
    fails ? json({}, 500)(asked, response) : json({ descendants: [status("2")] })(asked, response),
  );
  const thread = `${server.url}/@paper/1`;
  const folder = publication("failing", { "articles/world/a.md": article({ thread }) });
  await pull(folder);
  const before = replies(folder);
  fails = true;
  expect(await pull(folder)).toBe(1);
  expect(replies(folder)).toBe(before);
});

test("named articles are pulled whatever their age", async () => {
  await using server = await network(json({ descendants: [status("2")] }));
  const thread = `${server.url}/@paper/1`;
  const folder = publication("named", {
    "articles/world/a.md": article({ thread, date: "2020-03-01" }),
  });
  expect(await pull(folder, { files: ["content/articles/world/a.md"] })).toBe(0);
  expect(replies(folder)).toContain("Reply 2");
});

test("without a thread or a service, it says what is missing instead of that nothing is new", async () => {
  const said = vi.spyOn(process.stdout, "write").mockImplementation((_text, done) => {
    (done as unknown as () => void)();
    return true;
  });
  const folder = publication("nothing-set", { "articles/world/a.md": article() });
  expect(await pull(folder)).toBe(0);
  const text = said.mock.calls.map(([each]) => each).join("");
  said.mockRestore();
  expect(text).toContain("No article was asked for replies.");
  expect(text).not.toContain("Nothing new");
});
