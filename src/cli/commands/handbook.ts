import type { Command } from "commander";
import { ROOT } from "../../root.ts";
import { type HandbookOptions, handbookRequest } from "../handbook.ts";
import { pathPrefix, port, siteUrl } from "../options.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline handbook", "serves the handbook of this version"],
    ["dateline handbook --output handbook", "writes it into a folder"],
  ],
};

export function addHandbook(program: Command, { run }: Running): void {
  const command = program
    .command("handbook")
    .description("serve the handbook of this version, or write it")
    .option("--output <dir>", "write the handbook to this folder instead of serving it")
    .option(
      "--path-prefix <path>",
      "the site's folder on its host, as in /project/",
      pathPrefix,
      "/",
    )
    .option("--url <url>", "the site's URL", siteUrl)
    .option("--cache <dir>", "the cache folder (default: in the user's cache)")
    .option("--port <number>", "the port to serve on", port, 8080)
    .action(async ({ port, ...options }: HandbookOptions & { port: number }) => {
      const { platform, env } = process;
      const asked = handbookRequest(options, { cwd: process.cwd(), root: ROOT, platform, env });
      await run(
        asked,
        async () => {
          if (options.output !== undefined)
            return (await import("../build/build.ts")).buildOnce(asked);
          await (await import("../serve/serve.ts")).serve(() => asked, {
            port,
            host: "localhost",
            allowed: [],
            onlyErrors: true,
          });
          return 0;
        },
        "site",
      );
    });
  withUsage(command, USAGE);
}
