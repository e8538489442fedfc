/** The queries of a module's url: its generation, and the part that it is checked as. */
const GENERATION = "generation";
const CHECKED = "checked";

/** The URL of a module in a generation. `part` makes it the module that checks what this one returns. */
export function moduleUrl(url: string, generation: number | undefined, part?: string): string {
  const own = new URL(url);
  own.search = "";
  if (generation !== undefined) own.searchParams.set(GENERATION, String(generation));
  if (part !== undefined) own.searchParams.set(CHECKED, part);
  return own.href;
}

/** The generation that a URL names. */
export function generationIn(url: string): number | undefined {
  const number = new URL(url).searchParams.get(GENERATION);
  return number === null ? undefined : Number(number);
}

/** The name of the part that a URL's module checks. */
export function partIn(url: string): string | undefined {
  return new URL(url).searchParams.get(CHECKED) ?? undefined;
}

/** Whether a module's name in a stack is that of a module that checks another. */
export function isChecked(name: string): boolean {
  return /\?\S*\bchecked=/.test(name);
}
