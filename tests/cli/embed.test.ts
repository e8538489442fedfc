import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { embed } from "../../src/cli/embed.ts";
import { dateline } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { received } from "../web/answers.ts";

const place = useScratch();
const TOOT = "https://social.example/@jane/112233445566778899";

const site = {
  today: "2026-11-30",
  fetch: async () =>
    received({
      text: JSON.stringify({
        content: "<p>Rents rose.</p>",
        created_at: "2026-03-01T10:00:00Z",
        account: { acct: "jane", display_name: "Jane" },
      }),
    }),
};

test("a post is added to an article's file", async () => {
  const file = `${place.folder}/a.md`;
  writeFileSync(file, "---\ntitle: A\n---\n\nText.\n");
  expect(await embed(TOOT, { save: true, to: file }, site)).toBe(0);
  expect(readFileSync(file, "utf8")).toContain(
    "> Rents rose.\n>\n> — Jane (\\@jane) [@jane-2026-03-01]\n",
  );
});

test("nothing else than a file is written", async () => {
  symlinkSync("/etc/hostname", `${place.folder}/link.md`);
  for (const to of [place.folder, `${place.folder}/none.md`, `${place.folder}/link.md`])
    expect(await embed(TOOT, { save: true, to }, site), to).toBe(1);
});

test("the command refuses what no site shows, before it asks anybody", () => {
  const { status, stdout, stderr } = dateline(["embed", "https://www.youtube.com/@a"]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("This is not the URL of a video or a playlist on YouTube.");
});
