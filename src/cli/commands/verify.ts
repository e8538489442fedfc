import { type Command, InvalidArgumentError, Option } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { duration, pathPrefix } from "../options.ts";
import type { VerifyOptions } from "../verify/verify.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline verify", "verifies the site at the `url` of publication.yaml"],
    ["dateline verify https://news.example.org --wait 5m", "waits until the host has the new site"],
    ["dateline verify https://staging.example.org --json", "prints what is wrong as JSON"],
  ],
  exits: { 0: "readers get the site as it should be", 1: "something is wrong" },
};

export function addVerify(program: Command, { request, run, version }: Running): void {
  const command = program
    .command("verify")
    .description("after a deploy, ask the site for what it should have, and should not")
    .argument("[url]", "the site's address (default: `url` in publication.yaml)", address)
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder; safe to delete", ".cache")
    .option("--path-prefix <path>", "the site's folder, if no address is given", pathPrefix, "/")
    .addOption(
      new Option("--wait <time>", "try again for so long")
        .argParser(duration)
        .default(duration("0s"), "0s"),
    )
    .addOption(
      new Option("--timeout <time>", "wait this long for an answer")
        .argParser(duration)
        .default(duration("20s"), "20s"),
    )
    .option("--allow-private", "also request URLs on this machine and its private network")
    .option("--json", "print JSON")
    .action(async (base: URL | undefined, options: VerifyArguments) => {
      const asked = request(options);
      await run(asked, async () => {
        const { verify } = await import("../verify/verify.ts");
        const { fetcher } = await import("../../web/fetch.ts");
        const fetch = fetcher({
          userAgent: `Dateline/${version()} (dateline verify)`,
          timeout: options.timeout,
          maxBytes: MAX_BYTES,
          allowPrivate: options.allowPrivate ?? false,
        });
        return await verify(base, asked, options, { fetch, now: () => Date.now() });
      });
    });
  withUsage(command, USAGE);
}

/** A sitemap may have 50 MB, but Dateline's have far less. */
const MAX_BYTES = 20_000_000;

type VerifyArguments = RequestOptions & VerifyOptions & { allowPrivate?: boolean };

/** An address whose path is a folder. */
function address(text: string): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new InvalidArgumentError("Write the site's address, as in https://news.example.org.");
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}
