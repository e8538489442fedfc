import type { Command } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { shard } from "../options.ts";
import { withBuildOptions } from "./build-options.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline build", "builds the site into _site"],
    ["dateline build --drafts --output _preview", "builds a preview with drafts into _preview"],
    ["dateline build --review 'Pull request 12'", "builds what reviewers of a change look at"],
    ["dateline build --strict", "fails on warnings too, as for a pull request"],
  ],
  exits: { 0: "the site is built", 1: "there are errors, and the last site is unchanged" },
};

export function addBuild(program: Command, { request, run }: Running): void {
  const command = withBuildOptions(program.command("build").description("build the site"))
    .option("--shard <i/n>", "build only one of n parts of the site, as in 2/7", shard)
    .option(
      "--review <name>",
      "build a preview for reviewers, with drafts: every page says so, and search engines are kept out",
    )
    .option("--strict", "treat warnings as errors")
    .option("--json", "print a summary as JSON")
    .action(async (options: RequestOptions & { json?: boolean }) => {
      const asked = request(options);
      await run(
        asked,
        async () => (await import("../build/build.ts")).buildOnce(asked, options),
        "site",
      );
    });
  withUsage(command, USAGE);
}
