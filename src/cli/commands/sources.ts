import { type Command, Option } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { duration, wholeNumber } from "../options.ts";
import type { SourcesOptions } from "../sources/sources.ts";
import type { Running } from "./command.ts";

const CHECKING = { checkLinks: true };

export function addSources(program: Command, { request, run }: Running): void {
  program
    .command("sources")
    .description("list the sources that articles cite, or check their links")
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder, with earlier answers; safe to delete", ".cache")
    .option(
      "--check-links",
      "request every source's URL, and report dead, moved and unarchived sources",
    )
    .addOption(
      new Option("--max-age <time>", "reuse answers that are younger than this")
        .argParser(duration)
        .default(duration("7d"), "7d"),
    )
    .addOption(
      new Option("--limit <number>", "request at most this many URLs")
        .argParser(wholeNumber)
        .default(Infinity, "all"),
    )
    .addOption(
      new Option("--for <time>", "end the check after this time")
        .argParser(duration)
        .default(duration("30m"), "30m"),
    )
    .addOption(
      new Option("--timeout <time>", "wait this long for an answer")
        .argParser(duration)
        .default(duration("20s"), "20s"),
    )
    .addOption(
      new Option("--pause <time>", "wait this long between two requests to a host")
        .argParser(duration)
        .default(duration("1s"), "1s"),
    )
    .option("--allow-private", "also request URLs on this machine and its private network")
    // These options imply a check: without it, `--fail-on` in CI would silently never fail.
    .addOption(
      new Option("--write", "write each source's `status` into the files that declare it").implies(
        CHECKING,
      ),
    )
    .addOption(
      new Option("--fail-on <state>", "exit with status 1 if any source is newly in this state")
        .choices(["dead"])
        .implies(CHECKING),
    )
    .addOption(new Option("--json", "print JSON").conflicts("markdown"))
    .addOption(
      new Option("--markdown", "print a Markdown table, such as for a pull request").implies(
        CHECKING,
      ),
    )
    .action(async (options: RequestOptions & SourcesOptions) => {
      const asked = request(options);
      await run(asked, async () => (await import("../sources/sources.ts")).sources(asked, options));
    });
}
