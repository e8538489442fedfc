import type { Command } from "commander";
import { instant, pathPrefix, siteUrl } from "../options.ts";

/** The options of commands that build a site. */
export function withBuildOptions(command: Command, output = "_site"): Command {
  return command
    .option("--content <dir>", "the publication's folder", "content")
    .option("--output <dir>", "the folder to write the site to", output)
    .option(
      "--now <iso>",
      "build as if it were this time, as in 2026-03-01T09:00Z (default: now)",
      instant,
    )
    .option("--drafts", "include drafts, scheduled articles and expired articles")
    .option(
      "--path-prefix <path>",
      "the site's folder on its host, as in /project/",
      pathPrefix,
      "/",
    )
    .option("--url <url>", "the site's URL (default: `url` in publication.yaml)", siteUrl)
    .option(
      "--cache <dir>",
      "the cache folder, which speeds up the next build; safe to delete",
      ".cache",
    )
    .option("--verify", "ignore the cache: read and render everything again");
}
