import type { PageWords } from "../words.ts";

export const chinese: PageWords = {
  home: "首页",
  tags: "话题",
  authors: "作者",
  archive: "存档",
  sources: "资料来源",
  email: "电子邮件",
  search: "搜索",
  searchDescription: (publication) => `搜索${publication}发表过的全部文章。`,
  notFound: "未找到页面",
  notFoundDescription: "此地址没有页面。",
  page: (title, number) => `${title}，第 ${number} 页`,
  taggedWith: (tag) => `话题“${tag}”的文章。`,
  by: (name) => `${name}的文章。`,
  from: (period) => `${period}发布的文章。`,
  articlesIn: (section, publication) => `${publication}“${section}”栏目的文章。`,
  citing: (source) => `引用“${source}”的文章。`,
  tagsDescription: (publication) => `${publication}写过的所有话题。`,
  authorsDescription: (publication) => `为${publication}撰稿的个人与团队。`,
  archiveDescription: (publication) => `${publication}发布的全部内容，按年月排列。`,
  sourcesDescription: (publication) => `${publication}引用的所有来源，以及引用它们的文章。`,
  sourcesByPublisher: "按发布者排列的来源",
  sourcesByKind: "按类型排列的来源",
  byPublisherDescription: (publication) => `${publication}引用的所有来源，按发布者排列。`,
  byKindDescription: (publication) =>
    `${publication}引用的所有来源：文件、数据、访谈、研究、新闻报道等。`,
};
