// The outbox of a workspace. Mails are plain text, so a mail is shown as text.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { confirm, notify, time } from '../view.js';

const STATES = { sent: 'good', kept: '', waiting: '', retrying: 'weak', failed: 'bad' };

export async function open({ workspace, address, attempt }) {
	const path = api.path`workspaces/${workspace}/mails`;
	const base = `#/${encodeURIComponent(workspace)}/mails`;
	let mails = [];
	let selected = null;

	const load = async () => {
		mails = (await api.get(path)).items.reverse();
	};

	const show = ({ path: [id] }) => {
		selected = id || null;
	};

	const empty = async () => {
		if (await confirm(`All mails of ${workspace} are deleted for good.`, 'Empty the outbox')) {
			await attempt(async () => {
				await api.remove(path);
				mails = [];
				notify('The outbox is empty');
			});
		}
	};

	const row = (mail) => html`<tr aria-current=${isSelected(mail) ? 'true' : nothing}>
		<td>${time(mail.at)}</td>
		<td class="wrap">${mail.to}</td>
		<th scope="row" class="wrap"><a href="${base}/${mail.id}">${mail.subject || '(no subject)'}</a></th>
		<td><span class="badge ${STATES[mail.state]}">${mail.state}</span></td></tr>`;

	const isSelected = (mail) => String(mail.id) === selected;

	const detail = (mail) => html`<article class="mail" aria-label="Mail ${mail.id}">
		<dl><dt>To</dt><dd class="wrap">${mail.to}</dd><dt>Subject</dt><dd class="wrap">${mail.subject}</dd>
			<dt>Created</dt><dd>${time(mail.at)}</dd>
			<dt>State</dt><dd>${mail.state}, ${mail.attempts} ${mail.attempts === 1 ? 'attempt' : 'attempts'}</dd>
			${mail.lastError ? html`<dt>Error</dt><dd class="wrap">${mail.lastError}</dd>` : nothing}</dl>
		<pre role="region" aria-label="Text of the mail" tabindex="0">${mail.text}</pre></article>`;

	await load();
	show(address);
	return {
		show,
		view: () => {
			const mail = mails.find(isSelected);
			return html`
				<h1>Mails</h1>
				<div class="bar">
					<button type="button" class="secondary" @click=${() => attempt(load)}>Refresh</button>
					${api.readOnly || !mails.length ? nothing : html`
						<button type="button" class="secondary" @click=${empty}>Empty the outbox</button>`}
					<span class="muted" role="status">${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}</span>
				</div>
				${mails.length ? html`<div class="columns">
					<div class="scroll"><table aria-label="Mails">
						<thead><tr><th scope="col">Created</th><th scope="col">To</th><th scope="col">Subject</th>
							<th scope="col">State</th></tr></thead>
						<tbody>${mails.map(row)}</tbody></table></div>
					<div>${mail ? detail(mail) : html`<p class="muted">Select a mail to read it.</p>`}</div>
				</div>` : html`<p>The outbox is empty.</p>`}`;
		}
	};
}
