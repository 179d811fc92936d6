/**
 * The whole page: masthead, and below it what the state asks for.
 *
 * @import { Session } from "../core/session.js"
 * @import { Settings } from "../core/settings.js"
 * @import { State } from "../core/state.js"
 * @import { Suggestions } from "../core/suggestions.js"
 */

import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { isFirstVisit } from "../core/state.js";
import { createWords } from "../core/words.js";
import { html } from "./html.js";
import { Masthead } from "./Masthead.js";
import { PageContext } from "./page_context.js";
import { ReadingRoom } from "./ReadingRoom.js";
import { useListPlace } from "./useListPlace.js";
import { Welcome } from "./Welcome.js";

/** @param {{ session: Session, settings: Settings, suggestions: Suggestions }} props */
export function App({ session, settings, suggestions }) {
  const [view, setView] = useState(session.view);
  useLayoutEffect(() => session.subscribe(() => setView(session.view())), [session]);
  const { state } = view;
  const words = useMemo(() => createWords(state.lang), [state.lang]);
  const captureListPlace = useListPlace(view, session.scrollRestored);

  const page = {
    view,
    state,
    words,
    settings,
    suggestions,
    retry: session.retry,
    explain: session.explain,
    go(/** @type {State} */ next, /** @type {{ replace?: boolean }} */ how = {}) {
      captureListPlace(next);
      session.go(next, how);
    },
  };

  const title = titleOf(view);
  useEffect(() => {
    document.documentElement.lang = state.lang;
    document.title = title ? words.say("page.title_of", { what: title }) : words.say("page.title");
  }, [state.lang, title, words]);

  return html`<${PageContext.Provider} value=${page}>
    <a class="skip" href="#results">${words.say("page.skip")}</a>
    <${Masthead} />
    ${isFirstVisit(state) ? html`<${Welcome} />` : html`<${ReadingRoom} />`}
  <//>`;
}

/** @param {ReturnType<Session["view"]>} view */
function titleOf({ state, article }) {
  return (state.article && article.answer?.title) || state.q;
}
