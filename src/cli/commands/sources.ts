import { type Command, Option } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { duration, wholeNumber } from "../options.ts";
import type { SourcesOptions } from "../sources/sources.ts";
import { choiceOption } from "./choices.ts";
import { type Running, withUsage } from "./command.ts";

const CHECKING = { checkLinks: true };
const CHECKING_QUOTES = { checkQuotes: true };

export function addSources(program: Command, { request, run }: Running): void {
  const command = program
    .command("sources")
    .description("list the sources that articles cite, or check their links or quotations")
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder, with earlier answers; safe to delete", ".cache")
    .option(
      "--check-links",
      "request every source's URL, and report dead, moved and unarchived sources",
    )
    .addOption(
      new Option(
        "--check-quotes",
        "look for each source's `quote` in its page and its archived copy",
      ).conflicts(["checkLinks", "write"]),
    )
    .addOption(
      new Option(
        "--snapshot",
        "with --check-quotes, keep the text of pages in source-texts/, to see later what changed",
      ).implies(CHECKING_QUOTES),
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
    .addOption(
      new Option("--write", "write each source's `status` into the files that declare it").implies(
        CHECKING,
      ),
    )
    .addOption(
      choiceOption(
        "--fail-on <state>",
        "exit with status 1 if a source is newly dead, or a quotation is gone, or gone or changed",
        ["dead", "gone", "changed"],
      ),
    )
    .addOption(new Option("--json", "print JSON").conflicts("markdown"))
    .option("--markdown", "print a Markdown table, such as for a pull request")
    .action(async (options: RequestOptions & SourcesOptions) => {
      const asked = request(options);
      const whole = { ...options, ...impliedBy(options) };
      await run(asked, async () => (await import("../sources/sources.ts")).sources(asked, whole));
    });
  withUsage(command, {
    examples: [
      ["dateline sources", "lists every source, with the articles that cite it"],
      ["dateline sources --check-links --write", "requests all URLs, and marks dead sources"],
      ["dateline sources --check-quotes", "says which quotations are no longer in their pages"],
      ["dateline sources --fail-on changed", "fails in CI if a quotation changed or is gone"],
    ],
    exits: {
      0: "done",
      1: "there are errors, or a source or quotation is in the state that --fail-on names",
      130: "Ctrl-C ended the check; the results so far are printed and kept",
    },
  });
}

/** The check that other options ask for: without it, `--fail-on` in CI would silently never fail. */
function impliedBy({ checkQuotes, failOn, markdown }: SourcesOptions): Partial<SourcesOptions> {
  if (failOn === "gone" || failOn === "changed") return CHECKING_QUOTES;
  return !checkQuotes && (failOn !== undefined || markdown) ? CHECKING : {};
}
