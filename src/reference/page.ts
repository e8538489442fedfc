/** A page of the handbook that is made from the program. */
export interface ReferencePage {
  /** Its file among the articles, without the ending: `reference/rules`. The first folder is its section. */
  name: string;
  title: string;
  description: string;
  kicker: string;
  /** Its place in the section: the newest date comes first. */
  date: string;
  /** The last part of its URL, if that is not the file's name. */
  slug?: string;
  text: () => string;
}
