import type { CompletedCommand, Value } from "./completed.ts";
import { pathCases } from "./path-cases.ts";
import { quoted } from "./quoted.ts";

/** A script for zsh: https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
export function zshScript(commands: readonly CompletedCommand[]): string {
  return `#compdef dateline dateline-news
# Completion of dateline for zsh
_dateline() {
  local cur=$words[CURRENT] prev=$words[CURRENT-1] line="" i
  local -a names
  for ((i = 2; i < CURRENT; i++)); do
    case "$line $words[i]" in
${pathCases(commands, (path) => `line=${quoted(path)} ;;`)}
    esac
  done
  case "$line" in
${commands.map(commandCase).join("\n")}
  esac
}
_dateline_npx() {
  if [[ CURRENT -gt 2 && $words[2] == dateline(|-news) ]]; then _dateline; else _default; fi
}
if [ "$funcstack[1]" = "_dateline" ]; then _dateline "$@"; else
  compdef _dateline dateline dateline-news
  (( $+_comps[npx] )) || compdef _dateline_npx npx
fi
`;
}

function commandCase({ path, subcommands, options, argument }: CompletedCommand): string {
  const after = options.flatMap(({ flags, value }) =>
    value === undefined ? [] : [`        ${flags.join("|")}) ${offer(value)}; return ;;`],
  );
  const flags = options.flatMap(({ flags: own, does }) => own.map((name) => ({ name, does })));
  const others =
    subcommands.length > 0
      ? described(subcommands)
      : argument === undefined
        ? ":"
        : offer(argument);
  return `    ${quoted(path)})
      case "$prev" in
${after.join("\n")}
      esac
      case "$cur" in
        -*) ${described(flags)} ;;
        *) ${others} ;;
      esac ;;`;
}

function offer(value: Value): string {
  if (value === "anything") return ":";
  if (value === "file") return "_files";
  if (value === "folder") return "_files -/";
  return `names=(${value.names.map(quoted).join(" ")}); compadd -a names`;
}

/** Names with what they do. A colon separates both. */
function described(all: readonly { name: string; does: string }[]): string {
  const lines = all.map(({ name, does }) => quoted(`${name.replaceAll(":", "\\:")}:${does}`));
  return `names=(${lines.join(" ")}); _describe dateline names`;
}
