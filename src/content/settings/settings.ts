import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import type { LocalLink } from "../../markdown/types.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import { readRenamed } from "../renames/read-renamed.ts";
import { renamesIn } from "../renames/renames.ts";
import type { Settings, SourceFile } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import type { ReadYaml } from "../yaml/yaml-document.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import { editionProblems } from "./edition-checks.ts";
import { embedProblems } from "./embeds.ts";
import { feedAliasesOf } from "./feed-aliases.ts";
import type { FontSetting } from "./fonts.ts";
import type { NamedPicture } from "./logo.ts";
import { type NavigationLink, navigationLinks, navigationProblems } from "./navigation.ts";
import { settingsOf } from "./settings-of.ts";
import { settingsKeys, settingsSchema } from "./settings-schema.ts";

export interface ParsedSettings extends Parsed<Settings> {
  /** Policies and links of the navigation to pages of the site, checked once all pages are known. */
  links?: NavigationLink[];
  /** The line of `url`. */
  urlLine?: number;
  /** The pictures that `logo` and `icon` name, resolved once all files are known. */
  logo?: NamedPicture;
  icon?: NamedPicture;
  /** That `podcast.image` names. */
  cover?: NamedPicture;
  /** The fonts that `fonts` names, read once all files are known. */
  fonts?: { setting: FontSetting; place: Place }[];
  /** The line of `security.expires`. */
  securityLine?: number;
  /** Where `citationStyle` names a style. */
  stylePlace?: Place;
}

export function parseSettings(source: SourceFile): ParsedSettings {
  const { located, rest, diagnostics } = readSettings(source);
  if (!located) {
    const keys = settingsKeys(rest?.data);
    const others = problemsOfRest(settingsSchema, rest, { source, keys });
    return { diagnostics: [...diagnostics, ...others] };
  }
  const { place } = located;
  const data = located.data ?? {};
  const result = settingsSchema.safeParse(data);
  if (!result.success) {
    const problems = problemsOf(result.error, { source, place, data, keys: settingsKeys(data) });
    return { diagnostics: [...diagnostics, ...problems] };
  }
  const feedAliases = feedAliasesOf(result.data.feedAliases, source, place);
  const value = { ...settingsOf(result.data), ...(feedAliases.length > 0 && { feedAliases }) };
  const conflicts = [
    ...duplicateSections(source, value.sections, place),
    ...editionProblems(source, value, place),
    ...navigationProblems(source, value, place),
    ...embedProblems(source, value, place),
  ];
  if (conflicts.length > 0) return { diagnostics: [...diagnostics, ...conflicts] };
  const links = [...policyLinks(result.data.policies, place), ...navigationLinks(value, place)];
  const urlLine = place(["url"]).line;
  const stylePlace =
    result.data.citationStyle === undefined ? {} : { stylePlace: place(["citationStyle"]) };
  const named = (key: "logo" | "icon"): Partial<Record<typeof key, NamedPicture>> => {
    const src = result.data[key];
    return src === undefined ? {} : { [key]: { src, place: place([key]) } };
  };
  const image = result.data.podcast?.image;
  const cover = image !== undefined && {
    cover: { src: image, place: place(["podcast", "image"]) },
  };
  const logo = { ...named("logo"), ...named("icon"), ...cover };
  const fonts = (result.data.fonts ?? []).map((setting, index) => {
    const { path } = resolvePath(data, ["fonts", index, "file"]);
    return { setting, place: place(path) };
  });
  const securityLine = value.security && place(["security", "expires"]).line;
  const others = securityLine === undefined ? logo : { ...logo, securityLine };
  return { value, links, urlLine, fonts, ...others, ...stylePlace, diagnostics };
}

/** Old names of keys are read as the new ones. */
function readSettings(source: SourceFile): ReadYaml {
  const read = readYaml(source.text, source);
  const found = read.located ?? read.rest;
  if (!found) return read;
  const { located, diagnostics } = readRenamed(found, renamesIn("publication"), source);
  return {
    ...(read.located ? { located } : { rest: located }),
    diagnostics: [...read.diagnostics, ...diagnostics],
  };
}

function policyLinks(policies: Settings["policies"], place: PlaceOf): LocalLink[] {
  return Object.entries(policies)
    .filter(([, href]) => href.startsWith("/"))
    .map(([policy, href]) => {
      const { line, column } = place(["policies", policy]);
      return { href, line, column };
    });
}

function duplicateSections(
  source: SourceFile,
  sections: readonly { id: string }[],
  place: PlaceOf,
): Diagnostic[] {
  const ids = sections.map(({ id }) => id.normalize("NFC").toLowerCase());
  return sections.flatMap(({ id }, index): Diagnostic[] => {
    const first = ids.indexOf(ids[index] ?? "");
    if (first === index) return [];
    const at = place(["sections", index, "id"]);
    return [
      {
        ...at,
        severity: "error",
        rule: "settings/duplicate-section",
        message: `The section \`${id}\` is listed twice`,
        hint: `The first is on line ${place(["sections", first, "id"]).line}. Give one of them a different id.`,
        excerpt: excerptOf(source.text, at),
      },
    ];
  });
}
