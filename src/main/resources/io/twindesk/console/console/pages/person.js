// One user: the directory, the forms of the dialects, links and history.

import { html, nothing } from '../lib/lit-html.js';
import { keyed } from '../lib/directives/keyed.js';
import * as api from '../api.js';
import { members, parseExact } from '../json-text.js';
import { confirm, notify, pretty, source } from '../view.js';
import { directoryTable, stateBadge } from './person-directory.js';
import { personForm } from './person-form.js';
import { history } from './person-history.js';
import { linkDialog, linkedUsers } from './person-links.js';

/** Milliseconds after an event before the user is read again; events come in groups. */
const PAUSE = 250;

const TITLES = { deskie: 'Deskie', omnidesk: 'Omnidesk' };

/**
 * Opens a user.
 *
 * @param list the address of the list that the user returns to
 */
export async function open({ workspace, id, list, update, attempt }) {
	const route = api.path`workspaces/${workspace}/users/${id}`;
	let person = null;
	let names = new Map();
	let timer = 0;
	let closed = false;

	const load = async () => {
		person = await read(route);
		names = person ? await linkedUsers(workspace, person.directory.linkedUsers) : names;
		update();
	};

	const reload = () => attempt(async () => {
		await Promise.all([load(), past.load()]);
	});

	/** Changes of other clients are shown as well. */
	const past = history(workspace, id, update, () => {
		clearTimeout(timer);
		timer = closed ? 0 : setTimeout(reload, PAUSE);
	});

	const change = (action, done, body) => attempt(async () => {
		await api.post(`${route}/${action}`, body);
		notify(done);
		await Promise.all([load(), past.load()]);
	});

	const edit = async () => {
		if (await personForm(workspace, person)) {
			await reload();
		}
	};

	const link = async () => {
		if (await linkDialog(workspace, id)) {
			await reload();
		}
	};

	const remove = async () => {
		const question = html`The user <bdi>${name(person, id)}</bdi> (id ${id}) and its links are deleted for good.
			Its identifiers are free again.`;
		if (await confirm(question, 'Delete the user')) {
			await attempt(async () => {
				await api.remove(route);
				notify(`User ${id} is deleted`);
				location.hash = list;
			});
		}
	};

	const actions = ({ active, deleted }) => html`<div class="bar">
		<button type="button" @click=${edit}>Edit</button>
		<button type="button" class="secondary" @click=${link}>Link</button>
		${active && !deleted ? button('Block', () => change('block', `User ${id} is blocked`)) : nothing}
		${deleted ? nothing : button('Disable', () => change('disable', `User ${id} is disabled`))}
		${active && !deleted ? nothing : button('Restore', () => change('restore', `User ${id} is restored`))}
		<button type="button" class="danger" @click=${remove}>Delete</button>
	</div>`;

	const links = ({ linkedUsers: ids }) => html`<section>
		<h2>Linked users</h2>
		${ids.length === 0 ? html`<p class="muted">None</p>` : html`<div class="scroll"><table aria-label="Linked users">
			<tbody>${ids.map((other) => html`<tr>
				<th scope="row" class="wrap"><a href="#/${encodeURIComponent(workspace)}/people/${other}"><bdi>${
					names.get(other) || `User ${other}`}</bdi></a></th>
				<td class="number">${other}</td>
				<td class="actions">${api.readOnly ? nothing : html`<button type="button" class="small outline"
					aria-label="Unlink user ${other}" @click=${() =>
						change('unlink', `User ${other} is unlinked`, `{"userId": ${other}}`)}>Unlink</button>`}</td>
			</tr>`)}</tbody></table></div>`}
	</section>`;

	const body = () => html`
		<div class="bar">${stateBadge(person.directory)}
			${api.readOnly ? nothing : html`<span class="muted">Blocking and disabling can be undone with Restore; deleting
				cannot.</span>`}</div>
		${api.readOnly ? nothing : actions(person.directory)}
		<div class="columns">${[...members(person.notShown)].map(([dialect, fields]) =>
			form(dialect, person[dialect], JSON.parse(fields)))}</div>
		<div class="columns">
			<section><h2>Directory</h2>${directoryTable(person.directory, person.texts)}</section>
			${links(person.directory)}
		</div>`;

	await Promise.all([load(), past.load()]);
	past.listen();
	return {
		id,
		view: () => keyed(id, html`
			<div><a href=${list}>People</a></div>
			<h1 class="wrap"><bdi>${name(person, id)}</bdi></h1>
			${person ? body() : html`<p>There is no user with the id ${id}.</p>`}
			${past.view()}`),
		close() {
			closed = true;
			clearTimeout(timer);
			past.close();
		}
	};
}

/** Reads a user in all forms, null if there is none. The forms of the dialects stay JSON texts. */
async function read(route) {
	try {
		const forms = members(await api.text(route, {}, 'application/json'));
		const texts = members(forms.get('directory'));
		return { ...Object.fromEntries(forms), directory: parseExact(forms.get('directory')), texts };
	}
	catch (error) {
		if (error instanceof api.Problem && error.status === 404 && !error.details.available) {
			return null;
		}
		throw error;
	}
}

const button = (text, action) => html`<button type="button" class="secondary" @click=${action}>${text}</button>`;

const form = (dialect, text, hidden) => html`<section aria-label=${TITLES[dialect] || dialect}>
	<h2>${TITLES[dialect] || dialect}</h2>
	${source(pretty(text), `Copy ${TITLES[dialect] || dialect}`)}
	<h3>Not shown by ${TITLES[dialect] || dialect}</h3>
	${hidden.length ? html`<p class="wrap">${hidden.map((field) => html`<code>${field}</code> `)}</p>`
		: html`<p class="muted">Nothing: it shows all fields of this user.</p>`}
</section>`;

function name(person, id) {
	const { firstName = '', lastName = '' } = person?.directory || {};
	return [firstName, lastName].filter((part) => part).join(' ') || `User ${id}`;
}
