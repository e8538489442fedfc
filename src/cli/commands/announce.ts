import type { Command } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { type Running, type Usage, withUsage } from "./command.ts";
import { type NetworkOptions, withNetworkOptions } from "./network-options.ts";

interface PublishArguments {
  publish?: boolean;
}

const USAGE: Usage = {
  examples: [
    ["dateline announce", "shows the posts that it would send, and sends none"],
    ["dateline announce --publish", "posts what is new, and notes each post in its article"],
    ["dateline announce content/articles/rents.md --publish", "posts one article"],
  ],
  exits: { 0: "done", 1: "a network refused or did not answer, or there are errors" },
};

export function addAnnounce(program: Command, { request, run, version }: Running): void {
  const command = withNetworkOptions(
    program
      .command("announce")
      .description("show posts about new articles for Mastodon and Bluesky; --publish posts them"),
  )
    .option("--publish", "post, and note each post under `thread` in its article")
    .action(
      async (files: string[], options: RequestOptions & NetworkOptions & PublishArguments) => {
        const asked = request(options);
        await run(asked, async () => {
          const { networkFor } = await import("../conversation/network.ts");
          const { announce } = await import("../conversation/announce.ts");
          const { env } = process;
          const { fetch, blueskyServer } = networkFor(env, { ...options, version: version() });
          return await announce(files, asked, {
            ...options,
            fetch,
            env,
            blueskyServer,
            now: asked.now,
          });
        });
      },
    );
  withUsage(command, USAGE);
}
