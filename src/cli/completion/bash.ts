import type { CompletedCommand, Value } from "./completed.ts";
import { pathCases } from "./path-cases.ts";
import { quoted } from "./quoted.ts";

/** A script for bash: https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
export function bashScript(commands: readonly CompletedCommand[]): string {
  return `# Completion of dateline for bash
_dateline() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
${pathCases(commands, (path) => `path=${quoted(path)} ;;`)}
    esac
  done
  case "$path" in
${commands.map(commandCase).join("\n")}
  esac
}
_dateline_npx() {
  COMPREPLY=()
  case "$COMP_CWORD \${COMP_WORDS[1]}" in
    1\\ *) ;;
    *\\ dateline|*\\ dateline-news) _dateline ;;
  esac
}
complete -o filenames -F _dateline dateline dateline-news
complete -p npx &> /dev/null || complete -o default -o filenames -F _dateline_npx npx
`;
}

function commandCase({ path, subcommands, options, argument }: CompletedCommand): string {
  const after = options.flatMap(({ flags, value }) =>
    value === undefined ? [] : [`        ${flags.join("|")}) ${reply(value)} return ;;`],
  );
  const flags = options.flatMap((option) => option.flags);
  const names = subcommands.map(({ name }) => name);
  const others = names.length > 0 ? { names } : argument;
  return `    ${quoted(path)})
      case "$prev" in
${after.join("\n")}
      esac
      case "$cur" in
        -*) ${reply({ names: flags })} ;;
        *) ${others === undefined ? ":" : reply(others)} ;;
      esac ;;`;
}

function reply(value: Value): string {
  if (value === "anything") return ":;";
  if (value === "file") return `mapfile -t COMPREPLY < <(compgen -f -- "$cur");`;
  if (value === "folder") return `mapfile -t COMPREPLY < <(compgen -d -- "$cur");`;
  return `mapfile -t COMPREPLY < <(compgen -W ${quoted(value.names.join(" "))} -- "$cur");`;
}
