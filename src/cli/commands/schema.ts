import type { Command } from "commander";
import type { RequestOptions } from "../../engine/request/request.ts";
import { DRAFTS, SCHEMA_NAMES, type SchemaName } from "../../schemas/names.ts";
import type { SchemaCommandOptions } from "../schema.ts";
import { choiceArgument, choiceOption } from "./choices.ts";
import { type Running, type Usage, withUsage } from "./command.ts";

const USAGE: Usage = {
  examples: [
    ["dateline schema --write", "sets up VS Code for your content"],
    ["dateline schema article > article.schema.json", "prints the schema of front matter"],
  ],
};

export function addSchema(program: Command, { request, run }: Running): void {
  const command = program
    .command("schema")
    .description("print a JSON Schema for your content, or set up your editor with --write")
    .addArgument(choiceArgument("[kind]", "the schema to print", SCHEMA_NAMES))
    .option(
      "--write",
      "write schemas with your sections, authors and tags, and settings for VS Code",
    )
    .option("--remark", "with --write, also configure remark to check front matter")
    .option("--front-matter-cms", "with --write, also configure the Front Matter CMS extension")
    .addOption(
      choiceOption("--draft <version>", "the version of JSON Schema", DRAFTS).default("2020-12"),
    )
    .option("--content <dir>", "the publication's content folder", "content")
    .option("--cache <dir>", "what a build keeps for the next; safe to delete", ".cache")
    .action(
      async (kind: SchemaName | undefined, options: RequestOptions & SchemaCommandOptions) => {
        const asked = request(options);
        await run(asked, async () => (await import("../schema.ts")).schema(kind, asked, options));
      },
    );
  withUsage(command, USAGE);
}
