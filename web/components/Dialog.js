/**
 * A modal dialog over the page: the browser's own, which keeps the focus, answers Escape and gives the focus back.
 *
 * @import { ComponentChildren } from "preact"
 */

import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./html.js";
import { Icon } from "./Icon.js";

/**
 * @param {{
 *   title: string, dismiss: string, class?: string, onClose: () => void, children?: ComponentChildren, foot?: ComponentChildren
 * }} props
 */
export function Dialog({ title, dismiss, class: name = "", onClose, children, foot }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const heading = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const pressed = (/** @type {MouseEvent} */ event) => event.target === dialog.current && close();
  return html`<dialog
    ref=${dialog}
    class=${`dialog ${name}`}
    aria-labelledby=${heading}
    onClose=${onClose}
    onClick=${pressed}
  >
    <div class="dialog-sheet">
      <div class="dialog-head">
        <h2 id=${heading}>${title}</h2>
        <button type="button" class="plain" onClick=${close}>
          <${Icon} name="cross" /><span class="unseen">${dismiss}</span>
        </button>
      </div>
      <div class="dialog-body">${children}</div>
      ${foot && html`<div class="dialog-foot">${foot}</div>`}
    </div>
  </dialog>`;
}
