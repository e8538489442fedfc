/// <reference lib="dom" />
import type CMS from "@sveltia/cms";
import type { TopicWords } from "../../../words/types.ts";
import { withTopics, wordsOf } from "./known-topics.ts";
import { TOPICS_STYLES } from "./styles.ts";

/** The widget of a list of topics in the desk's configuration. */
const TOPICS_WIDGET = "dateline-topics";

/** Sveltia CMS puts React's `createElement` here: https://sveltiacms.app/en/docs/api/field-types */
declare const h: (tag: string, props: { ref: (place: HTMLElement | null) => void }) => unknown;

/** What Sveltia CMS gives a field, as far as ours needs it. Its package does not export the type. */
interface FieldProps {
  value: unknown;
  field: { get: (option: string) => unknown };
  forID: string;
  onChange: (value: string[]) => void;
}

interface TopicsOptions {
  words: TopicWords;
  /** The topics of all articles: asks now, since some may have been added. */
  known: () => Iterable<string>;
}

/** A list of topics, in which editors find those that other articles have. */
export function addTopicsField(cms: typeof CMS, options: TopicsOptions): void {
  const style = document.createElement("style");
  style.textContent = TOPICS_STYLES;
  document.head.append(style);
  const fields = new WeakMap<HTMLElement, (props: FieldProps) => void>();
  cms.registerFieldType(TOPICS_WIDGET, (props: FieldProps) =>
    h("div", {
      // React calls it with each change, and the same element.
      ref: (place: HTMLElement | null) => {
        if (!place) return;
        const update = fields.get(place) ?? topicsField(place, props, options);
        fields.set(place, update);
        update(props);
      },
    }),
  );
}

function topicsField(
  place: HTMLElement,
  first: FieldProps,
  { words, known }: TopicsOptions,
): (props: FieldProps) => void {
  let props = first;
  const chosen = document.createElement("ul");
  const { input, list } = inputWithList(first.forID, known);
  input.placeholder = words.add;
  input.setAttribute("aria-label", String(first.field.get("label") ?? ""));
  const topics = () => wordsOf(props.value);
  const change = (next: string[]) => {
    input.value = "";
    if (next.length !== topics().length) props.onChange(next);
  };
  const add = () => change(withTopics(topics(), input.value, known()));
  input.addEventListener("input", (event) => {
    const isChosen = !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
    if (isChosen || /[,،、，]/.test(input.value)) add();
  });
  input.addEventListener("change", add);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && input.value !== "") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && input.value === "") change(topics().slice(0, -1));
  });
  const remove = (topic: string) => {
    change(topics().filter((each) => each !== topic));
    input.focus();
  };
  place.className = "dateline-topics";
  place.replaceChildren(chosen, input, list);
  return (next) => {
    props = next;
    chosen.replaceChildren(...topics().map((topic) => chip(topic, words, () => remove(topic))));
  };
}

/** The list is filled when it is needed: there may be thousands. */
function inputWithList(
  id: string,
  known: TopicsOptions["known"],
): { input: HTMLInputElement; list: HTMLElement } {
  const list = document.createElement("datalist");
  list.id = `${id}-known`;
  const input = document.createElement("input");
  Object.assign(input, { id, type: "text", autocomplete: "off", dir: "auto" });
  input.setAttribute("list", list.id);
  input.addEventListener("focus", () => {
    const all = [...known()].toSorted((one, other) => one.localeCompare(other));
    list.replaceChildren(...all.map((topic) => new Option(topic, topic)));
  });
  return { input, list };
}

function chip(topic: string, { remove }: TopicWords, onRemove: () => void): HTMLElement {
  const item = document.createElement("li");
  const name = document.createElement("bdi");
  name.textContent = topic;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", remove.replace("{topic}", topic));
  button.addEventListener("click", onRemove);
  item.append(name, button);
  return item;
}
