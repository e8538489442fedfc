import { type InterfaceLanguage, interfaceLanguage } from "../../languages.ts";

/** What an article without a question of its own, in a section and a publication without one, asks. */
const PROMPTS: Record<InterfaceLanguage, string> = {
  en: "What are your thoughts on {subject}?",
  es: "¿Qué opina usted sobre {subject}?",
  fr: "Que pensez-vous de {subject}\u202f?",
  de: "Was denken Sie über {subject}?",
  ar: "ما رأيك في {subject}؟",
  zh: "您对{subject}有什么看法？",
};

/** The question in a language (BCP 47), or in English where there is none in it. */
export function defaultPrompt(language: string): string {
  return PROMPTS[interfaceLanguage(language)];
}
