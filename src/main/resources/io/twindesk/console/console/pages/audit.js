// The audit log of a workspace, newest first.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { time } from '../view.js';

const SHOWN = 100;

export async function open({ workspace, address, attempt }) {
	const path = api.path`workspaces/${workspace}/audit`;
	const base = `#/${encodeURIComponent(workspace)}/audit`;
	let page = { last: 0, items: [] };
	let after = 0;
	let userId = '';
	let current = address;

	// ids have no gaps, so a page without a filter begins a hundred ids before its end
	const show = async (next) => {
		current = next;
		const { query } = next;
		userId = query.get('userId') || '';
		const from = query.get('after') ?? (userId ? 0
			: Math.max(0, (await api.get(path, { limit: 1 })).last - SHOWN));
		page = await api.get(path, { limit: SHOWN, after: from, userId });
		after = Number(from);
	};

	const filter = (event) => {
		event.preventDefault();
		const fields = new FormData(event.target);
		location.hash = link({ userId: fields.get('userId').trim(), after: fields.get('after').trim() });
	};

	const link = (parameters) => {
		const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined));
		return base + (query.size ? '?' + query : '');
	};

	const pages = () => html`<nav aria-label="Pages"><ul class="tabs">
		<li><a href=${link({ userId })}>${userId ? 'First' : 'Newest'}</a></li>
		${!userId && after > 0 ? html`<li><a href=${link({ after: Math.max(0, after - SHOWN) })}>Older</a></li>` : nothing}
		${page.items.length && page.items.at(-1).id < page.last && page.items.length === SHOWN ? html`
			<li><a href=${link({ userId, after: page.items.at(-1).id })}>${userId ? 'Next' : 'Newer'}</a></li>` : nothing}
	</ul></nav>`;

	const row = (entry) => html`<tr>
		<td class="number">${entry.id}</td><td>${time(entry.at)}</td>
		<th scope="row">${entry.action}${entry.times > 1 ? ` × ${entry.times}` : nothing}</th>
		<td>${entry.userId === undefined ? nothing : html`<a href=${link({ userId: entry.userId })}
			aria-label="Entries about the user ${entry.userId}">${entry.userId}</a>`}</td>
		<td class="wrap">${[entry.credentialId, ...entry.fields].filter((text) => text).join(', ')}</td>
		<td class="wrap">${[entry.by.kind, entry.by.staffEmail, entry.by.credential].filter((text) => text).join(' ')}</td>
		<td class="wrap"><small>${[entry.by.source, entry.by.requestId].filter((text) => text).join(' ')}</small></td></tr>`;

	await show(address);
	return {
		show,
		view: () => html`
			<h1>Audit log</h1>
			<form class="bar" @submit=${filter}>
				<label>User id<input name="userId" .value=${userId} inputmode="numeric" autocomplete="off"></label>
				<label>After the entry<input name="after" .value=${current.query.get('after') || ''} inputmode="numeric"
					autocomplete="off"></label>
				<button type="submit" class="secondary">Filter</button>
				<button type="button" class="secondary" @click=${() => attempt(() => show(current))}>Refresh</button>
				<span class="muted" role="status">${page.items.length} shown; the newest entry is ${page.last}</span>
			</form>
			${page.items.length ? html`<div class="scroll"><table aria-label="Audit log">
				<thead><tr><th scope="col" class="number">Id</th><th scope="col">Time</th><th scope="col">Action</th>
					<th scope="col">User</th><th scope="col">Fields</th><th scope="col">By</th><th scope="col">Request</th></tr></thead>
				<tbody>${[...page.items].reverse().map(row)}</tbody></table></div>` : html`<p>There are no such entries.</p>`}
			${pages()}`
	};
}
