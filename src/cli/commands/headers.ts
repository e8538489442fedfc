import type { Command } from "commander";
import { HEADER_FORMATS } from "../../formats/host-headers.ts";
import type { HeadersOptions } from "../headers.ts";
import { pathPrefix } from "../options.ts";
import { choiceOption } from "./choices.ts";
import { type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline headers --for nginx > headers.conf", "prints headers to include in nginx's server"],
    ["dateline headers --for cloudfront", "prints a policy for Amazon CloudFront"],
  ],
};

export function addHeaders(program: Command): void {
  const command = program
    .command("headers")
    .description("print HTTP headers in your host's format")
    .addOption(
      choiceOption("--for <host>", "the web host or server", HEADER_FORMATS).default("netlify"),
    )
    .option(
      "--path-prefix <path>",
      "the site's folder on its host, as in /project/",
      pathPrefix,
      "/",
    )
    .option("--content <dir>", "the publication's folder", "content")
    .action(async (options: HeadersOptions) => {
      const { headers } = await import("../headers.ts");
      process.exitCode = await headers(options);
    });
  withUsage(command, USAGE);
}
