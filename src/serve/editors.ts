/** A place in a file of this machine. `path` is absolute; lines and columns count from 1. */
export interface PlaceOnDisk {
  path: string;
  line: number;
  column: number;
}

interface Editor {
  /** Commands that start it, as in `$EDITOR`. */
  commands: readonly string[];
  /** The URL that makes it open a file; `path` is encoded and begins with a slash. */
  url: (place: PlaceOnDisk) => string;
}

const colons =
  (start: string): Editor["url"] =>
  ({ path, line, column }) =>
    `${start}${path}:${line}:${column}`;

const query =
  (start: string): Editor["url"] =>
  ({ path, line, column }) =>
    `${start}${path}&line=${line}&column=${column}`;

/** Editors that open a file from a URL. */
export const EDITORS = {
  /** https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls */
  vscode: { commands: ["code"], url: colons("vscode://file") },
  "vscode-insiders": { commands: ["code-insiders"], url: colons("vscode-insiders://file") },
  vscodium: { commands: ["codium", "vscodium"], url: colons("vscodium://file") },
  cursor: { commands: ["cursor"], url: colons("cursor://file") },
  windsurf: { commands: ["windsurf"], url: colons("windsurf://file") },
  /** https://zed.dev/docs/reference/cli */
  zed: { commands: ["zed", "zeditor"], url: colons("zed://file") },
  idea: { commands: ["idea"], url: query("idea://open?file=") },
  webstorm: { commands: ["webstorm"], url: query("webstorm://open?file=") },
  phpstorm: { commands: ["phpstorm"], url: query("phpstorm://open?file=") },
  sublime: { commands: ["subl", "sublime_text"], url: query("subl://open?url=file://") },
  /** https://macromates.com/manual/en/using_textmate_from_terminal */
  textmate: { commands: ["mate"], url: query("txmt://open?url=file://") },
  macvim: { commands: ["mvim"], url: query("mvim://open?url=file://") },
  nova: { commands: ["nova"], url: query("nova://open?path=") },
} as const satisfies Record<string, Editor>;

export type EditorName = keyof typeof EDITORS;

export const EDITOR_NAMES = Object.keys(EDITORS) as EditorName[];

/**
 * The editor of `$VISUAL` or `$EDITOR`, if links can open it, or the one whose terminal this is; else VS Code, for which
 * `dateline init` writes settings.
 */
export function editorIn(env: Readonly<Record<string, string | undefined>>): EditorName {
  const named = [env.VISUAL, env.EDITOR].map((command) => byCommand(command ?? ""));
  return named.find((name) => name !== undefined) ?? (env.ZED_TERM ? "zed" : "vscode");
}

/** As in `code --wait` or `/usr/local/bin/subl -w`. */
function byCommand(command: string): EditorName | undefined {
  const [, program = ""] =
    /^\s*(?:\S*[/\\])?([^\s/\\]+?)(?:\.exe|\.cmd)?(?:\s|$)/.exec(command) ?? [];
  return EDITOR_NAMES.find((name) =>
    (EDITORS[name].commands as readonly string[]).includes(program),
  );
}

/** A URL that opens the file in the editor. */
export function editorUrl(name: EditorName, { path, line, column }: PlaceOnDisk): string {
  const names = path.replaceAll("\\", "/").split("/").map(encodeURIComponent);
  const whole = names.join("/").replace(/^([A-Za-z])%3A\//, "/$1:/");
  return EDITORS[name].url({ path: whole, line, column });
}
