// The requests of a workspace, live: a list with filters, two plots, and one request in detail.

import { html, nothing } from '../lib/lit-html.js';
import { ref } from '../lib/directives/ref.js';
import * as api from '../api.js';
import { clockTime, confirm, notify, outcomeBadge, statusBadge } from '../view.js';
import { plots } from './plots.js';
import { requestView } from './request.js';
import { verifyDialog } from './verify.js';

/** Height of a row in pixels, as in console.css; only the visible rows are in the document. */
const ROW = 32;

const SPARE_ROWS = 10;

/** Entries that a tab keeps; the oldest are dropped. */
const MAX_ENTRIES = 20000;

/** Filters that the server applies; the text is searched here. */
const SERVER_FILTERS = ['operation', 'status', 'verdict'];

const STATUSES = ['2xx', '3xx', '4xx', '5xx'];

export async function open({ workspace, address, update, attempt }) {
	const requests = api.path`workspaces/${workspace}/requests`;
	const list = rowList(update);
	const charts = plots();
	let filter = {};
	let entries = [];
	let shown = [];
	let waiting = [];
	let paused = false;
	let dropped = 0;
	let state = 'connecting';
	let detail = null;
	let stop = null;
	let frame = 0;

	/** Renders at most once for each frame, however many requests arrive. */
	const later = () => {
		frame ||= requestAnimationFrame(() => {
			frame = 0;
			select();
			update();
		});
	};

	const select = () => {
		const text = (filter.text || '').toLowerCase();
		const before = shown.length;
		shown = text ? entries.filter((entry) => searched(entry).includes(text)) : entries.slice();
		shown.reverse();
		list.grown(shown.length - before);
		charts.draw(shown);
	};

	const add = (entry) => {
		(paused ? waiting : entries).push(entry);
		if (entries.length > MAX_ENTRIES) {
			entries.splice(0, entries.length - MAX_ENTRIES);
		}
		later();
	};

	const connect = () => {
		stop?.();
		entries = [];
		waiting = [];
		const parameters = { since: 0 };
		SERVER_FILTERS.forEach((name) => { parameters[name] = filter[name]; });
		stop = api.listen(`${requests}/stream`, parameters, {
			event: (event) => add(event.data),
			state: (next) => { state = next; later(); },
			problem: (problem) => { state = 'refused'; attempt(() => { throw problem; }); }
		});
	};

	const show = async ({ path, query }) => {
		const next = Object.fromEntries(query);
		const changed = !stop || SERVER_FILTERS.some((name) => next[name] !== filter[name]);
		filter = next;
		if (changed) {
			connect();
			dropped = (await api.get(requests, { limit: 1 })).dropped;
		}
		select();
		detail = path[0] ? await requestView(workspace, path[0], href(null)) : null;
	};

	const href = (id, changes = {}) => {
		const query = new URLSearchParams(Object.entries({ ...filter, ...changes }).filter(([, value]) => value));
		return `#/${encodeURIComponent(workspace)}/requests${id ? '/' + id : ''}${query.size ? '?' + query : ''}`;
	};

	const change = (name) => (event) => {
		const target = href(null, { [name]: event.target.value.trim() });
		if (name === 'text') {
			history.replaceState(null, '', target);
			filter = { ...filter, text: event.target.value };
			later();
		}
		else {
			location.hash = target;
		}
	};

	const toggle = () => {
		paused = !paused;
		if (!paused) {
			entries.push(...waiting.splice(0));
		}
		later();
	};

	const clear = async () => {
		if (await confirm('All requests of the journal are deleted.', 'Empty the journal')) {
			await attempt(async () => {
				await api.remove(requests);
				entries = [];
				waiting = [];
				select();
				notify('The journal is empty');
			});
		}
	};

	const row = (entry) => html`<tr aria-selected=${detail?.id === entry.id ? 'true' : 'false'}>
		<td>${clockTime(entry.at)}</td>
		<td>${entry.method}</td>
		<td class="path"><a href=${href(entry.id)}>${entry.path}${entry.query ? '?' + entry.query : ''}</a></td>
		<td>${statusBadge(entry.status)}</td>
		<td>${outcomeBadge(entry.verdict?.outcome)}${entry.fault ? html` <span class="badge bad">fault</span>` : nothing}${
			entry.nearMiss ? html` <span class="badge weak">near miss</span>` : nothing}</td>
		<td class="number">${entry.durationMs} ms</td></tr>`;

	const operations = () => [...new Set(entries.map((entry) => entry.operation).filter((name) => name))].sort();

	await show(address);
	return {
		show,
		close: () => {
			stop?.();
			cancelAnimationFrame(frame);
			charts.close();
		},
		view: () => html`
			<h1>Requests</h1>
			<form class="bar" aria-label="Filters" @submit=${(event) => event.preventDefault()}>
				<label>Operation<input .value=${filter.operation || ''} list="operations" @change=${change('operation')}
					placeholder="deskie.*" autocomplete="off" spellcheck="false"></label>
				<datalist id="operations">${['deskie.*', 'omnidesk.*', ...operations()].map((name) => html`<option value=${name}>`)}
				</datalist>
				<label>Status<select @change=${change('status')}>${options(filter.status, STATUSES)}</select></label>
				<label>Verdict<select @change=${change('verdict')}>${options(filter.verdict, ['broken', 'tolerated', 'clean'])}
				</select></label>
				<label>Text<input type="search" .value=${filter.text || ''} @input=${change('text')}></label>
				<button type="button" class="secondary" aria-pressed=${paused ? 'true' : 'false'} @click=${toggle}>${
					paused ? `Continue (${waiting.length} new)` : 'Pause'}</button>
				<button type="button" class="secondary" @click=${() => verifyDialog(workspace, filter)}>Verify</button>
				<button type="button" class="secondary" @click=${() => attempt(() => api.download(requests,
					{ format: 'har', limit: 1000, ...serverFilter(filter) }, `${workspace}.har`))}>Download HAR</button>
				${api.readOnly ? nothing : html`<button type="button" class="secondary" @click=${clear}>Empty the journal</button>`}
			</form>
			<p class="muted" role="status">${shown.length} ${shown.length === 1 ? 'request' : 'requests'}${
				dropped ? `; the journal has dropped ${dropped}` : ''}${paused ? '; paused' : state === 'broken'
				? '; the connection is broken, trying again' : ''}</p>
			${charts.view()}
			<div class=${detail ? 'requests with-detail' : 'requests'}>
				<div class="scroll rows" tabindex="0" role="region" aria-label="List of requests" ${ref(list.attach)}>
					<table aria-label="Requests" aria-rowcount=${shown.length + 1}>
						<thead><tr><th scope="col">Time</th><th scope="col">Method</th><th scope="col">Path</th>
							<th scope="col">Status</th><th scope="col">Verdict</th><th scope="col" class="number">Duration</th></tr></thead>
						${list.body(shown, row)}
					</table>
					${shown.length ? nothing : html`<p class="muted">No request yet. Send one, and it appears here.</p>`}
				</div>
				${detail ? html`<section class="detail" aria-label="Request ${detail.id}">${detail.view()}</section>` : nothing}
			</div>`
	};
}

const options = (selected, values) => html`<option value="">all</option>${[...new Set([...values,
	...(selected ? [selected] : [])])].map((value) => html`<option ?selected=${value === selected}>${value}</option>`)}`;

const serverFilter = (filter) => Object.fromEntries(SERVER_FILTERS.map((name) => [name, filter[name]]));

const texts = new WeakMap();

/** Returns the text of an entry that the filter searches, in lower case. */
function searched(entry) {
	let text = texts.get(entry);
	if (text === undefined) {
		text = [entry.method, entry.path, entry.query, entry.operation, entry.request.body, entry.response?.body, entry.fault]
			.join('\n').toLowerCase();
		texts.set(entry, text);
	}
	return text;
}

/** The rows in the visible part of a scrolled list; two empty rows stand for those before and after it. */
function rowList(update) {
	let host = null;
	let first = 0;
	let count = 60;

	const measure = () => {
		const next = Math.max(0, Math.floor(host.scrollTop / ROW) - SPARE_ROWS);
		const visible = Math.ceil(host.clientHeight / ROW) + 2 * SPARE_ROWS;
		if (Math.abs(next - first) > SPARE_ROWS / 2 || visible !== count || next === 0 && first !== 0) {
			first = next;
			count = visible;
			update();
		}
	};

	const spacer = (rows) => html`<tr class="spacer" aria-hidden="true" ${ref((element) => {
		if (element) {
			element.style.height = `${rows * ROW}px`;
		}
	})}></tr>`;

	return {
		attach: (element) => {
			host?.removeEventListener('scroll', measure);
			host = element;
			host?.addEventListener('scroll', measure, { passive: true });
		},
		/** Keeps the visible rows in place when others appear above them. */
		grown: (rows) => {
			if (host && rows > 0 && host.scrollTop > ROW) {
				host.scrollTop += rows * ROW;
			}
		},
		body: (rows, row) => {
			const begin = Math.min(first, Math.max(0, rows.length - count));
			const end = Math.min(begin + count, rows.length);
			return html`<tbody>${spacer(begin)}${rows.slice(begin, end).map(row)}${spacer(rows.length - end)}</tbody>`;
		}
	};
}
