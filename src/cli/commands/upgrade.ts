import type { Command } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline upgrade --dry-run", "only says what would be renamed"],
    ["dateline upgrade", "renames it"],
  ],
};

export function addUpgrade(program: Command, { request, run }: Running): void {
  const command = program
    .command("upgrade")
    .description("update your content to field names that this version of Dateline renamed")
    .option("--content <dir>", "the publication's folder", "content")
    .option("--dry-run", "only say what would be renamed")
    .addHelpText(
      "after",
      "\nTo install a newer version first: npm install --save-exact dateline-news@latest",
    )
    .action(async (options: RequestOptions & { dryRun?: boolean }) => {
      const asked = request(options);
      const root = { folder: asked.content, shown: asked.contentShown };
      await run(asked, async () => (await import("../upgrade/upgrade.ts")).upgrade(root, options));
    });
  withUsage(command, USAGE);
}
