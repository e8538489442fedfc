import type { SharedSources } from "../../citations/shared.ts";
import { providersOf } from "../../embeds/own-sites.ts";
import type { BodyContext } from "../../markdown/context.ts";
import { memo } from "../../memo.ts";
import type { ProseOptions } from "../../prose/types.ts";
import { readFence } from "../blocks/read-fence.ts";
import type { BodyText } from "../front-matter/front-matter.ts";
import type { ImageResolver } from "../pictures/images.ts";
import type { EditionTags } from "../settings/editions.ts";
import type { Settings, SourceFile } from "../types.ts";

/** What a content file is parsed with, besides its text. */
export interface ParseContext {
  settings: Pick<
    Settings,
    | "language"
    | "url"
    | "articleUrl"
    | "timeZone"
    | "markdownFiles"
    | "maths"
    | "highlightCode"
    | "embeds"
  > &
    Pick<EditionTags, "editions">;
  resolveImage: ImageResolver;
  resolveLink: NonNullable<BodyContext["resolveLink"]>;
  resolveFile: NonNullable<BodyContext["resolveFile"]>;
  readFile: NonNullable<BodyContext["readFile"]>;
  style?: BodyContext["style"];
  /** What its language is checked with; absent if every rule for it is off. */
  prose?: ProseOptions | undefined;
  /** Sources that an article may cite besides its own. */
  shared?: SharedSources;
}

/** Made once for all files. */
const providersFor = memo(providersOf);

/** The context in which a content file's body is rendered. */
export function bodyContext(
  source: SourceFile,
  { bodyLine }: BodyText,
  { settings, style, shared, prose: _, ...resolvers }: ParseContext,
  own: Partial<
    Pick<
      BodyContext,
      | "language"
      | "references"
      | "sourcePlace"
      | "quotationsCited"
      | "sponsored"
      | "writesMarkdown"
      | "isStanding"
      | "readProse"
    >
  > = {},
): BodyContext {
  return {
    file: source.file,
    firstLine: bodyLine,
    language: settings.language,
    references: [],
    ...resolversIn(resolvers),
    readFence,
    origin: settings.url,
    maths: settings.maths,
    highlightCode: settings.highlightCode,
    ...(settings.embeds && { embeds: providersFor(settings.embeds) }),
    style,
    ...(shared && { shared }),
    ...own,
  };
}

/** The functions that look up other files. */
export type Resolvers = Pick<
  ParseContext,
  "resolveImage" | "resolveLink" | "resolveFile" | "readFile"
>;

function resolversIn({ resolveImage, resolveLink, resolveFile, readFile }: Resolvers): Resolvers {
  return { resolveImage, resolveLink, resolveFile, readFile };
}
