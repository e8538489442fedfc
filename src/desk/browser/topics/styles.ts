/** The field of topics, in the colours of Sveltia CMS. */
export const TOPICS_STYLES = `
.dateline-topics {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  align-items: center;
}
.dateline-topics ul {
  display: contents;
  list-style: none;
}
.dateline-topics li {
  display: inline-flex;
  align-items: center;
  padding-inline-start: 12px;
  border: 1px solid var(--sui-control-border-color, GrayText);
  border-radius: 16px;
  background: var(--sui-secondary-background-color, Canvas);
  color: var(--sui-primary-foreground-color, CanvasText);
}
.dateline-topics button {
  min-inline-size: 32px;
  min-block-size: 32px;
  border: 0;
  border-radius: 16px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.dateline-topics button:hover { background: var(--sui-hover-background-color, Highlight); }
.dateline-topics input {
  flex: 1 1 12em;
  min-inline-size: 0;
  padding: 6px 8px;
  border: 1px solid var(--sui-textbox-border-color, GrayText);
  border-radius: 4px;
  background: var(--sui-textbox-background-color, Field);
  color: var(--sui-textbox-foreground-color, FieldText);
  font: inherit;
}
`;
