import type { Command } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import type { NewOptions } from "../new/ask-about-article.ts";
import { type Running, withUsage } from "./command.ts";

interface NewArguments extends NewOptions {
  /** A file, or `-` for standard input. */
  from?: string;
}

export function addNew(program: Command, { request, run }: Running): void {
  const command = program
    .command("new")
    .description("write a new article: asks about it, or takes what these options say")
    .option("--content <dir>", "the publication's folder", "content")
    .option("--cache <dir>", "the cache folder; safe to delete", ".cache")
    .option("--title <headline>", "its headline, from which its file is named")
    .option("--description <standfirst>", "the sentence or two below the headline")
    .option("--section <id>", "its section, by id, title or number")
    .option("--author <id>", "its author, by id, name or number")
    .option("--type <name>", "what sort of article it is, such as analysis")
    .option("--language <tag>", "its language, if the publication has several editions")
    .option("--date <date>", "when it is published; today by default")
    .option("--slug <slug>", "its file's name and the last part of its URL")
    .option("--from <file>", "begin with the text of this file, or of standard input for -")
    .option("--draft", "keep it off the site until you delete that line", true)
    .option("--no-draft", "publish it with the next build")
    .option("--yes", "ask nothing: take the defaults for what no option says")
    .option("--edit", "open it in the program that EDITOR names")
    .action(async ({ from, ...options }: RequestOptions & NewArguments) => {
      const asked = request(options);
      await run(asked, async () => {
        const { newArticle } = await import("../new/new.ts");
        const { readBroughtText } = await import("../new/brought-text.ts");
        const text = from === undefined ? "" : readBroughtText(from);
        if (text === undefined) return 1;
        const { VISUAL, EDITOR } = process.env;
        return await newArticle(asked, options, {
          text,
          canAsk: from !== "-",
          editor: VISUAL ?? EDITOR,
        });
      });
    });
  withUsage(command, {
    examples: [
      ["dateline new", "asks for headline, standfirst, section, author and type"],
      [
        'dateline new --title "Rents rise again" --section home --yes',
        "asks nothing, and takes the defaults for the rest",
      ],
      [
        "dateline new --from notes.md",
        "begins with a text that you have; a first # line is the headline",
      ],
    ],
    exits: {
      0: "the article is written",
      1: "there are errors, and nothing was written",
      2: "an option is missing, and nobody could be asked",
      130: "Ctrl-C ended the questions, and nothing was written",
    },
  });
}
