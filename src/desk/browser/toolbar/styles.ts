/** The toolbar in the colours of the desk around it. */
export const TOOLBAR_STYLES = `
.dateline-tools {
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  border: 1px solid var(--sui-control-border-color, GrayText);
  border-block-end: 0;
  border-radius: 4px 4px 0 0;
  background: var(--sui-secondary-background-color, Canvas);
  color: var(--sui-primary-foreground-color, CanvasText);
}
.dateline-toolbar {
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
  padding: 4px;
}
.dateline-toolbar button {
  display: grid;
  place-items: center;
  inline-size: 32px;
  block-size: 32px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: inherit;
  cursor: pointer;
}
.dateline-toolbar button:hover { background: var(--sui-hover-background-color, Highlight); }
.dateline-toolbar button:focus-visible { outline: 2px solid currentColor; }
.dateline-toolbar .icon { font-size: 20px; }
.dateline-row { padding: 4px 8px 8px; }
.dateline-row label {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.dateline-row input {
  flex: 1 1 16em;
  min-block-size: 32px;
  padding-inline: 8px;
  border: 1px solid var(--sui-control-border-color, GrayText);
  border-radius: 4px;
  background: Field;
  color: FieldText;
}
.dateline-row ul {
  max-block-size: 40vh;
  margin: 8px 0 0;
  padding: 0;
  overflow-y: auto;
  list-style: none;
}
.dateline-row li {
  min-block-size: 24px;
  padding: 4px 8px;
  border-radius: 4px;
  cursor: pointer;
}
.dateline-row li:hover,
.dateline-row li[aria-selected="true"] { background: var(--sui-hover-background-color, Highlight); }
.dateline-row li[aria-selected="true"] { outline: 1px solid currentColor; outline-offset: -1px; }
.dateline-row bdi { color: var(--sui-secondary-foreground-color, GrayText); }
.dateline-row p { margin: 8px 0 0; }
.dateline-row p:empty { display: none; }
textarea.dateline-text {
  box-sizing: border-box;
  inline-size: 100%;
  min-block-size: 24em;
  max-block-size: 70vh;
  padding: 12px 16px;
  border: 1px solid var(--sui-control-border-color, GrayText);
  border-radius: 0 0 4px 4px;
  background: var(--sui-primary-background-color, Field);
  color: var(--sui-primary-foreground-color, FieldText);
  font: inherit;
  font-size: 16px;
  line-height: 1.6;
  field-sizing: content;
}
@media (forced-colors: active) {
  .dateline-toolbar button:hover { outline: 1px solid Highlight; }
}
`;
