import type { Outline } from "./outline.ts";
import type { PageKind } from "./page.ts";
import type { Alternate, Meta } from "./types.ts";

/** The pages of one edition. */
export interface Laid {
  language: string;
  home: string;
  pages: Outline[];
}

/** Pages that are the same in each edition: their urls differ in the edition's home alone. */
const SHARED_KINDS: ReadonlySet<PageKind> = new Set([
  "front",
  "section",
  "author",
  "index",
  "sources",
]);

/**
 * Tells each page of its counterparts in other editions: fronts, sections, authors and indexes. A further page of a list
 * has none, for it holds other articles; those of articles are their translations, which they know themselves.
 */
export function withCounterparts(editions: readonly Laid[]): Laid[] {
  if (editions.length < 2) return [...editions];
  const places = new Map<string, Alternate[]>();
  for (const { language, home, pages } of editions) {
    for (const page of pages) {
      if (!hasCounterparts(page)) continue;
      const place = placeOf(page, home);
      const known = places.get(place) ?? [];
      known.push({ language, url: page.url });
      places.set(place, known);
    }
  }
  return editions.map(({ pages, ...edition }) => ({
    ...edition,
    pages: pages.map((page) => {
      if (!hasCounterparts(page)) return page;
      const alternates = places.get(placeOf(page, edition.home)) ?? [];
      if (alternates.length < 2) return page;
      const meta: Meta = { ...page.model.meta, alternates };
      return { ...page, model: { ...page.model, meta } };
    }),
  }));
}

type WithMeta = Outline & { model: { meta: Meta } };

function hasCounterparts(page: Outline): page is WithMeta {
  const { kind, model } = page;
  if (!SHARED_KINDS.has(kind) || !("meta" in model)) return false;
  return !("paging" in model) || model.paging.number === 1;
}

function placeOf({ kind, url }: Outline, home: string): string {
  return `${kind} ${url.slice(home.length)}`;
}
