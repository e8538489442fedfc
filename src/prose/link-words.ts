import { short } from "../excerpt.ts";
import { baseOf } from "./language.ts";
import type { ProseRule } from "./types.ts";

/** Words that don't say where a link leads: https://www.w3.org/TR/WCAG22/#link-purpose-in-context */
export const EMPTY_WORDS: Readonly<Record<string, string>> = {
  en: "click|click here|here|read here|see here|link|this|this link|this page|this article|more|read more|learn more|find out more|see more|download",
  de: "hier|hier klicken|klicken sie hier|klick hier|link|dieser link|diese seite|mehr|mehr lesen|mehr erfahren|weiterlesen|weiter|siehe hier|download",
  es: "aquí|haga clic aquí|haz clic aquí|clic aquí|pinche aquí|pulse aquí|enlace|este enlace|más|leer más|saber más|ver más|descargar",
  fr: "ici|cliquez ici|cliquer ici|lien|ce lien|cette page|plus|lire la suite|lire plus|en savoir plus|voir plus|télécharger",
  ar: "هنا|اضغط هنا|انقر هنا|من هنا|الرابط|هذا الرابط|المزيد|اقرأ المزيد|تحميل",
  zh: "这里|這裡|此处|此處|点击|點擊|点击这里|點擊這裡|点此|點此|链接|連結|更多|阅读更多|閱讀更多|下载|下載",
  ja: "こちら|ここ|ここをクリック|こちらをクリック|クリック|リンク|このリンク|もっと見る|もっと読む|続きを読む|詳細|詳しくはこちら|ダウンロード",
};

/** More characters say something. */
const MAX_CHARACTERS = 60;

const SETS = new Map(
  Object.entries(EMPTY_WORDS).map(([language, words]) => [language, new Set(words.split("|"))]),
);

/** Reports links whose words say nothing, as “click here”. */
export const linkWords: ProseRule = ({ parts, language }) => {
  const empty = SETS.get(baseOf(language)) ?? SETS.get("en");
  return parts.flatMap(({ links }) =>
    links.flatMap(({ words, place }) => {
      if (words.length > MAX_CHARACTERS) return [];
      const plain = words
        .toLowerCase()
        .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, "")
        .replace(/\s+/g, " ");
      if (!empty?.has(plain)) return [];
      return [
        {
          place,
          message: `The words of the link, “${short(words.trim())}”, don't say where it leads`,
          hint: "Link words that name the page: people who use screen readers hear links out of their sentences.",
        },
      ];
    }),
  );
};
