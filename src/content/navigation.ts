/** A section by id, or a link. A link without a title shows that of the page it leads to. */
export interface NavigationEntry {
  section?: string;
  url?: string;
  title?: string;
}

/** A link that asks readers to act, such as Donate. */
export interface Action {
  title: string;
  url: string;
}

/** What the masthead and the foot link to, in order. An absent list shows the default. */
export interface NavigationSettings {
  masthead?: NavigationEntry[];
  foot?: NavigationEntry[];
  action?: Action;
  /** Taken over from the main edition: the edition's own standing pages follow in each list. */
  inherited?: true;
}

export const NAVIGATION_LISTS = ["masthead", "foot"] as const;
export type NavigationList = (typeof NAVIGATION_LISTS)[number];

/** The lists that a standing page can ask for in its front matter. */
export const PLACES = [...NAVIGATION_LISTS, "none"] as const;
export type StandingPlace = (typeof PLACES)[number];
