import { lookUp } from "../typography/quotes.ts";
import type { Callout } from "../vocabularies.ts";

/** The words that a rendered body adds to what the editor wrote. `{…}` are filled in. */
export interface BodyWords {
  /** The title of the list of notes. */
  notes: string;
  /** The name of a call of a note: `{number}`. */
  note: string;
  /** The name of the way back from a note: `{number}`; and where a note is called more than once, with `{letter}`. */
  back: string;
  backTo: string;
  /** The name of a citation call: `{number}`, `{title}`; and where the number is of a place in it, with `{locator}`. */
  source: string;
  sourceAt: string;
  /** The name of the button that shows a source beside its call: `{source}` is the call's name. */
  show: string;
  /** How running text joins the names of two authors, `{first}` and `{second}`, and of more. */
  and: string;
  andOthers: string;
  /** The name of a heading's link to itself: `{title}`. */
  link: string;
  /** The name of a table: `{columns}`. */
  table: string;
  /** The name of a block of code. */
  code: string;
  callouts: Record<Callout, string>;
  /** What stands between two sources of a call, and before a locator or a further number. */
  between: string;
  beforeLocator: string;
}

const ENGLISH: BodyWords = {
  notes: "Notes",
  note: "Note {number}",
  back: "Back to the call of note {number}",
  backTo: "Back to call {letter} of note {number}",
  source: "Source {number}: {title}",
  sourceAt: "Source {number}: {title}, {locator}",
  show: "Show {source}",
  and: "{first} and {second}",
  andOthers: "{first} et al.",
  link: "Link to section: {title}",
  table: "Table: {columns}",
  code: "Code",
  callouts: {
    note: "Note",
    tip: "Tip",
    important: "Important",
    warning: "Warning",
    caution: "Caution",
    fact: "At a glance",
  },
  between: "; ",
  beforeLocator: ", ",
};

const WORDS: Readonly<Record<string, BodyWords>> = {
  en: ENGLISH,
  ar: {
    notes: "حواشٍ",
    note: "حاشية {number}",
    back: "العودة إلى موضع الحاشية {number}",
    backTo: "العودة إلى الموضع {letter} للحاشية {number}",
    source: "المصدر {number}: {title}",
    sourceAt: "المصدر {number}: {title}، {locator}",
    show: "عرض {source}",
    and: "{first} و{second}",
    andOthers: "{first} وآخرون",
    link: "رابط القسم: {title}",
    table: "جدول: {columns}",
    code: "شيفرة",
    callouts: {
      note: "ملاحظة",
      tip: "نصيحة",
      important: "مهم",
      warning: "تحذير",
      caution: "تنبيه",
      fact: "في سطور",
    },
    between: "؛ ",
    beforeLocator: "، ",
  },
  de: {
    notes: "Anmerkungen",
    note: "Anmerkung {number}",
    back: "Zurück zur Stelle von Anmerkung {number}",
    backTo: "Zurück zur Stelle {letter} von Anmerkung {number}",
    source: "Quelle {number}: {title}",
    sourceAt: "Quelle {number}: {title}, {locator}",
    show: "{source} – anzeigen",
    and: "{first} und {second}",
    andOthers: "{first} u. a.",
    link: "Link zum Abschnitt: {title}",
    table: "Tabelle: {columns}",
    code: "Code",
    callouts: {
      note: "Hinweis",
      tip: "Tipp",
      important: "Wichtig",
      warning: "Warnung",
      caution: "Vorsicht",
      fact: "Auf einen Blick",
    },
    between: "; ",
    beforeLocator: ", ",
  },
  es: {
    notes: "Notas",
    note: "Nota {number}",
    back: "Volver a la llamada de la nota {number}",
    backTo: "Volver a la llamada {letter} de la nota {number}",
    source: "Fuente {number}: {title}",
    sourceAt: "Fuente {number}: {title}, {locator}",
    show: "Mostrar {source}",
    and: "{first} y {second}",
    andOthers: "{first} et al.",
    link: "Enlace a la sección: {title}",
    table: "Tabla: {columns}",
    code: "Código",
    callouts: {
      note: "Nota",
      tip: "Consejo",
      important: "Importante",
      warning: "Advertencia",
      caution: "Precaución",
      fact: "De un vistazo",
    },
    between: "; ",
    beforeLocator: ", ",
  },
  fr: {
    notes: "Notes",
    note: "Note {number}",
    back: "Retour à l’appel de la note {number}",
    backTo: "Retour à l’appel {letter} de la note {number}",
    source: "Source {number} : {title}",
    sourceAt: "Source {number} : {title}, {locator}",
    show: "Afficher {source}",
    and: "{first} et {second}",
    andOthers: "{first} et al.",
    link: "Lien vers la section : {title}",
    table: "Tableau : {columns}",
    code: "Code",
    callouts: {
      note: "Note",
      tip: "Conseil",
      important: "Important",
      warning: "Avertissement",
      caution: "Attention",
      fact: "En bref",
    },
    between: " ; ",
    beforeLocator: ", ",
  },
  ja: {
    notes: "注",
    note: "注{number}",
    back: "注{number}の参照箇所に戻る",
    backTo: "注{number}の参照箇所{letter}に戻る",
    source: "出典{number}：{title}",
    sourceAt: "出典{number}：{title}、{locator}",
    show: "{source}を表示",
    and: "{first}、{second}",
    andOthers: "{first}ほか",
    link: "この節へのリンク：{title}",
    table: "表：{columns}",
    code: "コード",
    callouts: {
      note: "補足",
      tip: "ヒント",
      important: "重要",
      warning: "警告",
      caution: "注意",
      fact: "要点",
    },
    between: "；",
    beforeLocator: "、",
  },
  zh: {
    notes: "注释",
    note: "注释{number}",
    back: "返回注释{number}的引用处",
    backTo: "返回注释{number}的引用处{letter}",
    source: "来源{number}：{title}",
    sourceAt: "来源{number}：{title}，{locator}",
    show: "显示{source}",
    and: "{first}和{second}",
    andOthers: "{first}等",
    link: "本节链接：{title}",
    table: "表格：{columns}",
    code: "代码",
    callouts: {
      note: "说明",
      tip: "提示",
      important: "重要",
      warning: "警告",
      caution: "注意",
      fact: "要点",
    },
    between: "；",
    beforeLocator: "，",
  },
};

/** The words of a language, English where there are none. */
export function wordsFor(language: string): BodyWords {
  return lookUp(WORDS, language) ?? ENGLISH;
}

/** Puts values in a phrase of the table. A value is never looked at again, whatever braces it holds. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  let filled = "";
  for (const [index, part] of partsOf(phrase).entries()) {
    if (index % 2 === 0) filled += part;
    else filled += Object.hasOwn(values, part) ? values[part] : `{${part}}`;
  }
  return filled;
}

/** Taken apart once: a table's phrases are few, and each is filled for every call of every article. */
const taken = new Map<string, readonly string[]>();

/** Text and names in turn. */
function partsOf(phrase: string): readonly string[] {
  const known = taken.get(phrase) ?? phrase.split(/\{(\w+)\}/);
  taken.set(phrase, known);
  return known;
}
