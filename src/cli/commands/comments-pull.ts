import type { Command } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { pathPrefix } from "../options.ts";
import { type Running, type Usage, withUsage } from "./command.ts";
import { type NetworkOptions, withNetworkOptions } from "./network-options.ts";

interface PullArguments {
  dryRun?: boolean;
}

const USAGE: Usage = {
  examples: [
    ["dateline comments pull", "writes replies to the articles of the last 60 days"],
    ["dateline comments pull --dry-run", "only says what would change"],
  ],
  exits: { 0: "done", 1: "a network did not answer, and its replies stay as they are" },
};

export function addCommentsPull(program: Command, { request, run, version }: Running): void {
  const command = withNetworkOptions(
    program
      .command("comments")
      .description("work with readers' replies")
      .command("pull")
      .description("write replies from Mastodon, Bluesky, Waline and giscus into comments/"),
  )
    .option("--dry-run", "only say what would change")
    .option(
      "--path-prefix <path>",
      "the site's folder on its host, as in /project/",
      pathPrefix,
      "/",
    )
    .action(async (files: string[], options: RequestOptions & NetworkOptions & PullArguments) => {
      const asked = request(options);
      await run(asked, async () => {
        const { networkFor } = await import("../conversation/network.ts");
        const { pullComments } = await import("../conversation/pull.ts");
        const { fetch, keys } = networkFor(process.env, { ...options, version: version() });
        return await pullComments(files, asked, { ...options, fetch, keys });
      });
    });
  withUsage(command, USAGE);
}
