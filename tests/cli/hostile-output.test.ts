import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();

/** What a CI runner or terminal would act on. */
const COMMANDS =
  /^\s*::|##\w*\[|\r|[\u0080-\u009f\u200b-\u200f\u202a-\u202e\u061c]|[\u{e0000}-\u{e0fff}]/mu;
const HOSTILE = [
  "::error::a",
  "##[error]b",
  "##vso[task.complete]c",
  "d\\r::add-mask::d",
  "e\\n::stop-commands::e",
  "f\\u009b31m\\u202e\\u200f\\u061c\\U000E0041",
];

/** Writes content with these texts wherever a command prints something. */
function write(): string {
  const citations = HOSTILE.map(
    (text, index) =>
      `{ id: s${index}, title: "${text}", url: "https://news.test/#${index}##[error]" }`,
  );
  const calls = HOSTILE.map((_, index) => `A [@s${index}].`).join(" ");
  return writeContent(join(place.folder, "content"), {
    "articles/::error::one.md": article({ citations: `[${citations.join(", ")}]` }, `${calls}\n`),
    "articles/##[group]two.md": article(
      { "::error::x": "1" },
      "::error::x [@##[error]x]\n\n::warning::y",
    ),
    "articles/three\n::error::x.md": article({ section: '"\\r::error::x"' }),
  });
}

const listing = () => ["sources", "--content", write(), "--cache", join(place.folder, "cache")];
const build = () => buildArgs(write(), join(place.folder, "_site"));
const checking = () => [...listing(), "--check-links", "--for", "0s"];

const COMMAND_LINES: [string, () => string[]][] = [
  ["a build's report", build],
  ["a build as JSON", () => [...build(), "--json"]],
  ["a list of sources", listing],
  ["a list as JSON", () => [...listing(), "--json"]],
  ["a check of sources", checking],
  ["a check as JSON", () => [...checking(), "--json"]],
  ["a check as Markdown", () => [...checking(), "--markdown"]],
  ["an unknown command", () => ["::error::x"]],
  ["an unknown option", () => ["build", "--##[error]x\u009b"]],
  ["a wrong option", () => ["build", "--now", "\r::error::x"]],
  ["a folder that is not there", () => ["build", "--content", "none\n::error::x"]],
];

test.each(COMMAND_LINES)("%s commands no runner, and repaints no terminal", (_, args) => {
  const { stdout, stderr } = dateline(args(), { GITHUB_ACTIONS: "" });
  expect(`${stdout}${stderr}`.length).toBeGreaterThan(10);
  expect(stdout).not.toMatch(COMMANDS);
  expect(stderr).not.toMatch(COMMANDS);
});

test("in a workflow, the one command of a line is the build's own", () => {
  const { stderr } = dateline(buildArgs(write(), join(place.folder, "_site")), {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: place.folder,
    GITHUB_OUTPUT: "",
  });
  const commands = stderr.split("\n").filter((line) => COMMANDS.test(line));
  expect(commands.length).toBeGreaterThan(0);
  for (const line of commands) {
    expect(line).toMatch(/^::(?:error|warning) file=[^,]+,line=\d+,col=\d+,title=[\w/-]+::/);
    expect(line.slice(2)).not.toMatch(COMMANDS);
  }
});
