import { printable } from "../../printable.ts";
import { STARTER_TEXTS, starterLanguage } from "../../starter/texts/texts-of.ts";

export interface Written {
  /** As shown to the editor. */
  file: string;
  url: string;
  draft: boolean;
}

/** What was written, and how to see it and publish it, in the publication's language. */
export function nextSteps({ file, url, draft }: Written, language: string): string {
  const words = STARTER_TEXTS[starterLanguage(language)];
  const lines = [
    `${words.report.wrote}:`,
    `  ${printable(file)}`,
    "",
    words.newArticle.next,
    `  npx dateline serve${draft ? " --drafts" : ""}`,
    `  http://localhost:8080${encodeURI(url)}`,
    ...(draft ? ["", words.newArticle.publish] : []),
  ];
  return `${lines.join("\n")}\n`;
}
