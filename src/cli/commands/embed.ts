import { type Command, Option } from "commander";
import type { EmbedOptions } from "../embed.ts";
import { duration } from "../options.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline embed https://vimeo.com/76979871", "prints the line to paste into an article"],
    [
      "dateline embed https://social.example/@ana/1 --save --to content/articles/rents.md",
      "adds the post as a quotation, with its source",
    ],
  ],
  exits: { 0: "done", 1: "no such post, or its site did not answer" },
};

export function addEmbed(program: Command, { version }: Running): void {
  const command = program
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
      const { embed } = await import("../embed.ts");
      const { politeFetcher } = await import("../../web/politely.ts");
      const userAgent = `Dateline/${version()} (dateline embed)`;
      const fetch = politeFetcher({
        userAgent,
        timeout: options.timeout,
        maxBytes: 1_000_000,
        allowPrivate: false,
      });
      const today = new Date().toISOString().slice(0, 10);
      process.exitCode = await embed(url, options, { fetch, today });
    });
  withUsage(command, USAGE);
}
