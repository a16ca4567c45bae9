// The users of a workspace. A user of the list has its own address, #/{workspace}/people/{id}.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import * as api from '../api.js';
import { parseExact } from '../json-text.js';
import { oneAtATime } from '../one-at-a-time.js';
import { USER_TYPES } from '../user-types.js';
import { errorList, time } from '../view.js';
import { stateBadge } from './person-directory.js';
import { personForm } from './person-form.js';
import { open as openPerson } from './person.js';

const SHOWN = 50;

/** Milliseconds without typing before a search begins. */
const PAUSE = 300;

const STATES = ['active', 'blocked', 'deleted'];

export async function open(context) {
	let latest = context.address;
	const list = userList(context);
	let part = await partOf(context, context.address, list);

	const show = async (address) => {
		latest = address;
		if (part.id === address.path[0]) {
			await part.show?.(address);
			return;
		}
		const next = await partOf({ ...context, address }, address, list);
		if (latest !== address) {
			next.close?.();
			return;
		}
		part.close?.();
		part = next;
		context.update();
		document.getElementById('main')?.focus({ preventScroll: true });
		scrollTo(0, 0);
	};

	return { view: () => part.view(), show, close: () => part.close?.() };
}

async function partOf(context, address, list) {
	if (address.path.length === 0) {
		await list.show(address);
		return list;
	}
	return openPerson({ ...context, id: address.path[0], list: list.address });
}

/** Returns the list, which keeps its filters in the address so that each view of it has a link. */
function userList({ workspace, update }) {
	const root = `#/${encodeURIComponent(workspace)}/people`;
	const before = new Map();
	let filters = {};
	let typed = '';
	let timer = 0;
	let page = { total: 0, items: [] };
	let problem = null;
	let loading = false;

	const address = (changes = {}) => {
		const query = new URLSearchParams(Object.entries({ ...filters, ...changes }).filter(([, value]) => value));
		return query.size ? `${root}?${query}` : root;
	};

	/** Filters replace the address, so that the Back button does not stop at each typed letter. */
	const filter = (changes) => location.replace(address({ ...changes, after: '' }));

	const type = (event) => {
		typed = event.target.value;
		clearTimeout(timer);
		timer = setTimeout(search, PAUSE);
	};

	const search = () => {
		clearTimeout(timer);
		timer = 0;
		filter({ query: typed.trim() });
	};

	const load = oneAtATime(async () => {
		loading = true;
		update();
		try {
			page = parseExact(await api.text(api.path`workspaces/${workspace}/users`, { ...filters, limit: SHOWN },
				'application/json'));
			problem = null;
		}
		catch (error) {
			if (error.status !== 400) {
				throw error;
			}
			problem = error;
			page = { total: 0, items: [] };
		}
		finally {
			loading = false;
			update();
		}
	});

	const show = async ({ query }) => {
		filters = Object.fromEntries(['query', 'type', 'state', 'after'].map((name) => [name, query.get(name) || '']));
		// a space at the end of a text that is being typed stays
		typed = timer || typed.trim() === filters.query ? typed : filters.query;
		await load();
	};

	const create = async () => {
		const created = await personForm(workspace);
		if (created) {
			location.hash = `${root}/${created}`;
		}
	};

	const next = () => {
		const last = page.items.at(-1).id;
		before.set(last, filters.after);
		location.hash = address({ after: last });
	};

	const previous = () => {
		location.hash = address({ after: before.get(filters.after) || '' });
	};

	const row = (user) => html`<tr>
		<th scope="row" class="wrap"><a href="${root}/${user.id}"><bdi>${user.name || `User ${user.id}`}</bdi></a></th>
		<td class="number">${user.id}</td>
		<td class="wrap"><bdi>${user.email}</bdi></td>
		<td class="wrap"><bdi>${user.phone}</bdi></td>
		<td>${user.type}</td>
		<td>${stateBadge(user)}</td>
		<td>${time(user.updatedAt, 'short')}</td></tr>`;

	const form = () => html`<form class="bar" aria-label="Filters" @submit=${(event) => {
			event.preventDefault();
			search();
		}}>
		<label>Username, phone, e-mail or name
			<input type="search" name="query" maxlength="255" autocomplete="off" .value=${live(typed)} @input=${type}></label>
		${choice('Type', 'type', USER_TYPES)}
		${choice('State', 'state', STATES)}
		${/^[1-9][0-9]{0,17}$/.test(filters.query) ? html`<a href="${root}/${filters.query}">User with the id ${
			filters.query}</a>` : nothing}
		${api.readOnly ? nothing : html`<button type="button" @click=${create}>New user</button>`}
	</form>`;

	const choice = (label, name, values) => html`<label>${label}
		<select name=${name} .value=${live(filters[name])} @change=${(event) => filter({ [name]: event.target.value })}>
			<option value="">all</option>
			${values.map((value) => html`<option value=${value} ?selected=${value === filters[name]}>${value}</option>`)}
		</select></label>`;

	const view = () => html`
		<h1>People</h1>
		${form()}
		<p role="alert">${problem ? html`${problem.message}${errorList(problem.errors)}` : nothing}</p>
		<p role="status" aria-busy=${loading ? 'true' : 'false'}>${loading ? 'Searching' : summary(page, filters)}</p>
		<div class="scroll"><table aria-label="Users">
			<thead><tr><th scope="col">Name</th><th scope="col" class="number">Id</th><th scope="col">E-mail</th>
				<th scope="col">Phone</th><th scope="col">Type</th><th scope="col">State</th>
				<th scope="col">Updated</th></tr></thead>
			<tbody>${page.items.map(row)}</tbody>
		</table></div>
		<div class="bar">
			${filters.after ? html`<button type="button" class="secondary" @click=${previous}>${
				before.has(filters.after) ? 'Previous' : 'First page'}</button>` : nothing}
			${page.items.length === SHOWN ? html`<button type="button" class="secondary" @click=${next}>Next</button>`
				: nothing}
		</div>`;

	return {
		show,
		view,
		get address() {
			return address();
		},
		close() {
			clearTimeout(timer);
			timer = 0;
		}
	};
}

function summary({ total, items }, { after }) {
	const users = `${Number(total).toLocaleString()} ${total === '1' ? 'user' : 'users'}`;
	return (after || items.length < total) && items.length ? `${users}, ids ${items[0].id} to ${items.at(-1).id} shown`
		: users;
}
