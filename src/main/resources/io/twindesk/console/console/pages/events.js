// The events of a workspace as they happen, and a form that receives the message of a customer.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import { repeat } from '../lib/directives/repeat.js';
import * as api from '../api.js';
import { USER_TYPES } from '../user-types.js';
import { clockTime, formError, source } from '../view.js';

const MAX = 1000;

const TYPES = ['user.created', 'user.changed', 'user.deleted', 'status.changed', 'tab.refresh'];

export async function open({ workspace, address, update }) {
	const root = api.path`workspaces/${workspace}`;
	const base = `#/${encodeURIComponent(workspace)}`;
	let events = [];
	let waiting = [];
	let paused = false;
	let state = 'connecting';
	let type = '';
	let problem = null;
	let result = null;
	let channel = 'email';

	await api.get(root);
	const close = api.listen(`${root}/events`, {}, {
		event: (event) => {
			if (paused) {
				waiting = [event, ...waiting].slice(0, MAX);
			}
			else {
				events = [event, ...events].slice(0, MAX);
			}
			update();
		},
		state: (next) => {
			state = next;
			update();
		},
		problem: (error) => {
			state = error.message;
			update();
		}
	}, '0');

	const pause = () => {
		paused = !paused;
		if (!paused) {
			events = [...waiting, ...events].slice(0, MAX);
			waiting = [];
		}
		update();
	};

	const show = ({ query }) => {
		type = query.get('type') || '';
	};

	const filter = (event) => {
		const value = event.target.value;
		location.hash = `${base}/events${value ? '?type=' + encodeURIComponent(value) : ''}`;
	};

	const receive = async (event) => {
		event.preventDefault();
		const fields = new FormData(event.target);
		problem = null;
		result = null;
		try {
			result = await api.post(`${root}/contacts`,
				Object.fromEntries([...fields].filter(([name, value]) => value || name === 'identifier')));
		}
		catch (error) {
			problem = error;
		}
		update();
	};

	const row = ({ id, type: name, data: { at, ...detail } }) => html`<tr>
		<td class="number">${id}</td><td>${clockTime(at)}</td><th scope="row">${name}</th>
		<td>${detail.userID === undefined ? nothing
			: html`<a href="${base}/people/${detail.userID}" aria-label="User ${detail.userID}">${detail.userID}</a>`}</td>
		<td><details><summary aria-label="Details of event ${id}">Details</summary>
			${source(JSON.stringify({ at, ...detail }, null, 2))}</details></td></tr>`;

	const form = () => html`<section aria-labelledby="customer"><h2 id="customer">A customer writes</h2>
		<form @submit=${receive}>
			<label>Channel<select name="channel" @change=${(event) => { channel = event.target.value; update(); }}>
				${USER_TYPES.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>
			<label>Identifier<input name="identifier" required autocomplete="off" aria-describedby="identifier-hint"></label>
			<small id="identifier-hint" class="muted">Of the customer in this channel, for example jane@acme.test.</small>
			${channel === 'custom' ? html`<label>Custom channel<input name="customChannel" autocomplete="off"></label>` : nothing}
			<label>Full name<input name="fullName" autocomplete="off"></label>
			<label>Screen name<input name="screenName" autocomplete="off"></label>
			<label>Text<textarea name="text" rows="2" aria-describedby="text-hint"></textarea></label>
			<small id="text-hint" class="muted">An identification code in the text identifies the customer.</small>
			${formError(problem)}
			<p role="status">${result ? html`User <a href="${base}/people/${result.user_id}">${result.user_id}</a>: ${
				outcome(result)}` : nothing}</p>
			<button type="submit">Receive the message</button>
		</form></section>`;

	show(address);
	return {
		show,
		close,
		view: () => {
			const shown = events.filter((event) => !type || event.type === type);
			return html`
				<h1>Events</h1>
				<div class="columns">
					<section aria-label="Stream">
						<div class="bar">
							<label>Type<select @change=${filter}><option value="">all</option>${TYPES.map((name) => html`
								<option value=${name} .selected=${live(name === type)}>${name}</option>`)}</select></label>
							<button type="button" class="secondary" aria-pressed=${paused ? 'true' : 'false'}
								@click=${pause}>${paused ? 'Continue' : 'Pause'}</button>
							<span role="status"><span class="badge ${state === 'connected' ? 'good' : 'weak'}">${state}</span>
								${paused ? html`<span class="muted">${waiting.length} waiting</span>` : nothing}</span>
						</div>
						<div class="scroll"><table aria-label="Events">
							<thead><tr><th scope="col" class="number">Id</th><th scope="col">Time</th><th scope="col">Type</th>
								<th scope="col">User</th><th scope="col">Details</th></tr></thead>
							<tbody>${repeat(shown, (event) => event.id, row)}</tbody></table></div>
						${shown.length ? nothing : html`<p>There are no such events yet.</p>`}
					</section>
					${api.readOnly ? nothing : form()}
				</div>`;
		}
	};
}

const outcome = ({ created, recognised, spam }) => [created ? 'created' : 'known',
	...(recognised ? ['recognised by a code'] : []), ...(spam ? ['spam'] : [])].join(', ');
