// A dialog that verifies the number of requests, or waits for them, as a test does it with the control API.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { dialog, formError, source } from '../view.js';

const COUNTS = { exactly: 'exactly', atLeast: 'at least', atMost: 'at most' };

/** Opens the dialog with the filters of the list. */
export function verifyDialog(workspace, { operation = '', status = '', verdict = '' }) {
	const draft = { operation: operation || '*', status, verdict, kind: 'exactly', count: '1', userId: '', email: '' };
	let outcome = null;
	let problem = null;

	const send = (route, body, text) => async (event, refresh) => {
		event.preventDefault();
		outcome = null;
		problem = null;
		try {
			const { total } = await api.post(api.path`workspaces/${workspace}/requests/` + route, body());
			outcome = `${text}: ${total} matched`;
		}
		catch (error) {
			problem = error;
		}
		refresh();
	};

	const where = () => {
		const condition = { ...(draft.userId && { userId: number(draft.userId) }), ...(draft.email && { email: draft.email }) };
		return Object.keys(condition).length ? { where: condition } : {};
	};

	const conditions = () => ({ operation: draft.operation, ...(draft.status && { status: draft.status }),
		...(draft.verdict && { verdict: draft.verdict }), ...where() });

	const verification = () => ({ ...conditions(), count: { [draft.kind]: number(draft.count) } });

	const waiting = () => ({ ...conditions(), count: number(draft.count), timeout: 'PT5S' });

	const verify = send('verify', verification, 'As expected');

	const wait = send('wait', waiting, 'They arrived');

	return dialog((close, refresh) => {
		const field = (name, label, mode) => html`<label>${label}<input .value=${draft[name]} autocomplete="off" spellcheck="false"
			inputmode=${mode || nothing} @input=${(event) => { draft[name] = event.target.value.trim(); refresh(); }}></label>`;
		return html`<form novalidate @submit=${(event) => verify(event, refresh)}>
			<div class="grid">${field('operation', 'Operation')}${field('status', 'Status')}${field('verdict', 'Verdict')}</div>
			<div class="grid">${field('userId', 'User id', 'numeric')}${field('email', 'E-mail')}</div>
			<div class="grid">
				<label>Comparison<select @change=${(event) => { draft.kind = event.target.value; refresh(); }}>${
					Object.entries(COUNTS).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
				${field('count', 'Number', 'numeric')}
			</div>
			<p role="status">${outcome}</p>
			${formError(problem)}
			<footer>
				<button type="button" class="secondary" @click=${() => close()}>Close</button>
				<button type="button" class="secondary" @click=${(event) => wait(event, refresh)}>Wait five seconds</button>
				<button type="submit">Verify</button>
			</footer>
			<h3>In a test</h3>
			${source(line(workspace, 'verify', verification()), 'Copy the check')}
			${source(line(workspace, 'wait', waiting()), 'Copy the wait')}
		</form>`;
	}, 'Verify requests');
}

const number = (value) => (/^[0-9]{1,15}$/.test(value) ? Number(value) : value);

const line = (workspace, route, body) => `curl -H 'Content-Type: application/json' -d '${
	JSON.stringify(body).replaceAll("'", "'\\''")}' '${api.url(api.path`workspaces/${workspace}/requests/` + route)}'`;
