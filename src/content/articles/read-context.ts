import { hash } from "node:crypto";
import { posix } from "node:path";
import type { StyleSource } from "../../citations/style/types.ts";
import type { Reference } from "../../citations/types.ts";
import type { ProseOptions, ProseRuleName } from "../../prose/types.ts";
import type { ContentRoot, FileFacts } from "../files/scan.ts";
import { mediaFinder } from "../media-files/find-media.ts";
import type { MeasuredMedia } from "../media-files/measure-media.ts";
import { imageFinder } from "../pictures/images.ts";
import type { MeasuredImage } from "../pictures/measure-pictures.ts";
import type { ParsedSettings } from "../settings/settings.ts";
import { DEFAULT_ARTICLE_URL } from "../settings/settings-fields.ts";
import type { SourceFile } from "../types.ts";
import type { ReadContext } from "./article-file.ts";
import { authorId } from "./author.ts";
import type { ParseContext } from "./context.ts";

/** If the settings are invalid, articles are still checked, with what they say, or else defaults. */
export function readContextOf(
  root: ContentRoot,
  { images, media }: { images: MeasuredImage[]; media: MeasuredMedia[] },
  { value, salvaged }: Pick<ParsedSettings, "value" | "salvaged">,
  {
    authors,
    topics,
    shared,
    comments,
    program,
    style,
    prose,
  }: {
    authors: readonly SourceFile[];
    topics: readonly SourceFile[];
    shared: readonly Reference[];
    comments: readonly FileFacts[];
    program: string;
    style: StyleSource | undefined;
    prose: ProseOptions | undefined;
  },
): ReadContext {
  const settings = value ?? salvaged?.settings;
  const knowsSections = settings !== undefined && !salvaged?.lost.has("sections");
  const { language, timeZone, url, articleUrl, editions, markdownFiles, maths, highlightCode } =
    settings ?? {
      language: "en",
      timeZone: "UTC",
      url: "https://site.invalid",
      articleUrl: DEFAULT_ARTICLE_URL,
      editions: [],
      markdownFiles: false,
      maths: false,
      highlightCode: false,
    };
  const embeds = settings?.embeds;
  // Articles do not depend on the titles of editions or of their sections.
  const tags = editions.map((edition) => ({ language: edition.language, home: edition.home }));
  const known = {
    language,
    timeZone,
    url,
    articleUrl,
    editions: tags,
    markdownFiles,
    maths,
    highlightCode,
    ...(embeds && { embeds }),
  };
  const names = [
    ...(settings ? [settings.title] : []),
    ...authors.flatMap(nameIn),
    ...topics.flatMap(titleIn),
    ...(settings?.sections ?? []).map(({ title }) => title),
  ];
  const checked = prose && withNames(prose, names);
  return {
    root,
    settings: known,
    ...(knowsSections && { sections: settings.sections.map(({ id }) => id) }),
    authors: authors.map(({ path }) => authorId(path)),
    images,
    media,
    sources: shared,
    comments,
    ...(style && { style }),
    ...(checked && { prose: checked }),
    context: hash("sha1", JSON.stringify([program, known, style, checked && proseInputs(checked)])),
  };
}

/** All that the checks of language depend on; a dictionary's hash stands for it. */
function proseInputs({ dictionaries, ...others }: ProseOptions): unknown {
  return [others, dictionaries.map(({ language, hash: own }) => [language, own])];
}

/** Names are spelled right, and need no explanation. Articles are read again for new ones only if a rule asks. */
function withNames(prose: ProseOptions, names: readonly string[]): ProseOptions {
  const asks = (rule: ProseRuleName): boolean => prose.rules.includes(rule);
  const hasInitials = (name: string): boolean => /\p{Lu}{2}/u.test(name);
  return {
    ...prose,
    spelled: asks("spelling/word") ? [...prose.spelled, ...names] : prose.spelled,
    names: asks("style/initials") ? names.filter(hasInitials).sort() : prose.names,
  };
}

/** An author's name, as the front matter has it. */
function nameIn(source: SourceFile): string[] {
  return fieldIn(source, /^name:[ \t]*["']?([^"'\n]+)/m);
}

function titleIn(source: SourceFile): string[] {
  return fieldIn(source, /^title:[ \t]*["']?([^"'\n]+)/m);
}

function fieldIn({ text }: SourceFile, field: RegExp): string[] {
  const [, name] = field.exec(text) ?? [];
  return name === undefined ? [] : [name.trim()];
}

/** The context of authors and standing pages. Editors link to a file's path, which is resolved to its URL. */
export function textContext(
  { root, settings, images, media, prose }: ReadContext,
  targets: ReadonlyMap<string, string | null>,
): (file: SourceFile) => ParseContext {
  const finder = imageFinder(images);
  const files = mediaFinder(media, images, root);
  return ({ path }) => ({
    settings,
    prose,
    resolveImage: (src) => finder.find(src, path),
    resolveFile: (src) => files.find(src, path),
    readFile: (src) => files.read(src, path),
    resolveLink: (href) => targets.get(posix.join(posix.dirname(path), href)),
  });
}
