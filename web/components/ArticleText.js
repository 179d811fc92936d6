/**
 * An article to be read: title, standfirst, where and when it was published, the text, and below it its record and what is like it.
 *
 * @import { Article, FieldName } from "../core/contract.js"
 */

import { useState } from "preact/hooks";
import { codePointLength } from "../core/code_points.js";
import { marksWithin } from "../core/passages.js";
import { AnnotatedText } from "./AnnotatedText.js";
import { AnnotationLegend } from "./AnnotationLegend.js";
import { ArticleRecord } from "./ArticleRecord.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { SimilarArticles } from "./SimilarArticles.js";
import { useShortcut } from "./useShortcut.js";

const TAGS = { paragraph: "p", subheading: "h3", quote: "blockquote" };

/** @param {{ article: Article }} props */
export function ArticleText({ article }) {
  const { words, settings } = usePage();
  const [hidden, setHidden] = useState(settings.hiddenKinds);
  const [opened, setOpened] = useState("");
  useShortcut("close", () => (opened ? setOpened("") : false));
  const shown = article.annotations.filter(({ kind }) => !hidden.includes(kind));

  const text = (/** @type {FieldName} */ field, /** @type {string} */ content, start = 0) => {
    const within = marksWithin(article.marks[field] ?? [], start, start + codePointLength(content));
    const annotations = shown.filter((annotation) => annotation.field === field);
    return html`<${AnnotatedText}
      text=${content}
      marks=${within}
      annotations=${annotations}
      start=${start}
      field=${field}
      opened=${opened}
      onOpen=${setOpened}
    />`;
  };
  const authors = article.authors.join(", ");
  const language = article.language || "fr";

  return html`<article class="article">
    <header>
      <p class="article-origin">
        ${article.source && html`<span class="article-source">${article.source}</span>`}
        ${article.section && html`<span>${article.section}</span>`}
      </p>
      <h2 class="article-title" lang=${language}>
        ${article.title ? text("title", article.title) : words.say("results.untitled")}
      </h2>
      <p class="article-date">
        ${article.published ? html`<time datetime=${article.published}>${words.dateAndTime(article.published)}</time>` : words.say("date.undated")}
        ${authors && html`<span>${words.say("article.by", { authors })}</span>`}
      </p>
      ${article.standfirst && html`<p class="article-standfirst" lang=${language}>${text("standfirst", article.standfirst)}</p>`}
    </header>
    <${AnnotationLegend}
      annotations=${article.annotations}
      hidden=${hidden}
      onHide=${(/** @type {string[]} */ kinds) => {
        settings.setHiddenKinds(kinds);
        setHidden(kinds);
        setOpened("");
      }}
    />
    <div class="article-body" lang=${language}>
      ${article.body.map((block) => html`<${TAGS[block.kind]} key=${block.start}>${text("body", block.text, block.start)}<//>`)}
    </div>
    <${ArticleRecord} article=${article} />
    <${SimilarArticles} />
  </article>`;
}
