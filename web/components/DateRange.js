/** The two ends of a range of dates, typed. */

import { useEffect, useId, useState } from "preact/hooks";
import { withDates } from "../core/narrowing.js";
import { readTypedDate } from "../core/partial_date.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";

export function DateRange() {
  const { state, words, go } = usePage();
  const [draft, setDraft] = useState({ from: state.from, to: state.to });
  const [wrong, setWrong] = useState("");
  const message = useId();
  useEffect(() => {
    setDraft({ from: state.from, to: state.to });
    setWrong("");
  }, [state.from, state.to]);

  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const [from, to] = [readTypedDate(draft.from), readTypedDate(draft.to)];
    if (from === null || to === null) return setWrong(from === null ? draft.from : draft.to);
    setWrong("");
    setDraft({ from, to });
    go(withDates(state, from, to));
  };
  const end = (/** @type {"from" | "to"} */ name) =>
    html`<label>
      <span aria-hidden="true">${words.say(`dates.${name}`)}</span>
      <input
        type="text"
        name=${name}
        value=${draft[name]}
        onInput=${(/** @type {InputEvent} */ event) =>
          setDraft({ ...draft, [name]: /** @type {HTMLInputElement} */ (event.target).value })}
        aria-label=${words.say(`dates.${name}_label`)}
        aria-invalid=${wrong !== "" && draft[name] === wrong}
        aria-describedby=${message}
        inputmode="numeric"
        autocomplete="off"
        maxlength="10"
        size="10"
      />
    </label>`;

  return html`<form class="date-range" onSubmit=${submit}>
    ${end("from")} ${end("to")}
    <button type="submit" class="outlined">
      <${Icon} name="right" /><span class="unseen">${words.say("dates.apply")}</span>
    </button>
    <p id=${message} class="date-range-wrong" role="alert">${wrong && words.say("dates.wrong", { text: wrong })}</p>
  </form>`;
}
