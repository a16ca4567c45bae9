// The history of a user: entries of the audit trail and events.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { time } from '../view.js';

const SHOWN = 20;

const PAGE = 1000;

/**
 * Creates the history of a user.
 *
 * @param changed called after each event of the user
 */
export function history(workspace, id, update, changed) {
	let entries = [];
	let events = [];
	let shown = SHOWN;
	let stop = null;

	const load = async () => {
		const all = entries.toReversed();
		for (let items = null; items === null || items.length === PAGE;) {
			({ items } = await api.get(api.path`workspaces/${workspace}/audit`,
				{ userId: id, after: all.at(-1)?.id, limit: PAGE }));
			all.push(...items);
		}
		entries = all.reverse();
		update();
	};

	const listen = () => {
		stop = api.listen(api.path`workspaces/${workspace}/events`, {}, {
			event: (event) => {
				if (String(event.data.userID) === id) {
					events = [event, ...events];
					changed();
					update();
				}
			}
		}, 0);
	};

	const more = () => {
		shown += SHOWN;
		update();
	};

	const view = () => html`<h2>History</h2>
		<div class="columns">
			<section><h3>Audit log</h3>
				${entries.length ? table('Audit log of the user', ['Time of the server', 'Action', 'Fields', 'By', 'Request'],
					entries.slice(0, shown).map(entryRow)) : html`<p class="muted">No entries</p>`}</section>
			<section><h3>Events</h3>
				${events.length ? table('Events of the user', ['Time of the workspace', 'Event', 'Data'],
					events.slice(0, shown).map(eventRow)) : html`<p class="muted">No stored events</p>`}</section>
		</div>
		${shown < Math.max(entries.length, events.length) ? html`<button type="button" class="secondary" @click=${more}>
			Show more of the history</button>` : nothing}`;

	return { load, listen, view, close: () => stop?.() };
}

const table = (label, titles, rows) => html`<div class="scroll" tabindex="0" role="region" aria-label="${label}, table">
	<table aria-label=${label}><thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
	<tbody>${rows}</tbody></table></div>`;

const entryRow = (entry) => html`<tr>
	<td>${time(entry.at)}</td>
	<td>${entry.action}</td>
	<td class="wrap">${entry.fields.join(', ')}</td>
	<td class="wrap"><bdi>${entry.by.staffEmail || entry.by.kind}</bdi></td>
	<td class="wrap"><code>${entry.by.requestId || nothing}</code></td></tr>`;

const eventRow = ({ type, data: { at, userID, ...data } }) => html`<tr>
	<td>${time(at)}</td>
	<td>${type}</td>
	<td class="wrap">${Object.keys(data).length ? html`<code>${JSON.stringify(data)}</code>` : nothing}</td></tr>`;
