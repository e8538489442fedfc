import { momentFromMillis } from "../dates.ts";
import { HOSTS } from "../hosts/hosts.ts";
import { matchLanguage } from "../languages.ts";
import type { Answers } from "./answers.ts";
import { fillMarkdown, type Values } from "./fill-template.ts";
import { hostFiles } from "./host-files.ts";
import { NODE_VERSION } from "./node-version.ts";
import { packageJson } from "./package-json.ts";
import { publicationYaml } from "./publication-yaml.ts";
import type { StarterFile } from "./starter-file.ts";
import { readTemplate, templatesIn } from "./template-files.ts";
import { STARTER_TEXTS, type StarterLanguage, starterLanguage } from "./texts/texts-of.ts";
import { vsCodeFiles } from "./vs-code.ts";

export interface StarterOptions {
  /** The version of Dateline that the publication depends on. */
  version: string;
  /** Milliseconds since 1970: the day of the first article. */
  now: number;
  /** Whether Git LFS keeps the large files. */
  lfs?: boolean;
  /** Whether the standing pages will be there, which the settings name. */
  hasPages: boolean;
}

/** All files of a new publication, in the order in which they are reported. */
export function starterFiles(answers: Answers, options: StarterOptions): StarterFile[] {
  const language = starterLanguage(answers.language);
  return [
    publicationYaml(answers, STARTER_TEXTS[language], options),
    ...contentFiles(answers, language, options),
    packageJson(answers, options),
    {
      path: ".gitignore",
      text: "node_modules/\n_site/\n._site.*\n.preview/\n..preview.*\n.cache/\n",
    },
    { path: ".node-version", text: `${NODE_VERSION}\n` },
    ...vsCodeFiles(answers),
    ...hostFiles(answers, options),
  ];
}

/** Templates in the publication's language, and those that all languages share. */
function contentFiles(
  answers: Answers,
  language: StarterLanguage,
  { now }: StarterOptions,
): StarterFile[] {
  const values = valuesOf(answers, language, now);
  return ["shared", language].flatMap((folder) =>
    templatesIn(folder).map((path): StarterFile => {
      const template = readTemplate(`${folder}/${path}`);
      if (!path.endsWith(".md")) return { path, text: template };
      const text = fillMarkdown(template, values);
      const isPage = path.startsWith("content/");
      return {
        path: path.replace("AUTHOR", answers.author.id),
        text: isPage ? withLanguage(text, language, answers) : text,
      };
    }),
  );
}

function valuesOf(
  { title, url, timeZone, sections, author, email, host }: Answers,
  language: StarterLanguage,
  now: number,
): Values {
  const { title: hostTitle } = HOSTS[host];
  return {
    title,
    url,
    // In brackets, like all that has to be filled in.
    email: email ?? `[editor@${new URL(url).hostname}]`,
    section: sections[0]?.id ?? "",
    author: author.id,
    authorName: author.name,
    authorKind: author.kind,
    today: momentFromMillis(now, timeZone).iso.slice(0, 10),
    host: host === "none" ? STARTER_TEXTS[language].noHost : hostTitle,
  };
}

/** Names the language of texts that are not in the publication's, which the interface lacks. */
function withLanguage(text: string, language: StarterLanguage, answers: Answers): string {
  if (matchLanguage(language, [answers.language]) !== undefined) return text;
  return text.replace("\n---\n", `\nlang: ${language}\n---\n`);
}
