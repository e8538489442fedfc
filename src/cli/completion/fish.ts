import type { CompletedCommand, Value } from "./completed.ts";

/** A script for fish: https://fishshell.com/docs/current/completions.html */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const paths = commands.filter(({ path }) => path !== "").map(({ path }) => path);
  return `# Completion of dateline for fish
function __dateline_at
  set -l line ""
  for word in (commandline -opc)[2..-1]
    switch (string trim "$line $word")
      case ${paths.map(quoted).join(" ")}
        set line (string trim "$line $word")
    end
  end
  test "$line" = "$argv"
end
complete -c dateline -f
${commands.flatMap(linesOf).join("\n")}
complete -c dateline-news -w dateline
function __dateline_npx
  set -l words (commandline -opc) (commandline -ct)
  complete -C (string join ' ' -- dateline $words[3..-1])
end
complete -c npx -n 'set -l words (commandline -opc); contains -- "$words[2]" dateline dateline-news' -f -a '(__dateline_npx)'
`;
}

function linesOf({ path, subcommands, options, argument }: CompletedCommand): string[] {
  const start = `complete -c dateline -n ${quoted(`__dateline_at ${quoted(path)}`)}`;
  return [
    ...subcommands.map(({ name, does }) => `${start} -a ${quoted(name)} -d ${quoted(does)}`),
    ...(argument === undefined || argument === "anything" ? [] : [`${start} ${offer(argument)}`]),
    ...options.map(({ flags, does, value }) =>
      [
        start,
        ...flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag[1]}`)),
        ...(value === undefined ? [] : ["-r", offer(value)]),
        `-d ${quoted(does)}`,
      ].join(" "),
    ),
  ];
}

function offer(value: Value): string {
  if (value === "anything") return "";
  if (value === "file") return "-F";
  if (value === "folder") return "-a '(__fish_complete_directories)'";
  return `-a ${quoted(value.names.join(" "))}`;
}

/** In fish's single quotes, only backslashes and quotes need an escape. */
function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
