import assert from "node:assert/strict";
import { test } from "node:test";
import { hitText } from "../core/hit_text.js";

/** @param {string} text */
const passage = (text) => {
  const snippet = { field: /** @type {const} */ ("body"), text, marks: [] };
  const named = { persons: [], topics: [], published: null, source: null, url: null, score: 1 };
  const { before, after } =
    hitText({ id: "a", title: "T", standfirst: "", snippets: [snippet], ...named }).passages[0] ?? {};
  return `${before}${text}${after}`;
};

test("a passage shows where it was cut", () => {
  assert.equal(passage("et de la réadmission des"), "… et de la réadmission des …");
  assert.equal(passage("Élue hier, elle part."), "Élue hier, elle part.");
  assert.equal(passage("« Oui » dit-il, et"), "« Oui » dit-il, et …");
  assert.equal(passage("27 États signent !"), "27 États signent !");
});
