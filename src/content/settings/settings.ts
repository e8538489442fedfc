import type { z } from "zod";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import type { LocalLink } from "../../markdown/types.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { salvage } from "../front-matter/salvage.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import { readRenamed } from "../renames/read-renamed.ts";
import { renamesIn } from "../renames/renames.ts";
import type { Settings, SourceFile } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import type { Located, ReadYaml } from "../yaml/yaml-document.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import { editionProblems } from "./edition-checks.ts";
import { embedProblems } from "./embeds.ts";
import { feedAliasesOf } from "./feed-aliases.ts";
import type { FontSetting } from "./fonts.ts";
import type { NamedPicture } from "./logo.ts";
import { type NavigationLink, navigationLinks, navigationProblems } from "./navigation.ts";
import { oldAddressesOf } from "./old-addresses.ts";
import { settingsOf } from "./settings-of.ts";
import { settingsKeys, settingsSchema } from "./settings-schema.ts";

export interface ParsedSettings extends Parsed<Settings> {
  /** If there are errors: what the rest of the file says, to check all other files with. */
  salvaged?: SalvagedSettings;
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
  /** The dictionaries that `houseStyle` names, read once all files are known. */
  dictionaries?: { language: string; name: string; place: Place }[];
  /** The line of `security.expires`. */
  securityLine?: number;
  /** Where `citationStyle` names a style. */
  stylePlace?: Place;
}

export interface SalvagedSettings {
  settings: Settings;
  /** The keys whose values are unknown. */
  lost: ReadonlySet<string>;
}

export function parseSettings(source: SourceFile): ParsedSettings {
  const { located, rest, diagnostics } = readSettings(source);
  const written = located ?? rest;
  const data = written?.data ?? {};
  const keys = settingsKeys(data);
  const { data: fields, error } = settingsSchema.safeParse(data);
  if (located && !error) {
    const { value, lost, problems, ...others } = settingsIn(source, located, fields);
    const own = lost.size === 0 ? { value } : { salvaged: { settings: value, lost } };
    return { ...own, ...others, diagnostics: [...diagnostics, ...problems] };
  }
  const found = located
    ? problemsOf(error ?? { issues: [] }, { source, place: located.place, data, keys })
    : problemsOfRest(settingsSchema, rest, { source, keys });
  const read =
    written &&
    salvage(
      { ...written, data },
      { schema: settingsSchema, source, keys, standIns: STAND_INS },
      { unread: located ? "" : source.text },
    );
  if (!read) return { diagnostics: [...diagnostics, ...found] };
  const { value, lost, problems, ...others } = settingsIn(
    source,
    { data, place: read.place },
    read.fields,
  );
  return {
    salvaged: { settings: value, lost: new Set([...lost, ...read.lost]) },
    ...others,
    diagnostics: [...diagnostics, ...found, ...read.diagnostics, ...problems],
  };
}

/** What no page shows. */
const STAND_INS = {
  title: "Untitled",
  url: "https://site.invalid",
  language: "en",
  timeZone: "UTC",
  sections: [{ id: "news", title: "News" }],
};

type Fields = z.infer<typeof settingsSchema>;

/** The settings of valid fields, without those that contradict one another: these are `lost`. */
function settingsIn(source: SourceFile, { data, place }: Located, fields: Fields) {
  const feedAliases = feedAliasesOf(fields.feedAliases, source, place);
  const oldAddresses = oldAddressesOf(fields, source, place);
  const all = {
    ...settingsOf(fields),
    ...(feedAliases.length > 0 && { feedAliases }),
    ...(oldAddresses.length > 0 && { oldAddresses }),
  };
  const conflicts = {
    sections: duplicateSections(source, all.sections, place),
    editions: editionProblems(source, all, place),
    navigation: navigationProblems(source, all, place),
    embeds: embedProblems(source, all, place),
  };
  const lost = new Set(
    Object.entries(conflicts).flatMap(([key, problems]) => (problems.length > 0 ? key : [])),
  );
  const value = lost.size === 0 ? all : withoutConflicts(all, lost);
  const links = [...policyLinks(fields.policies, place), ...navigationLinks(value, place)];
  const named = (key: "logo" | "icon"): Partial<Record<typeof key, NamedPicture>> => {
    const src = fields[key];
    return src === undefined ? {} : { [key]: { src, place: place([key]) } };
  };
  const image = fields.podcast?.image;
  const fonts = (fields.fonts ?? []).map((setting, index) => {
    const { path } = resolvePath(data, ["fonts", index, "file"]);
    return { setting, place: place(path) };
  });
  return {
    value,
    lost,
    links,
    urlLine: place(["url"]).line,
    fonts,
    dictionaries: Object.entries(value.houseStyle?.dictionaries ?? {}).map(([language, name]) => ({
      ...{ language, name },
      place: place(["houseStyle", "dictionaries", language]),
    })),
    ...named("logo"),
    ...named("icon"),
    ...(image !== undefined && { cover: { src: image, place: place(["podcast", "image"]) } }),
    ...(value.security && { securityLine: place(["security", "expires"]).line }),
    ...(fields.citationStyle !== undefined && { stylePlace: place(["citationStyle"]) }),
    problems: Object.values(conflicts).flat(),
  };
}

function withoutConflicts(settings: Settings, lost: ReadonlySet<string>): Settings {
  const { navigation, embeds, editions, ...others } = settings;
  return {
    ...others,
    ...(navigation && !lost.has("navigation") && { navigation }),
    ...(embeds && !lost.has("embeds") && { embeds }),
    editions: lost.has("editions") || lost.has("navigation") ? [] : editions,
    sections: [...new Map(settings.sections.map((each) => [each.id, each])).values()],
  };
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
