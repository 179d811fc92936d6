/**
 * The templates of the page: htm over preact. Text is always set as text; there is no way from content to markup.
 */

import htm from "htm";
import { h } from "preact";

export const html = htm.bind(h);
