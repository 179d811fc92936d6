/** Where the page begins: the parts are made, joined, and drawn. */

import { render } from "preact";
import { App } from "./components/App.js";
import { html } from "./components/html.js";
import { createClient } from "./core/client.js";
import { createNavigator } from "./core/navigator.js";
import { createSession } from "./core/session.js";
import { createSettings } from "./core/settings.js";
import { createSuggestions } from "./core/suggestions.js";

const client = createClient((address, options) => window.fetch(address, options));
const session = createSession({ client, navigator: createNavigator(window) });
const suggestions = createSuggestions(client);
const settings = createSettings(() => window.localStorage);

session.start();
const page = document.getElementById("page");
if (page) render(html`<${App} session=${session} settings=${settings} suggestions=${suggestions} />`, page);
