/// <reference lib="dom" />
import type CMS from "@sveltia/cms";
import { toolbarWords } from "../desk-words.ts";
import { keepEscape } from "./asking-row.ts";
import { citable } from "./citable-sources.ts";
import { TOOLBAR_STYLES } from "./styles.ts";
import { type Citable, toolbarFor } from "./toolbar.ts";

/** The widget of a body in the desk's configuration. */
const BODY_WIDGET = "dateline-text";

/** Sveltia CMS puts React's `createElement` here: https://sveltiacms.app/en/docs/api/field-types */
declare const h: (tag: string, props: { ref: (place: HTMLElement | null) => void }) => unknown;

/** What Sveltia CMS gives a field, as far as ours needs it. Its package does not export the type. */
interface FieldProps {
  value: unknown;
  field: { get: (option: string) => unknown };
  /** The id for the element in which editors write. */
  forID: string;
  classNameWrapper: string;
  entry?: { getIn: (path: readonly string[]) => unknown };
  onChange: (value: string) => void;
  pickFile: (options: { kind: "image" }) => Promise<Picked | Picked[] | null>;
}

interface Picked {
  value: string;
}

/** A body at the desk: the Markdown as it is written, below a toolbar. `shared` lists the sources of all articles. */
export function addBodyField(cms: typeof CMS, shared: () => readonly Citable[]): void {
  const style = document.createElement("style");
  style.textContent = TOOLBAR_STYLES;
  document.head.append(style);
  keepEscape(window);
  // Sveltia CMS soon writes the language of its interface there.
  const { lang } = document.documentElement;
  const fields = new WeakMap<HTMLElement, BodyField>();
  cms.registerFieldType(BODY_WIDGET, (props: FieldProps) =>
    h("div", {
      // React calls it with each change, and the same element.
      ref: (place: HTMLElement | null) => {
        if (!place) return;
        const field = fields.get(place) ?? bodyField(place, props, { lang, shared });
        fields.set(place, field);
        field.update(props);
      },
    }),
  );
}

interface BodyField {
  update: (props: FieldProps) => void;
}

interface BodyOptions {
  /** The publication's language, BCP 47. */
  lang: string;
  shared: () => readonly Citable[];
}

function bodyField(
  place: HTMLElement,
  first: FieldProps,
  { lang, shared }: BodyOptions,
): BodyField {
  let props = first;
  const area = document.createElement("textarea");
  area.id = first.forID;
  area.className = `${first.classNameWrapper} dateline-text`;
  area.dir = "auto";
  area.spellcheck = true;
  area.setAttribute("aria-label", String(first.field.get("label") ?? ""));
  area.addEventListener("input", () => props.onChange(area.value));
  const bar = toolbarFor(area, {
    words: toolbarWords(document),
    sources: () => [...ownSources(props), ...shared()],
    pickPicture: async () => {
      const picked = await props.pickFile({ kind: "image" });
      return (Array.isArray(picked) ? picked[0] : picked)?.value;
    },
  });
  bar.lang = lang;
  place.replaceChildren(bar, area);
  return {
    update: (next) => {
      props = next;
      const value = typeof next.value === "string" ? next.value : "";
      // Setting an equal value would lose what can be undone.
      if (area.value !== value) area.value = value;
      const own = next.entry?.getIn(["data", "lang"]);
      // Browsers check its spelling.
      area.lang = typeof own === "string" && own !== "" ? own : lang;
    },
  };
}

/** The sources that the open article declares. */
function ownSources({ entry }: FieldProps): Citable[] {
  const own: unknown = entry?.getIn(["data", "citations"]);
  const list: unknown = Object(own).toJS?.() ?? own;
  return citable(list);
}
