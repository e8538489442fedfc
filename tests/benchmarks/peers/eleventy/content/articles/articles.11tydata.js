export default {
  layout: "layouts/article.njk",
  tags: ["articles"],
  permalink: ({ page }) => `${page.filePathStem.replace("/articles/", "/")}/`,
};
