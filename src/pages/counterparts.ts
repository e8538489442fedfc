import { KINDS } from "./kinds.ts";
import type { Outline } from "./outline.ts";
import type { Alternate, Meta } from "./types.ts";

export interface EditionPages {
  language: string;
  home: string;
  pages: Outline[];
}

/**
 * Adds links to a page's counterparts in other editions, for front pages, sections, authors and indexes. Later pages of
 * a list have none, because other editions list other articles there. Articles already link to their translations.
 */
export function withCounterparts(editions: readonly EditionPages[]): EditionPages[] {
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
  if (!KINDS[kind].inEachEdition || !("meta" in model)) return false;
  return !("paging" in model) || model.paging.number === 1;
}

function placeOf({ kind, url }: Outline, home: string): string {
  return `${kind} ${url.slice(home.length)}`;
}
