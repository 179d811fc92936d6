import assert from "node:assert/strict";
import { test } from "node:test";
import { correctionInWords, statedBySource } from "../core/corrections.js";
import { createWords } from "../core/words.js";

const french = createWords("fr");
const english = createWords("en");

/** @type {import("../core/contract.js").Correction} */
const NONE = {
  entry: "5d2c0f0a9be41c37",
  at: "2024-03-01T00:30:00+01:00",
  by: "jeanne",
  why: "",
  operation: "reject",
  kind: "person",
  value: { value: "jean-dupont", label: "Jean Dupont", known: true },
  into: null,
  field: null,
  start: null,
  end: null,
  published: null,
  source_published: null,
};
const PAUL = { value: "paul", label: "Paul", known: true };

/** @param {Partial<import("../core/contract.js").Correction>} changes */
const said = (changes, words = french) => correctionInWords({ ...NONE, ...changes }, words);
// Spaces of typography are words.test.js's.
const plain = (/** @type {string} */ text) => text.replace(/\s/gu, " ");

test("who, when and why follow what was corrected", () => {
  const { what, circumstances } = said({ why: "un homonyme" });
  assert.equal(plain(what), "« Jean Dupont » retiré");
  assert.equal(plain(circumstances), "jeanne, le 1er mars 2024 · un homonyme");
  assert.equal(said({}, english).circumstances, "jeanne, 1 March 2024");
});

test("each operation has its words", () => {
  const operations = [
    said({ field: "body", start: 0, end: 3 }),
    said({ operation: "add" }),
    said({ operation: "add", field: "title", start: 0, end: 3 }),
    said({ operation: "merge", into: PAUL }),
    said({ operation: "split", into: PAUL }),
    said({ operation: "redate", published: "1962-03", source_published: null }),
    said({ operation: "redate", published: null, source_published: "1962-03-18" }),
  ];
  assert.deepEqual(
    operations.map(({ what }) => plain(what)),
    [
      "« Jean Dupont » retiré d’un passage",
      "« Jean Dupont » ajouté",
      "« Jean Dupont » ajouté à un passage",
      "« Jean Dupont » réuni à « Paul »",
      "« Jean Dupont » : ici « Paul »",
      "Date de publication : mars 1962 (d’après la source : sans date)",
      "Date de publication : sans date (d’après la source : 18 mars 1962)",
    ],
  );
});

test("what a correction added is not what the source states", () => {
  const whole = {
    field: null,
    start: null,
    end: null,
    known: true,
    from: null,
    to: null,
    reason: "given: …",
    function: null,
  };
  const dupont = /** @type {const} */ ({ ...whole, kind: "person", value: "jean-dupont", label: "Jean Dupont" });
  const paul = /** @type {const} */ ({ ...whole, kind: "person", value: "paul", label: "Paul" });
  const passage = /** @type {const} */ ({ ...paul, field: "body", start: 0, end: 4 });
  const annotations = [dupont, paul, passage];
  assert.deepEqual(statedBySource({ annotations, corrections: [] }), [dupont, paul]);
  assert.deepEqual(statedBySource({ annotations, corrections: [{ ...NONE, operation: "add" }] }), [paul]);
  const inPassage = { ...NONE, operation: /** @type {const} */ ("add"), field: /** @type {const} */ ("body") };
  assert.deepEqual(statedBySource({ annotations, corrections: [NONE, inPassage] }), [dupont, paul]);
});
