/** Terminals that show links: https://github.com/Alhadis/OSC8-Adoption */
const PROGRAMS: readonly string[] = ["iTerm.app", "WezTerm", "vscode", "ghostty", "zed", "Hyper"];
/** GNOME's terminal library, since 0.50. */
const FIRST_VTE = 5_000;

/** Whether a shell's environment names a terminal that shows links. Others might print their escape sequences. */
export function knowsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.CI !== undefined) return false;
  const { TERM_PROGRAM = "", VTE_VERSION = "0", WT_SESSION, KITTY_WINDOW_ID } = env;
  if (WT_SESSION !== undefined || KITTY_WINDOW_ID !== undefined) return true;
  return PROGRAMS.includes(TERM_PROGRAM) || Number(VTE_VERSION) >= FIRST_VTE;
}
