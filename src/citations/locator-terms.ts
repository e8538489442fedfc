/** CSL's kinds of locators: https://docs.citationstyles.org/en/stable/specification.html#locators */
export type LocatorLabel =
  | "page"
  | "chapter"
  | "section"
  | "paragraph"
  | "article-locator"
  | "line"
  | "volume"
  | "verse"
  | "figure"
  | "part"
  | "note"
  | "table"
  | "appendix"
  | "timestamp";

/**
 * A language's terms by kind of locator. A term comes before its number, or around it if it contains #. A full stop at
 * its end is optional. The first two of `page` display a bare number: one page, several pages.
 */
export type LocatorTerms = { page: readonly [string, string, ...string[]] } & Partial<
  Record<Exclude<LocatorLabel, "timestamp">, readonly string[]>
>;

/** By BCP 47 primary subtag. English terms are valid in every language besides its own. */
export const LOCATOR_TERMS = {
  en: {
    page: ["p.", "pp.", "page", "pages", "pg.", "pgs."],
    chapter: ["chapter", "chapters", "chap.", "chaps.", "ch."],
    section: ["section", "sections", "sec.", "secs.", "s.", "ss.", "§", "§§"],
    paragraph: ["paragraph", "paragraphs", "para.", "paras.", "¶", "¶¶"],
    "article-locator": ["article", "articles", "art.", "arts."],
    line: ["line", "lines", "l.", "ll."],
    volume: ["volume", "volumes", "vol.", "vols."],
    verse: ["verse", "verses", "v.", "vv."],
    figure: ["figure", "figures", "fig.", "figs."],
    part: ["part", "parts", "pt.", "pts."],
    note: ["note", "notes", "n.", "nn.", "fn."],
    table: ["table", "tables", "tbl.", "tbls."],
    appendix: ["appendix", "appendices", "app.", "apps."],
  },
  ar: {
    page: ["ص.", "ص ص.", "صص.", "صفحة", "صفحات", "الصفحة", "الصفحات"],
    chapter: ["الفصل", "فصل", "الفصول"],
    section: ["القسم", "قسم", "البند", "بند"],
    paragraph: ["الفقرة", "فقرة", "الفقرات"],
    "article-locator": ["المادة", "مادة", "المواد", "المادتان"],
    line: ["السطر", "سطر", "الأسطر"],
    volume: ["المجلد", "مجلد", "الجزء", "جزء"],
    verse: ["الآية", "آية", "الآيات"],
    figure: ["الشكل", "شكل"],
    note: ["الحاشية", "حاشية"],
    table: ["الجدول", "جدول"],
    appendix: ["الملحق", "ملحق"],
  },
  de: {
    page: ["S.", "S.", "Seite", "Seiten"],
    chapter: ["Kapitel", "Kap."],
    section: ["Abschnitt", "Abschnitte", "Abschn.", "§", "§§", "Paragraf", "Paragraph"],
    paragraph: ["Absatz", "Absätze", "Abs.", "Randnummer", "Rn.", "Rdnr.", "Rz."],
    "article-locator": ["Artikel", "Art."],
    line: ["Zeile", "Zeilen", "Z."],
    volume: ["Band", "Bände", "Bd.", "Bde."],
    verse: ["Vers", "Verse", "V."],
    figure: ["Abbildung", "Abbildungen", "Abb."],
    part: ["Teil", "Teile"],
    note: ["Anmerkung", "Anmerkungen", "Anm.", "Fußnote", "Fußnoten", "Fn."],
    table: ["Tabelle", "Tabellen", "Tab."],
    appendix: ["Anhang", "Anhänge", "Anh.", "Anlage", "Anlagen"],
  },
  es: {
    page: ["p.", "pp.", "página", "páginas", "pág.", "págs."],
    chapter: ["capítulo", "capítulos", "cap.", "caps."],
    section: ["sección", "secciones", "secc.", "sec.", "apartado", "apdo.", "§"],
    paragraph: ["párrafo", "párrafos", "párr.", "párrs.", "¶"],
    "article-locator": ["artículo", "artículos", "art.", "arts."],
    line: ["línea", "líneas", "lín.", "l.", "ll."],
    volume: ["volumen", "volúmenes", "vol.", "vols.", "tomo", "tomos", "t."],
    verse: ["verso", "versos", "versículo", "versículos", "v.", "vv."],
    figure: ["figura", "figuras", "fig.", "figs."],
    part: ["parte", "partes"],
    note: ["nota", "notas", "n."],
    table: ["tabla", "tablas", "cuadro", "cuadros"],
    appendix: ["anexo", "anexos", "apéndice", "apéndices"],
  },
  fr: {
    page: ["p.", "p.", "pp.", "page", "pages"],
    chapter: ["chapitre", "chapitres", "chap.", "ch."],
    section: ["section", "sections", "sect.", "sec."],
    paragraph: [
      "paragraphe",
      "paragraphes",
      "paragr.",
      "par.",
      "§",
      "§§",
      "alinéa",
      "alinéas",
      "al.",
    ],
    "article-locator": ["article", "articles", "art."],
    line: ["ligne", "lignes", "l."],
    volume: ["volume", "volumes", "vol.", "tome", "tomes", "t."],
    verse: ["vers", "verset", "versets", "v."],
    figure: ["figure", "figures", "fig.", "ill."],
    part: ["partie", "parties"],
    note: ["note", "notes", "n."],
    table: ["tableau", "tableaux", "tabl.", "tab."],
    appendix: ["annexe", "annexes", "ann.", "appendice", "appendices", "append."],
  },
  ja: {
    page: ["#頁", "#頁", "第#頁", "#ページ", "頁"],
    chapter: ["第#章", "#章"],
    section: ["第#節", "#節"],
    paragraph: ["第#段落", "#段落", "第#項"],
    "article-locator": ["第#条", "#条"],
    line: ["#行目", "第#行", "#行"],
    volume: ["第#巻", "#巻"],
    figure: ["図#", "図"],
    table: ["表#", "表"],
  },
  zh: {
    page: ["第#页", "第#页", "#页", "页", "第#頁", "#頁", "頁"],
    chapter: ["第#章", "#章"],
    section: ["第#节", "第#節", "#节", "#節"],
    paragraph: ["第#段", "#段"],
    "article-locator": ["第#条", "第#條", "#条", "#條"],
    line: ["第#行", "#行"],
    volume: ["第#卷", "#卷", "第#册"],
    figure: ["图#", "圖#", "图", "圖"],
    table: ["表#", "表"],
  },
} satisfies Readonly<Record<string, LocatorTerms>>;

/** Words that announce a source in a bracket, so that a handle after them is probably a key that is not declared. */
export const SIGNALS: Readonly<Record<string, readonly string[]>> = {
  en: ["see", "see also", "but see", "cf.", "cf", "compare", "e.g.", "see, e.g.,", "quoted in"],
  ar: ["انظر", "انظر أيضا", "قارن"],
  de: ["siehe", "siehe auch", "vgl.", "vgl. auch", "zit. nach"],
  es: ["véase", "véase también", "cf.", "cfr.", "citado en"],
  fr: ["voir", "voir aussi", "cf.", "cité dans"],
  ja: ["参照"],
  zh: ["见", "参见", "另见", "引自"],
};
