import type { PageWords } from "../words.ts";

export const arabic: PageWords = {
  home: "الصفحة الرئيسية",
  tags: "الموضوعات",
  authors: "الكتّاب",
  archive: "الأرشيف",
  sources: "المصادر",
  email: "البريد الإلكتروني",
  search: "بحث",
  searchDescription: (publication) => `ابحث في كل ما نشرته ${publication}.`,
  notFound: "الصفحة غير موجودة",
  notFoundDescription: "لا توجد صفحة في هذا العنوان.",
  page: (title, number) => `${title}، الصفحة ${number}`,
  taggedWith: (tag) => `مقالات في موضوع «${tag}».`,
  by: (name) => `مقالات بقلم ${name}.`,
  from: (period) => `مقالات نُشرت في ${period}.`,
  articlesIn: (section, publication) => `مقالات قسم ${section} من ${publication}.`,
  citing: (source) => `المقالات التي تستشهد بالمصدر «${source}».`,
  tagsDescription: (publication) => `كل الموضوعات التي كُتب عنها في ${publication}.`,
  authorsDescription: (publication) => `الأشخاص والأقسام الذين يكتبون في ${publication}.`,
  archiveDescription: (publication) => `كل ما نُشر في ${publication}، بحسب السنة والشهر.`,
  sourcesDescription: (publication) =>
    `كل المصادر المستشهد بها في ${publication}، مع المقالات التي تستشهد بها.`,
  sourcesByPublisher: "المصادر حسب الناشر",
  sourcesByKind: "المصادر حسب النوع",
  byPublisherDescription: (publication) =>
    `كل المصادر المستشهد بها في ${publication}، بحسب الجهة التي نشرتها.`,
  byKindDescription: (publication) =>
    `كل المصادر المستشهد بها في ${publication}: وثائق وبيانات ومقابلات وأبحاث وتقارير صحفية وغيرها.`,
};
