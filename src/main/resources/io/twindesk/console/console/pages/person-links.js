// Links of a user: the names of linked users, and the dialog that searches another one.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import * as api from '../api.js';
import { parseExact } from '../json-text.js';
import { oneAtATime } from '../one-at-a-time.js';
import { dialog, errorList, notify } from '../view.js';

const SUGGESTED = 10;

const PAUSE = 300;

/** The names of a large group are not read; its ids are shown. */
const NAMED = 20;

async function users(workspace, parameters) {
	return parseExact(await api.text(api.path`workspaces/${workspace}/users`, parameters, 'application/json'));
}

/** Returns the names of users by id. */
export async function linkedUsers(workspace, ids) {
	const pages = await Promise.all(ids.slice(0, NAMED).map((id) =>
		users(workspace, { after: String(BigInt(id) - 1n), limit: 1 })));
	return new Map(pages.flatMap(({ items }) => items).map((user) => [user.id, user.name || user.email]));
}

/** Opens a dialog that links a user with another one, and returns whether it did. */
export function linkDialog(workspace, id) {
	let typed = '';
	let found = [];
	let problem = null;
	let timer = 0;
	let searched = '';

	const search = oneAtATime(async () => {
		searched = typed.trim();
		try {
			found = searched ? (await users(workspace, { query: searched, limit: SUGGESTED })).items : [];
			problem = null;
		}
		catch (error) {
			found = [];
			problem = error;
		}
	});

	const type = (event, refresh) => {
		typed = event.target.value;
		clearTimeout(timer);
		timer = setTimeout(() => search().then(refresh), PAUSE);
	};

	const link = async (other, close, refresh) => {
		try {
			await api.post(api.path`workspaces/${workspace}/users/${id}/link`, `{"userId": ${other}}`);
			notify(`User ${other} is linked`);
			close(true);
		}
		catch (error) {
			problem = error;
			refresh();
		}
	};

	const choice = (user, close, refresh) => html`<tr>
		<th scope="row" class="wrap"><bdi>${user.name || user.email || user.phone}</bdi></th>
		<td class="number">${user.id}</td>
		<td class="actions"><button type="button" class="small outline" aria-label="Link with user ${user.id}"
			@click=${() => link(user.id, close, refresh)}>Link</button></td></tr>`;

	const byId = (close, refresh) => (/^[1-9][0-9]{0,17}$/.test(searched) && searched !== id
		? html`<p><button type="button" class="small outline" @click=${() => link(searched, close, refresh)}>
			Link with the id ${searched}</button></p>` : nothing);

	return dialog((close, refresh) => html`<form @submit=${(event) => {
			event.preventDefault();
			clearTimeout(timer);
			search().then(refresh);
		}}>
		<label>Id, username, phone, e-mail or name
			<input type="search" maxlength="255" autocomplete="off" .value=${live(typed)}
				@input=${(event) => type(event, refresh)}></label>
		<p role="alert">${problem ? html`${problem.message}${errorList(problem.errors)}` : nothing}</p>
		${byId(close, refresh)}
		<div class="scroll"><table aria-label="Found users"><tbody>${found.filter((user) => user.id !== id)
			.map((user) => choice(user, close, refresh))}</tbody></table></div>
		<footer><button type="button" class="secondary" @click=${() => close()}>Cancel</button></footer>
	</form>`, 'Link with another user').then((linked) => {
		clearTimeout(timer);
		return linked === true;
	});
}
