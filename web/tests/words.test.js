import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { frenchSpaces } from "../core/typography.js";
import { createWords } from "../core/words.js";
import { en } from "../strings/en.js";
import { fr } from "../strings/fr.js";

const words = { fr: createWords("fr"), en: createWords("en") };

test("dates keep their precision", () => {
  assert.equal(words.fr.date("2024-12-03T17:06:00+01:00"), "3 décembre 2024");
  assert.equal(words.fr.date("2024-12-03", "short"), "3 déc. 2024");
  assert.equal(words.fr.date("1962-03"), "mars 1962");
  assert.equal(words.fr.date("1962"), "1962");
  assert.equal(words.fr.date("1962-03-01"), "1er mars 1962");
  assert.equal(words.en.date("2024-12-01"), "1 December 2024");
  assert.equal(words.en.date("1962-03"), "March 1962");
  assert.equal(words.fr.date("vers 1962"), "vers 1962");
});

test("the time is the one that was stated, whatever the reader's own zone", () => {
  assert.equal(words.fr.dateAndTime("2024-12-03T17:06:00+01:00"), "3 décembre 2024 à 17\u00a0h\u00a006");
  assert.equal(words.fr.dateAndTime("1910-05-06T09:05:00"), "6 mai 1910 à 9\u00a0h\u00a005");
  assert.equal(words.en.dateAndTime("2024-12-03T07:06:00+01:00"), "3 December 2024 at 07:06");
  assert.equal(words.fr.dateAndTime("1962-03"), "mars 1962");
});

test("ranges, closed and open", () => {
  assert.equal(words.fr.range("2018", "2024"), "2018 – 2024");
  assert.equal(words.fr.range("2018-03", "2018-03"), "mars 2018");
  assert.equal(words.fr.range("2018", ""), "depuis 2018");
  assert.equal(words.fr.range("", "2018-03"), "jusqu’à mars 2018");
});

test("plurals: French counts nought and one alike, English doesn't", () => {
  assert.equal(words.fr.say("count.articles", { n: 0 }), "Aucun article");
  assert.equal(words.fr.say("count.articles", { n: 1 }), "1 article");
  assert.equal(words.fr.say("count.articles", { n: 42 }), "42 articles");
  assert.equal(words.fr.say("count.articles", { n: 12345 }), "12\u202f345 articles");
  assert.equal(words.fr.say("count.articles", { n: 1000000 }), "1\u202f000\u202f000 articles");
  assert.equal(words.en.say("count.articles", { n: 12345 }), "12,345 articles");
});

test("scores have one decimal", () => {
  assert.equal(words.fr.decimal(21.618), "21,6");
  assert.equal(words.en.decimal(3), "3.0");
});

test("French typography: no-break spaces and the apostrophe", () => {
  assert.equal(frenchSpaces("l'un : « oui » ; vraiment ?"), "l’un\u00a0: «\u00a0oui\u00a0»\u202f; vraiment\u202f?");
});

test("what a reader typed is put in as it is", () => {
  assert.equal(words.fr.say("facets.ask_for", { name: "l'UE ; {n}" }), "Chercher «\u00a0l'UE ; {n}\u00a0»");
});

/** @param {unknown} entry */
const placeholders = (entry) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();

test("both tables say the same things, with the same gaps to fill", () => {
  assert.deepEqual(Object.keys(en), Object.keys(fr));
  for (const key of /** @type {(keyof typeof fr)[]} */ (Object.keys(fr))) {
    assert.deepEqual(placeholders(en[key]), placeholders(fr[key]), key);
  }
});

test("every string is used by a component or by the core", () => {
  const folders = ["components", "core"].map((name) => new URL(`../${name}/`, import.meta.url));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")),
  );
  const text = sources.join("\n");
  // Keys that are put together from a prefix and a name: facet.${name}, annotations.kind.${kind}…
  const prefixes = [...text.matchAll(/`([\w.]+)\$\{/g)]
    .map(([, prefix = ""]) => prefix)
    .filter((prefix) => prefix.includes("."));
  const unused = Object.keys(fr).filter(
    (key) => !text.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  assert.deepEqual(unused, []);
});
