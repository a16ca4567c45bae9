// The clock of a workspace, its snapshots, and what has changed between two of them.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import * as api from '../api.js';
import { confirm, formError, notify, source, time } from '../view.js';
import { clock } from './clock.js';

export async function open({ workspace, address, update, attempt }) {
	const root = api.path`workspaces/${workspace}`;
	const base = `#/${encodeURIComponent(workspace)}/time`;
	const clockPart = await clock({ root, update, attempt });
	let snapshots = [];
	let compared = null;
	let choice = { to: 'now' };
	let problem = null;

	const load = async () => {
		snapshots = (await api.get(`${root}/snapshots`)).items;
	};

	const show = async ({ query }) => {
		const [from, to] = [query.get('from'), query.get('to') || 'now'];
		choice = { from, to };
		compared = from ? { from, to, ...await api.get(`${root}/diff`, { from, to }) } : null;
	};

	const create = async (event) => {
		event.preventDefault();
		const { name } = event.target.elements;
		problem = null;
		try {
			const exists = snapshots.some((each) => each.name === name.value);
			if (!exists || await confirm(`The snapshot ${name.value} is replaced by the present state.`,
				'Replace the snapshot')) {
				await api.put(api.path`workspaces/${workspace}/snapshots/${name.value}`);
				notify(`The snapshot ${name.value} is created`);
				name.value = '';
				await load();
			}
		}
		catch (error) {
			problem = error;
		}
		update();
	};

	const restore = async (name) => {
		if (await confirm(`Users, settings and keys of ${workspace} return to the snapshot ${name}. Later changes are lost.`,
			'Restore the snapshot')) {
			await attempt(async () => {
				await api.post(api.path`workspaces/${workspace}/snapshots/${name}/restore`);
				notify(`The snapshot ${name} is restored`);
				if (compared) {
					await show({ query: new URLSearchParams({ from: compared.from, to: compared.to }) });
				}
			});
		}
	};

	const remove = async (name) => {
		if (await confirm(`The snapshot ${name} is deleted for good. The workspace does not change.`, 'Delete the snapshot')) {
			await attempt(async () => {
				await api.remove(api.path`workspaces/${workspace}/snapshots/${name}`);
				notify(`The snapshot ${name} is deleted`);
				await load();
			});
		}
	};

	const compare = (event) => {
		event.preventDefault();
		const query = new URLSearchParams({ from: event.target.elements.from.value, to: event.target.elements.to.value });
		const next = `${base}?${query}`;
		if (location.hash === next) {
			attempt(() => show({ query }));
		}
		else {
			location.hash = next;
		}
	};

	const row = ({ name, takenAt }) => html`<tr>
		<th scope="row" class="wrap">${name}</th><td>${time(takenAt)}</td>
		<td class="actions"><a href="${base}?${new URLSearchParams({ from: name })}"
			aria-label="Compare ${name} with now">Compare with now</a>
		${api.readOnly ? nothing : html`
			<button type="button" class="small outline" aria-label="Restore ${name}"
				@click=${() => restore(name)}>Restore</button>
			<button type="button" class="small outline" aria-label="Delete ${name}"
				@click=${() => remove(name)}>Delete</button>`}
		</td></tr>`;

	const options = (selected) => snapshots.map(({ name }) => html`<option value=${name}
		.selected=${live(name === selected)}>${name}</option>`);

	const comparison = () => html`<form class="bar" @submit=${compare}>
		<label>From<select name="from" @change=${(event) => { choice.from = event.target.value; }}>
			${options(choice.from)}</select></label>
		<label>To<select name="to" @change=${(event) => { choice.to = event.target.value; }}>
			<option value="now" .selected=${live(choice.to === 'now')}>now</option>${options(choice.to)}</select></label>
		<button type="submit">Compare</button>
	</form>`;

	await Promise.all([load(), show(address)]);
	return {
		show,
		close: clockPart.close,
		view: () => html`
			<h1>Time and snapshots</h1>
			<div class="columns">
				<section aria-labelledby="clock"><h2 id="clock">Clock</h2>${clockPart.view()}</section>
				<section aria-labelledby="snapshots"><h2 id="snapshots">Snapshots</h2>
					${api.readOnly ? nothing : html`<form class="bar" @submit=${create}>
						<label>Name<input name="name" required maxlength="60" autocomplete="off"></label>
						<button type="submit">Create a snapshot</button></form>
						${formError(problem)}`}
					${snapshots.length ? html`<div class="scroll"><table aria-label="Snapshots">
						<thead><tr><th scope="col">Name</th><th scope="col">Created</th><th scope="col">Actions</th></tr></thead>
						<tbody>${snapshots.map(row)}</tbody></table></div>` : html`<p>There are no snapshots.</p>`}
				</section>
			</div>
			${snapshots.length ? html`<section aria-labelledby="difference"><h2 id="difference">Differences</h2>
				${comparison()}${compared ? difference(compared) : nothing}</section>` : nothing}`
	};
}

const difference = ({ from, to, created, changed, deleted }) => html`<div role="status">
	<p>${count(created.length, 'created')}, ${count(changed.length, 'changed')}, ${count(deleted.length, 'deleted')}
		from <strong class="wrap">${from}</strong> to <strong class="wrap">${to}</strong>.</p></div>
	${created.length ? html`<h3>Created</h3>${users(created, 'Created users')}` : nothing}
	${changed.length ? html`<h3>Changed</h3>
		<div class="scroll" tabindex="0" role="region" aria-label="Changes"><table aria-label="Changed users">
			<thead><tr><th scope="col">User</th><th scope="col">Field</th><th scope="col">From</th>
				<th scope="col">To</th></tr></thead>
			<tbody>${changed.flatMap(({ id, fields }) => Object.entries(fields).map((field) => change(id, field)))}</tbody>
		</table></div>` : nothing}
	${deleted.length ? html`<h3>Deleted</h3>${users(deleted, 'Deleted users')}` : nothing}`;

const change = (id, [field, { from, to }]) => html`<tr>
	<th scope="row">${id}</th><td><code>${field}</code></td>
	<td class="wrap"><del>${shown(from)}</del></td><td class="wrap"><ins>${shown(to)}</ins></td></tr>`;

const count = (number, state) => `${number} ${number === 1 ? 'user' : 'users'} ${state}`;

const users = (items, label) => html`<div class="scroll"><table aria-label=${label}>
	<thead><tr><th scope="col">User</th><th scope="col">Name</th><th scope="col">Identifiers</th>
		<th scope="col">Details</th></tr></thead>
	<tbody>${items.map(({ id, user }) => html`<tr><th scope="row">${id}</th>
		<td class="wrap">${[user.firstName, user.lastName].filter((part) => part).join(' ')}</td>
		<td class="wrap">${(user.identifiers || []).map(({ type, value }) => `${type} ${value}`).join(', ')}</td>
		<td><details><summary aria-label="Details of user ${id}">Details</summary>
			${source(JSON.stringify(user, null, 2))}</details></td></tr>`)}</tbody>
</table></div>`;

/** Returns a value of a field as text; an absent one is empty. */
const shown = (value) => (value === undefined || value === null ? '' : typeof value === 'string' ? value
	: JSON.stringify(value));
