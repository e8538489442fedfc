import { z } from "zod";
import { nearest } from "../../citations/nearest.ts";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { LocalLink } from "../../markdown/types.ts";
import { typeset } from "../../typography/typeset.ts";
import { line, report, url } from "../front-matter/fields.ts";
import { written } from "../front-matter/written.ts";
import { NAVIGATION_LISTS, type NavigationEntry, type NavigationSettings } from "../navigation.ts";
import type { SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import { identifier } from "./settings-fields.ts";

const link = z
  .strictObject({
    section: identifier.exactOptional().meta({
      description: "A section, by its id. The id alone means the same.",
      examples: ["world"],
    }),
    title: line.exactOptional().meta({
      description: "The text of the link. Default: the title of the page.",
      examples: ["Shop"],
    }),
    url: url.exactOptional().meta({
      description: "Its target: a page of this site, or a different site.",
      examples: ["https://shop.example.org", "/about/"],
    }),
  })
  .superRefine(({ section, url: target, title }, context) => {
    if (section !== undefined) return;
    if (target === undefined) {
      const hint = "Add a URL, as in `url: /shop/`.";
      report(context, { rule: "field/missing", message: "A link needs a `url`", hint }, ["title"]);
    } else if (title === undefined && !target.startsWith("/")) {
      const hint = `Write both: { title: Shop, url: ${target} }.`;
      report(
        context,
        { rule: "field/missing", message: "A link to another site needs a `title`", hint },
        ["url"],
      );
    }
  });

/** `world` is a section, `/about/` a page. Anything else with a slash or colon is a URL, if only a wrong one. */
const entry = written(
  z.preprocess((value) => {
    if (typeof value !== "string") return value;
    return /[/:]/.test(value) ? { url: value.trim() } : { section: value.trim() };
  }, link),
  (own) => ({ anyOf: [{ type: "string", pattern: "\\S" }, own] }),
);

const list = z.array(entry);

/** `navigation` of the publication, and of an edition. */
export const navigationSchema = z.strictObject({
  masthead: list.exactOptional().meta({
    description:
      "What the masthead links to, in this order: sections by id, pages by URL, and links with a title.",
    examples: [["world", "/about/", { title: "Shop", url: "https://shop.example.org" }]],
  }),
  foot: list.exactOptional().meta({
    description: "What the foot of every page links to: sections, pages, and links with a title.",
    examples: [["world", "/about/", "/contact/"]],
  }),
  action: z
    .strictObject({
      title: line.meta({ description: "The text on the button.", examples: ["Donate"] }),
      url: url.meta({
        description: "Its target: a page of this site, or a different site.",
        examples: ["https://donate.example.org"],
      }),
    })
    .exactOptional()
    .meta({
      description: "One link that stands out in the masthead, such as Donate or Subscribe.",
      examples: [{ title: "Donate", url: "https://donate.example.org" }],
    }),
});

export const navigationFields = {
  navigation: navigationSchema.optional().meta({
    description: "What the masthead and the foot link to. Without it: all sections and pages.",
    examples: [{ masthead: ["world", "/about/"] }],
    group: "Navigation",
  }),
};

export const NAVIGATION_KEYS = {
  navigation: Object.keys(navigationSchema.shape),
  "navigation.masthead": ["title", "url"],
  "navigation.foot": ["title", "url"],
  "navigation.action": ["title", "url"],
};

type Given = z.infer<typeof navigationSchema>;

/** With typeset titles. */
export function navigationOf(given: Given, language: string): NavigationSettings {
  const entries = (own: readonly NavigationEntry[]) =>
    own.map((each) => (each.title ? { ...each, title: typeset(each.title, language) } : each));
  const { masthead, foot, action } = given;
  return {
    ...(masthead && { masthead: entries(masthead) }),
    ...(foot && { foot: entries(foot) }),
    ...(action && { action: { ...action, title: typeset(action.title, language) } }),
  };
}

interface Checked {
  sections: readonly { id: string }[];
  navigation?: NavigationSettings;
  editions: readonly { navigation?: NavigationSettings }[];
}

type Path = (string | number)[];

/** The navigation of the publication and of each edition, with its path in the file. */
function* navigations({ navigation, editions }: Omit<Checked, "sections">) {
  if (navigation) yield { navigation, path: ["navigation"] as Path };
  for (const [index, edition] of editions.entries()) {
    const path: Path = ["editions", index, "navigation"];
    if (edition.navigation) yield { navigation: edition.navigation, path };
  }
}

/** Reports sections that the publication lacks. */
export function navigationProblems(
  source: SourceFile,
  settings: Checked,
  place: PlaceOf,
): Diagnostic[] {
  const known = settings.sections.map(({ id }) => id);
  return [...navigations(settings)].flatMap(({ navigation, path }) =>
    NAVIGATION_LISTS.flatMap((name) =>
      (navigation[name] ?? []).flatMap(({ section }, index): Diagnostic[] => {
        if (section === undefined || known.includes(section)) return [];
        const near = nearest(section, known);
        const at = place([...path, name, index]);
        const hint = near
          ? `Did you mean \`${near}\`?`
          : `Write one of: ${known.join(", ")}. A page begins with a slash: /about/.`;
        const message = `The publication has no section \`${section}\``;
        const excerpt = excerptOf(source.text, at);
        return [{ ...at, severity: "error", rule: "navigation/section", message, hint, excerpt }];
      }),
    ),
  );
}

/** A link of the navigation to a page of the site. */
export interface NavigationLink extends LocalLink {
  /** Has no title, so the page's is needed. */
  untitled?: true;
}

/** The navigation's links to pages of the site, checked once all pages are known. */
export function navigationLinks(
  settings: Omit<Checked, "sections">,
  place: PlaceOf,
): NavigationLink[] {
  return [...navigations(settings)].flatMap(({ navigation, path }) => {
    const { action } = navigation;
    const entries = NAVIGATION_LISTS.flatMap((name) =>
      (navigation[name] ?? []).map((each, index) => ({ ...each, path: [...path, name, index] })),
    );
    const all = [...entries, ...(action ? [{ ...action, path: [...path, "action", "url"] }] : [])];
    return all.flatMap(({ url: href, title, path: own }): NavigationLink[] => {
      if (!href?.startsWith("/")) return [];
      const { line: row, column } = place(own);
      return [{ href, line: row, column, ...(title === undefined && { untitled: true }) }];
    });
  });
}
