import { type Command, Option } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import type { CiteOptions } from "../cite/cite.ts";
import { duration } from "../options.ts";
import { type Running, withUsage } from "./command.ts";

interface CiteArguments extends CiteOptions {
  /** In milliseconds. */
  timeout: number;
  allowPrivate?: boolean;
}

export function addCite(program: Command, { request, run, version }: Running): void {
  const command = program
    .command("cite")
    .description("add a source from what its page, its registry or a file says of it")
    .argument(
      "<source>",
      "its URL, DOI or ISBN, a saved page, a PDF, or a .ris, .bib or CSL-JSON file",
    )
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder; safe to delete", ".cache")
    .addOption(
      new Option("--to <article>", "add it to the front matter of this article").conflicts([
        "shared",
        "print",
      ]),
    )
    .addOption(
      new Option("--shared", "add it to the sources that all articles can cite").conflicts("print"),
    )
    .option("--print", "print it, and change no file; the default")
    .option("--key <key>", "the key to cite it by; made from its author and year by default")
    .option("--archive", "ask the Wayback Machine to save its page now")
    .option("--no-archive", "look for no copy in the Wayback Machine")
    .addOption(
      new Option("--timeout <time>", "wait this long for an answer")
        .argParser(duration)
        .default(duration("20s"), "20s"),
    )
    .option("--allow-private", "also request URLs on this machine and its private network")
    .action(async (source: string, options: RequestOptions & CiteArguments) => {
      const asked = request(options);
      await run(asked, async () => {
        const { cite } = await import("../cite/cite.ts");
        const { citeNetwork } = await import("../cite/cite-network.ts");
        return await cite(
          source,
          asked,
          options,
          citeNetwork(process.env, { ...options, version: version() }),
        );
      });
    });
  withUsage(command, {
    examples: [
      [
        "dateline cite https://www.bipm.org/en/si-base-units/metre",
        "prints the source and how to cite it",
      ],
      [
        "dateline cite 10.1088/1681-7575/aae9fa --to content/articles/metre.md",
        "asks the DOI's registry, and adds the source to the article",
      ],
      ["dateline cite 978-0-14-312779-6 --shared", "adds a book to sources.yaml"],
      [
        "dateline cite saved-page.html --key census",
        "reads a page that a browser saved, without a network",
      ],
    ],
    exits: {
      0: "the source is printed or added, or was declared already",
      1: "nothing was added, and the reason is printed",
    },
  });
}
