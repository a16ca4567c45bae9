// Parts of views that several pages use.

import { html, nothing, render } from './lib/lit-html.js';
import { tokensOf } from './json-text.js';

const shown = [];

/** Shows a message at the bottom of the window; an error stays until it is closed. */
export function notify(message, kind = 'done', errors = []) {
	shown.push({ message, kind, errors });
	if (kind === 'done') {
		const notice = shown.at(-1);
		setTimeout(() => {
			close(notice);
			changed?.();
		}, 4000);
	}
	changed?.();
}

let changed = null;

function close(notice) {
	const index = shown.indexOf(notice);
	if (index >= 0) {
		shown.splice(index, 1);
	}
}

/** Returns the view of the messages. */
export function notices(update) {
	changed = update;
	return html`<div class="notices" role="status" aria-live="polite">${shown.map((notice) => html`
		<article class=${notice.kind} role=${notice.kind === 'error' ? 'alert' : nothing}>
			<span>${notice.message}${errorList(notice.errors)}</span>
			<button type="button" class="plain" aria-label="Close" @click=${() => { close(notice); update(); }}>×</button>
		</article>`)}</div>`;
}

/** Returns the invalid fields of a problem. */
export const errorList = (errors) => (errors && errors.length
	? html`<ul>${errors.map((error) => html`<li><code>${error.field}</code> ${error.message}</li>`)}</ul>` : nothing);

/** Returns a time of the server in the zone and language of the browser. */
export function time(text, style = 'medium') {
	if (!text) {
		return nothing;
	}
	const formatted = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: style }).format(new Date(text));
	return html`<time datetime=${text} title=${text}>${formatted}</time>`;
}

/** Returns the time of day with milliseconds. */
export function clockTime(text) {
	const at = new Date(text);
	return html`<time datetime=${text} title=${text}>${at.toLocaleTimeString(undefined, { hour12: false })}.${
		String(at.getMilliseconds()).padStart(3, '0')}</time>`;
}

/** Formats JSON text with indentation; numbers keep their spelling. Other text is returned unchanged. */
export function pretty(text) {
	try {
		JSON.parse(text);
	}
	catch {
		return text;
	}
	let depth = 0;
	const line = () => '\n' + '  '.repeat(depth);
	const tokens = tokensOf(text);
	return tokens.map((token, index) => {
		const next = tokens[index + 1];
		if (token === '{' || token === '[') {
			depth++;
			return token + (next === '}' || next === ']' ? '' : line());
		}
		if (token === '}' || token === ']') {
			depth--;
			const before = tokens[index - 1];
			return (before === '{' || before === '[' ? '' : line()) + token;
		}
		return token === ',' ? ',' + line() : token === ':' ? ': ' : token;
	}).join('');
}

/** Returns a block of text with a button that copies it. */
export const source = (text, label = 'Copy') => html`<div class="source"><pre tabindex="0"><code>${text}</code></pre>
	${copyButton(text, label)}</div>`;

/** Returns a button that copies a text, or the text of a promise. */
export const copyButton = (text, label = 'Copy') => html`<button type="button" class="outline small"
	@click=${async () => {
		await navigator.clipboard.writeText(typeof text === 'function' ? await text() : text);
		notify('Copied');
	}}>${label}</button>`;

/** Returns a status code with a colour and a text for its class. */
export const statusBadge = (status) => html`<span class="badge status-${status ? Math.floor(status / 100) : 0}">${
	status ?? 'none'}</span>`;

/** Returns the outcome of a verdict. */
export const outcomeBadge = (outcome) => (outcome ? html`<span class="badge ${outcome}">${outcome}</span>` : nothing);

/** Returns the evidence of a rule or option. */
export const evidenceBadge = (evidence) => html`<span class="badge evidence">${evidence}</span>`;

/** Returns the sentence of a rule, in which backticks enclose code. */
export const sentence = (markdown) => markdown.split('`').map((part, index) =>
	(index % 2 ? html`<code>${part}</code>` : part));

/** Returns the error of a form, null for none. */
export const formError = (problem) => html`<div role="alert" class="form-error">${problem
	? html`<p>${problem.message}</p>${errorList(problem.errors)}` : nothing}</div>`;

/**
 * Asks for a confirmation and returns whether it was given.
 *
 * @param action text of the button, for example "Delete the workspace"
 */
export function confirm(question, action) {
	return dialog((close) => html`
		<p>${question}</p>
		<footer>
			<button type="button" class="secondary" @click=${() => close(false)}>Cancel</button>
			<button type="button" class="danger" @click=${() => close(true)}>${action}</button>
		</footer>`).then((result) => result === true);
}

/**
 * Opens a modal dialog and returns the value that its content passes to close, undefined after Escape.
 *
 * @param content function of close that returns a view
 */
export function dialog(content, title) {
	const host = document.createElement('div');
	document.body.append(host);
	return new Promise((resolve) => {
		let result;
		const close = (value) => {
			result = value;
			host.querySelector('dialog').close();
		};
		const closed = () => {
			host.remove();
			resolve(result);
		};
		const view = () => html`<dialog @close=${closed} aria-label=${title || 'Confirmation'}><article>
			${title ? html`<h2>${title}</h2>` : nothing}${content(close, () => render(view(), host))}</article></dialog>`;
		render(view(), host);
		host.querySelector('dialog').showModal();
	});
}
