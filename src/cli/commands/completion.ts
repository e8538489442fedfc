import type { Command } from "commander";
import { SHELLS, type Shell } from "../completion/shells.ts";
import { choiceArgument } from "./choices.ts";
import { withUsage } from "./command.ts";

export function addCompletion(program: Command): void {
  const command = program
    .command("completion")
    .description("print a script with which your shell completes commands and options")
    .addArgument(choiceArgument("<shell>", "your shell", SHELLS))
    .action(async (shell: Shell) => {
      const { completion } = await import("../completion/completion.ts");
      process.exitCode = await completion(program, shell);
    });
  withUsage(command, {
    examples: [
      ["source <(npx dateline completion bash)", "completes in this shell; add it to ~/.bashrc"],
      [
        "source <(npx dateline completion zsh)",
        "the same for zsh; add it to ~/.zshrc, after compinit",
      ],
      ["npx dateline completion fish > ~/.config/fish/completions/dateline.fish", "for fish"],
    ],
    exits: { 0: "done", 1: "no such shell" },
  });
}
