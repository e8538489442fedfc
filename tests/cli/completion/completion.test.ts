import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { program } from "../../../src/cli/commands/program.ts";
import { completionScript } from "../../../src/cli/completion/completion.ts";
import { SHELLS, type Shell } from "../../../src/cli/completion/shells.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

/** Scripts that print what a shell offers for the last word of a line, whose words are the arguments. */
const ASK: Readonly<Record<Shell, string>> = {
  bash: `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); if [ "$1" = npx ]; then _dateline_npx; else _dateline; fi; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: `compdef() { }; compadd() { shift; print -l -- \${(P)1} }; _describe() { print -l -- \${(P)2} }; _files() { print -l files $@ }; _default() { print -l files }
words=(); CURRENT=1; source "$0"; words=("$@"); CURRENT=$#; if [ "$1" = npx ]; then _dateline_npx; else _dateline; fi`,
  fish: `source $argv[1]; complete -C (string join ' ' -- $argv[2..-1])`,
};

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ["-c", "exit 0"]).status === 0;
}

const offered = (shell: Shell, ...words: string[]) => offeredTo(shell, "dateline", ...words);

/** What a shell offers for the last word of a line. */
function offeredTo(shell: Shell, ...words: string[]): string[] {
  const script = join(place.folder, `completion.${shell}`);
  writeFileSync(script, completionScript(program, shell));
  const args = shell === "zsh" ? ["-f", "-c"] : ["-c"];
  const { stdout, stderr, status } = spawnSync(shell, [...args, ASK[shell], script, ...words], {
    encoding: "utf8",
    cwd: place.folder,
  });
  expect([stderr, status]).toEqual(["", 0]);
  // Descriptions follow a colon or a tab.
  return stdout.split("\n").map((line) => line.replace(/[:\t].*/, ""));
}

test.each(SHELLS.filter(isInstalled))(
  "%s completes commands, options, choices and rules",
  (shell) => {
    expect(offered(shell, "")).toEqual(expect.arrayContaining(["build", "check", "comments"]));
    expect(offered(shell, "comments", "")).toContain("pull");
    expect(offered(shell, "build", "--o")).toContain("--output");
    expect(offered(shell, "comments", "pull", "--d")).toContain("--dry-run");
    expect(offered(shell, "check", "--format", "")).toEqual(
      expect.arrayContaining(["json", "text"]),
    );
    expect(offered(shell, "explain", "heading/em")).toContain("heading/empty");
    expect(offered(shell, "check", "--rule", "heading/em")).toContain("heading/empty");
  },
);

test.each(SHELLS.filter(isInstalled))(
  "%s completes behind npx, as the handbook writes commands, and leaves other programs alone",
  (shell) => {
    expect(offeredTo(shell, "npx", "dateline", "check", "--form")).toContain("--format");
    expect(offeredTo(shell, "npx", "dateline", "check", "--format", "sar")).toContain("sarif");
    expect(offeredTo(shell, "npx", "other", "check", "--form")).not.toContain("--format");
  },
);

test("values that help does not list are also offered", () => {
  if (!isInstalled("bash")) return;
  expect(offered("bash", "new", "--type", "opi")).toContain("opinion");
  expect(offered("bash", "init", "--host", "netl")).toContain("netlify");
});

test.each(SHELLS.filter(isInstalled))("%s offers no options of other commands", (shell) => {
  expect(offered(shell, "explain", "--")).not.toContain("--output");
  expect(offered(shell, "comments", "pull", "--")).not.toContain("--publish");
});

test("bash completes files and folders where one is asked for", () => {
  mkdirSync(join(place.folder, "pieces"));
  writeFileSync(join(place.folder, "piece.md"), "");
  expect(offered("bash", "check", "pie")).toEqual(expect.arrayContaining(["pieces", "piece.md"]));
  expect(offered("bash", "build", "--content", "pie")).toEqual(["pieces", ""]);
  expect(offered("bash", "compare", "pie")).toEqual(["pieces", ""]);
  expect(offered("bash", "cite", "x", "--to", "piece.")).toContain("piece.md");
});

test.each(SHELLS)("the script for %s has every command and option", (shell) => {
  const script = completionScript(program, shell);
  for (const command of program.commands) {
    expect(script).toContain(command.name());
    for (const { long } of command.options) expect(script).toContain(long?.replace(/^--/, ""));
  }
});
