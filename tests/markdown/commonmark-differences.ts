/**
 * The CommonMark examples (https://spec.commonmark.org/0.31.2/) that Dateline renders in another way on purpose, by
 * number, with the reason. Examples with raw HTML are not here: the test compares them with CommonMark as
 * markdown-it renders it when raw HTML is text.
 */
export const differences: Readonly<Record<number, string>> = {
  484: "A link to a file that is not in the content folder loses its link, with a warning",
  596: "No scheme but http, https and mailto makes a link",
  598: "No scheme but http, https and mailto makes a link",
  599: "No scheme but http, https and mailto makes a link",
  601: "No scheme but http, https and mailto makes a link",
};
