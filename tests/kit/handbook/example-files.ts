import { fencesOf, HANDBOOK_PAGES } from "./pages.ts";

/** The pages of the handbook about overrides, whose examples make one publication. */
const PAGES = ["override-a-part", "add-a-layout-for-a-page", "use-eleventy-plugins"];

/** The files that these pages have as examples, by path. */
export function exampleOverrides(): Record<string, string> {
  const fences = fencesOn(PAGES).filter(({ path }) => path !== "");
  return Object.fromEntries(fences.map(({ path, text }) => [path, text]));
}

/** The `tsconfig.json` that the handbook recommends for a publication with overrides. */
export function exampleTsconfig(): { compilerOptions: object; include: string[] } {
  const fence = fencesOn(PAGES).find(({ text }) => text.includes('"compilerOptions"'));
  return JSON.parse(fence?.text ?? "");
}

function fencesOn(names: readonly string[]) {
  return HANDBOOK_PAGES.filter(({ name }) => names.some((page) => name.endsWith(page))).flatMap(
    fencesOf,
  );
}
