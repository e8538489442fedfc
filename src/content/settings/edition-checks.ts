import { nearest } from "../../citations/nearest.ts";
import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import type { EditionSettings, Settings, SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";

type Checked = Pick<Settings, "language" | "sections" | "editions">;

/** Checks across editions: languages and homes must be unique, and sections must exist. */
export function editionProblems(
  source: SourceFile,
  settings: Checked,
  place: PlaceOf,
): Diagnostic[] {
  const reportAt = (
    at: Place,
    problem: Pick<Diagnostic, "rule" | "message" | "hint">,
  ): Diagnostic => ({
    ...at,
    severity: "error",
    ...problem,
    excerpt: excerptOf(source.text, at),
  });
  const { language, editions } = settings;
  const languages = [language, ...editions.map((edition) => edition.language)];
  const homes = ["/", ...editions.map(({ home }) => home.normalize("NFC").toLowerCase())];
  return editions.flatMap((edition, index) => {
    const found: Diagnostic[] = [];
    const own = index + 1;
    if (languages.indexOf(edition.language) < own)
      found.push(reportAt(place(["editions", index, "language"]), sameLanguage(edition)));
    else if (homes.indexOf(homes[own] ?? "") < own)
      found.push(reportAt(place(["editions", index]), sameHome(edition)));
    for (const [at, message] of sectionProblems(edition, settings))
      found.push(reportAt(place(["editions", index, "sections", at, "id"]), message));
    return found;
  });
}

type Problem = Pick<Diagnostic, "rule" | "message" | "hint">;

function sameLanguage({ language }: EditionSettings): Problem {
  return {
    rule: "settings/edition",
    message: `There is already an edition in ${language}`,
    hint: "List each other language once, and leave out the publication's own `language`.",
  };
}

function sameHome({ home }: EditionSettings): Problem {
  return {
    rule: "settings/edition",
    message: `There is already an edition at ${home}`,
    hint: "Give this edition a different `path`, as in /es/.",
  };
}

/** With the index of each section. */
function sectionProblems(
  edition: EditionSettings,
  { sections }: Checked,
): [index: number, problem: Problem][] {
  const known = sections.map(({ id }) => id);
  const own = edition.sections.map(({ id }) => id);
  return own.flatMap((id, index): [number, Problem][] => {
    if (own.indexOf(id) < index) {
      const hint = "Delete one of them.";
      return [
        [
          index,
          { rule: "settings/edition", message: `The section \`${id}\` is listed twice`, hint },
        ],
      ];
    }
    if (known.includes(id)) return [];
    const near = nearest(id, known);
    return [
      [
        index,
        {
          rule: "settings/edition",
          message: `The publication has no section \`${id}\``,
          hint: near
            ? `Did you mean \`${near}\`?`
            : `Use a section of the publication: ${known.join(", ")}.`,
        },
      ],
    ];
  });
}
