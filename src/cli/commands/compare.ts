import type { Command } from "commander";
import type { CompareOptions } from "../compare/compare.ts";
import { pathPrefix, siteUrl } from "../options.ts";
import { withUsage } from "./command.ts";

export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .description("say which pages differ between two built sites, as for a pull request")
    .argument("<before>", "the folder of the site as it is")
    .argument("<after>", "the folder of the site as it would be")
    .option("--markdown", "print a comment for a pull request")
    .option("--json", "print JSON")
    .option("--url <url>", "the address of the preview, for links in the comment", siteUrl)
    .option("--pictures <dir>", "take pictures of changed pages with Chrome, and write them here")
    .option("--no-browser", "show the pictures that are in that folder, and open no page")
    .option(
      "--problems <file>",
      "add what `dateline check --format json` or `dateline build --json` reported to the comment; can be repeated",
      (file: string, before: readonly string[]) => [...before, file],
      [],
    )
    .option("--path-prefix <path>", "the folder that both sites were built for", pathPrefix, "/")
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { compare } = await import("../compare/compare.ts");
      process.exitCode = await compare({ before, after }, options);
    });
  withUsage(command, {
    examples: [
      ["dateline compare _before _site", "lists new, changed and missing pages"],
      [
        "dateline compare _before _site --markdown --url https://preview.example.org --pictures _site/_review",
        "writes a comment with links and pictures",
      ],
    ],
    exits: { 0: "done, whether or not pages differ", 1: "there is no site, or no browser" },
  });
}
