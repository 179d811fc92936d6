import assert from "node:assert/strict";
import { test } from "node:test";
import { datedNames, onlyAsWritten } from "../core/expansions.js";

const always = { from: null, to: null };

test("a name that held for some years says which, any other none", () => {
  assert.deepEqual(
    datedNames([
      { name: "NATO", ...always },
      { name: "Haute-Volta", from: null, to: "1984-08-04" },
    ]),
    [
      { name: "NATO", years: [] },
      { name: "Haute-Volta", years: [{ from: "", to: "1984" }] },
    ],
  );
});

test("a name of several periods comes once, with all of them", () => {
  const names = [
    { name: "RDC", from: "1964-08-01", to: "1971-10-27" },
    { name: "Zaïre", from: "1971-10-27", to: "1997-05-17" },
    { name: "RDC", from: "1997-05-17", to: null },
  ];
  assert.deepEqual(datedNames(names), [
    {
      name: "RDC",
      years: [
        { from: "1964", to: "1971" },
        { from: "1997", to: "" },
      ],
    },
    { name: "Zaïre", years: [{ from: "1971", to: "1997" }] },
  ]);
});

test("a name that holds at any time needs no years, whatever else is known of it", () => {
  assert.deepEqual(
    datedNames([
      { name: "Bénin", from: "1975-11-30", to: null },
      { name: "Bénin", ...always },
    ]),
    [{ name: "Bénin", years: [] }],
  );
});

test("the part of the query that was widened is put between quotation marks, and nothing else changes", () => {
  const quoted = (/** @type {string} */ q, /** @type {string} */ part) => {
    const start = [...q.slice(0, q.indexOf(part))].length;
    return onlyAsWritten(q, { start, end: start + [...part].length });
  };
  assert.equal(quoted("OTAN", "OTAN"), '"OTAN"');
  assert.equal(quoted("élections au Burkina Faso en 2015", "Burkina Faso"), 'élections au "Burkina Faso" en 2015');
  assert.equal(quoted("rôle de l’OTAN", "OTAN"), 'rôle de l’"OTAN"');
  assert.equal(quoted("titre:OTAN (paix OU guerre)", "OTAN"), 'titre:"OTAN" (paix OU guerre)');
});

test("offsets are code points of the query", () => {
  assert.equal(onlyAsWritten("𝄞 OTAN 𝄞", { start: 2, end: 6 }), '𝄞 "OTAN" 𝄞');
});
