import { type Command, Option } from "commander";
import type { BuildRequest, RequestOptions } from "../engine/request/request.ts";
import type { EmbedOptions } from "./embed.ts";
import { duration, pathPrefix, wholeNumber } from "./options.ts";

/** What every command is run with. */
export interface Running {
  request: (options: RequestOptions) => BuildRequest;
  run: (asked: BuildRequest, command: () => Promise<number>) => Promise<void>;
  version: () => string;
}

/** The commands that ask other sites: `comments pull`, `announce` and `embed`. */
export function addNetworkCommands(program: Command, running: Running): void {
  addPull(program, running);
  addAnnounce(program, running);
  addEmbed(program, running);
}

interface NetworkOptions {
  days: number;
  timeout: number;
  allowPrivate?: boolean;
}

interface PullArguments {
  dryRun?: boolean;
}

interface PublishArguments {
  publish?: boolean;
}

/** The options of commands that write to or read from other networks. */
function withNetworkOptions(command: Command): Command {
  return command
    .argument("[files...]", "articles, instead of those of the last days")
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder; safe to delete", ".cache")
    .addOption(
      new Option("--days <number>", "how old articles may be")
        .argParser(wholeNumber)
        .default(60, "60"),
    )
    .addOption(
      new Option("--timeout <time>", "wait this long for an answer")
        .argParser(duration)
        .default(duration("20s"), "20s"),
    )
    .option("--allow-private", "also request URLs on this machine and its private network");
}

function addPull(program: Command, { request, run, version }: Running): void {
  withNetworkOptions(
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
        const { networkFor } = await import("./conversation/network.ts");
        const { pullComments } = await import("./conversation/pull.ts");
        const { ask, keys } = networkFor(process.env, { ...options, version: version() });
        return await pullComments(files, asked, { ...options, ask, keys });
      });
    });
}

function addAnnounce(program: Command, { request, run, version }: Running): void {
  withNetworkOptions(
    program
      .command("announce")
      .description("show posts about new articles for Mastodon and Bluesky; --publish posts them"),
  )
    .option("--publish", "post, and note each post under `thread` in its article")
    .action(
      async (files: string[], options: RequestOptions & NetworkOptions & PublishArguments) => {
        const asked = request(options);
        await run(asked, async () => {
          const { networkFor } = await import("./conversation/network.ts");
          const { announce } = await import("./conversation/announce.ts");
          const { env } = process;
          const { ask, blueskyServer } = networkFor(env, { ...options, version: version() });
          return await announce(files, asked, {
            ...options,
            ask,
            env,
            blueskyServer,
            now: asked.now,
          });
        });
      },
    );
}

function addEmbed(program: Command, { version }: Running): void {
  program
    .command("embed")
    .description("write the line that embeds a video or post, or the post itself as a quotation")
    .argument("<url>", "the URL of the video, post or the like")
    .option("--save", "write the post's text as a block quote with its source")
    .option("--to <file>", "add it at the end of this article, and the source to its front matter")
    .addOption(
      new Option("--timeout <time>", "wait this long for the other site's answer")
        .argParser(duration)
        .default(duration("20s"), "20s"),
    )
    .action(async (url: string, options: EmbedOptions) => {
      const { embed } = await import("./embed.ts");
      const { asker } = await import("../web/ask.ts");
      const userAgent = `Dateline/${version()} (dateline embed)`;
      const ask = asker({
        userAgent,
        timeout: options.timeout,
        maxBytes: 1_000_000,
        allowPrivate: false,
      });
      const today = new Date().toISOString().slice(0, 10);
      process.exitCode = await embed(url, options, { ask, today });
    });
}
