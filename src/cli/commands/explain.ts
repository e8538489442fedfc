import type { Command } from "commander";
import { withUsage } from "./command.ts";

export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .description("explain a rule of a report: why it matters, and how to mend what it finds")
    .argument(
      "[rule]",
      "the name of a rule or a family, such as heading/empty or heading; without it, all are listed",
    )
    .action(async (rule: string | undefined) => {
      const { explain } = await import("../explain/explain.ts");
      process.exitCode = await explain(rule);
    });
  withUsage(command, {
    examples: [
      ["dateline explain heading/empty", "explains one rule, with an example"],
      ["dateline explain heading", "lists the rules of one family"],
      ["dateline explain", "lists every rule by family"],
    ],
    exits: { 0: "done", 1: "no rule or family has that name" },
  });
}
