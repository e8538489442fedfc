import { parse } from "yaml";

/**
 * A generated page of the handbook as text for a terminal: its title and description, then what is below each heading,
 * indented. Links become their words.
 */
export function pageInTerminal(page: string): string {
  const [, front = "", body = ""] = /^---\n(.*?)^---\n\n(.*)$/ms.exec(page) ?? [];
  const { title, description } = parse(front) as { title: string; description: string };
  const text = body
    .replace(/^(`{3,})\w*\n(.*?)\n?^\1$/gms, (_, _ticks, code: string) => indented(code))
    .replace(/^(?! {4}).*$/gm, withoutLinks);
  return `${title}\n  ${description}\n\n${text.replace(/^(?!## )(?=.)/gm, "  ").replace(/^## (.+)\n/gm, "$1")}`;
}

function indented(code: string): string {
  return code.replace(/^(?=.)/gm, "    ");
}

function withoutLinks(line: string): string {
  return line.replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1");
}
