/** The name of the mark that the reader has walked to, from the pane that knows it to the text that shows it. */

import { createContext } from "preact";

export const CurrentOccurrence = createContext("");
