import { expect, test } from "vitest";
import { dateline } from "../kit/builds/command.ts";
import { fencesOf, HANDBOOK_PAGES, README } from "../kit/handbook/pages.ts";

/** Every command line of the documents, as words, without comments. */
const LINES = [README, ...HANDBOOK_PAGES].flatMap((page) =>
  fencesOf(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .flatMap((line) => line.split(/\s*&&\s*/))
    .flatMap((line) => {
      const [, words = ""] = /^(?:npx )?dateline(?:-news)?\s+(.*)$/.exec(line) ?? [];
      return words === "" ? [] : [{ page: page.name, words: words.split(/\s+/) }];
    }),
);

const COMMANDS = [...new Set(LINES.map(({ words }) => words[0] ?? ""))];

test.each(COMMANDS)("`dateline %s` exists, with every option that the documents use", (name) => {
  const { status, stdout } = dateline([name, "--help"]);
  expect(status).toBe(0);
  expect(stdout).toContain(`dateline ${name}`);
  const known = new Set(stdout.match(/--[a-z][a-z-]*/g));
  const unknown = LINES.filter(({ words }) => words[0] === name).flatMap(({ page, words }) =>
    words
      .flatMap((word) => /^--[a-z-]+/.exec(word)?.[0] ?? [])
      .filter((option) => !known.has(option))
      .map((option) => `${page}: ${option}`),
  );
  expect(unknown).toEqual([]);
});
