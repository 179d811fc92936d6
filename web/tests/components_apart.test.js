/** The small pure parts that components lean on. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { facetOf, readReason } from "../core/annotation_kinds.js";
import { matching } from "../core/facet_filter.js";
import { hitText, namesOf } from "../core/hit_text.js";
import { sharedInWords } from "../core/shared.js";
import { createSettings } from "../core/settings.js";
import { actionFor } from "../core/shortcuts.js";

const bucket = (/** @type {string} */ label) => ({
  ...{ value: label, label, count: 1, selected: false, excluded: false, broader: [], known: true },
});

test("a facet is filtered without regard to accents, case and the order of words", () => {
  const buckets = ["Édouard Balladur", "Samira Sitaïl", "Côte d’Ivoire"].map(bucket);
  const found = (/** @type {string} */ typed) => matching(buckets, typed).map(({ label }) => label);
  assert.deepEqual(found("edou"), ["Édouard Balladur"]);
  assert.deepEqual(found("SITAIL sam"), ["Samira Sitaïl"]);
  assert.deepEqual(found("d'iv"), ["Côte d’Ivoire"]);
  assert.equal(found("").length, 3);
  assert.deepEqual(found("zz"), []);
});

test("a hit's title is marked only by a snippet that is the whole title", () => {
  const hit = {
    ...{
      id: "1",
      title: "Un accord",
      standfirst: "",
      published: null,
      source: null,
      url: null,
      score: 1,
      persons: [],
      topics: [],
    },
    snippets: /** @type {import("../core/contract.js").Snippet[]} */ ([
      { field: "title", text: "Un accord", marks: [[3, 9]] },
      { field: "body", text: "a", marks: [] },
      { field: "body", text: "b", marks: [] },
      { field: "body", text: "c", marks: [] },
    ]),
  };
  assert.deepEqual(hitText(hit).title.marks, [[3, 9]]);
  assert.deepEqual(hitText({ ...hit, title: "Un accord de plus" }).title.marks, []);
  assert.equal(hitText(hit).standfirst, null);
  assert.deepEqual(
    hitText(hit).passages.map(({ text }) => text),
    ["a", "b"],
  );
});

test("a hit names its first persons with what they were, then its first topics", () => {
  const person = (/** @type {string} */ value, /** @type {string | null} */ held = null) => ({
    ...{ value, label: value.toUpperCase(), known: true, function: held },
  });
  const named = namesOf({
    persons: [person("a", "roi"), { ...person("b"), known: false }, person("c"), person("d")],
    topics: [{ value: "t", label: "T", known: true }],
  });
  assert.deepEqual(
    named.map(({ facet, label, known, function: held }) => [facet, label, known, held]),
    [
      ["person", "A", true, "roi"],
      ["person", "B", false, null],
      ["person", "C", true, null],
      ["topic", "T", true, null],
    ],
  );
});

test("what two articles share is said in one line, no word that a name holds and no more than three of each", () => {
  const named = (/** @type {string[]} */ ...labels) => labels.map((label) => ({ value: label, label, known: true }));
  const shared = {
    words: ["Milosevic", "OTAN", "Kosovo", "bombardements", "serbes", "civile"],
    persons: named("Slobodan Milošević"),
    topics: named("OTAN"),
    places: named("Belgrade", "Kosovo"),
    organisations: [],
  };
  assert.equal(sharedInWords(shared), "bombardements, serbes, civile · Slobodan Milošević, OTAN, Belgrade");
  const nothing = { words: [], persons: [], topics: [], places: [], organisations: [] };
  assert.equal(
    sharedInWords({ ...nothing, words: ["États-Unis", "visa"], places: named("États-Unis") }),
    "visa · États-Unis",
  );
  assert.equal(sharedInWords({ ...nothing, words: ["visa"] }), "visa");
  assert.equal(sharedInWords({ ...nothing, organisations: named("ONU") }), "ONU");
  assert.equal(sharedInWords(nothing), "");
});

test("keys: none while typing, none with a modifier, single ones can be switched off", () => {
  const key = (/** @type {string} */ name, more = {}) => ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    ...more,
  });
  const on = (/** @type {string} */ tag) => ({
    matches: (/** @type {string} */ selector) => selector.split(", ").includes(tag),
  });
  assert.equal(actionFor(key("j"), null, true), "next");
  assert.equal(actionFor(key("j"), on("input"), true), null);
  assert.equal(actionFor(key("j", { ctrlKey: true }), null, true), null);
  assert.equal(actionFor(key("j"), null, false), null);
  assert.equal(actionFor(key("Escape"), on("input"), false), "close");
  assert.equal(actionFor(key("Enter"), on("a"), true), null);
  assert.equal(actionFor(key("x"), null, true), null);
});

test("settings are remembered, or hold for this visit where nothing can be kept", () => {
  const kept = new Map();
  const settings = () =>
    createSettings(() => ({
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
    }));
  assert.equal(settings().singleKeys(), true);
  settings().setSingleKeys(false);
  settings().setHiddenKinds(["date", "topic"]);
  assert.equal(settings().singleKeys(), false);
  assert.deepEqual(settings().hiddenKinds(), ["date", "topic"]);

  const refused = createSettings(() => {
    throw new Error("SecurityError");
  });
  refused.setSingleKeys(false);
  assert.equal(refused.singleKeys(), false);
});

test("reasons and kinds of annotations", () => {
  assert.deepEqual(readReason("function: ministre: Affaires étrangères"), {
    code: "function",
    words: "ministre: Affaires étrangères",
  });
  assert.deepEqual(readReason("given"), { code: "given", words: "" });
  assert.equal(facetOf("date"), null);
  assert.equal(facetOf("organisation"), "organisation");
});
