// The first page: the server, its workspaces, and how to call them.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { confirm, copyButton, dialog, errorList, notify, source, time } from '../view.js';

const SHOWN = 50;

const EXAMPLE = `{
  "users": [
    {"identifiers": [{"type": "email", "value": "jane@acme.test"}], "firstName": "Jane", "lastName": "Ostin"}
  ]
}`;

export async function open({ update, attempt }) {
	const [health, process, { links }] = await Promise.all(['health', 'process', ''].map((route) => api.get(route)));
	let list = { total: 0, items: [] };

	const load = async (after) => {
		const page = await api.get('workspaces', { limit: SHOWN, after });
		list = after ? { ...page, items: [...list.items, ...page.items] } : page;
		update();
	};

	const create = async () => {
		const created = await dialog(newWorkspace(), 'New workspace');
		if (created) {
			await load();
			await dialog(() => keys(created), `Keys of ${created.name}`);
		}
	};

	/** Opens a workspace that may be far down in the list. */
	const go = (event) => {
		event.preventDefault();
		location.hash = `#/${encodeURIComponent(event.target.elements.workspace.value.trim())}/requests`;
	};

	const reset = async (name) => {
		if (await confirm(`All data of the workspace ${name} returns to its seed; its journal is emptied.`,
			'Reset the workspace')) {
			await attempt(async () => {
				await api.post(api.path`workspaces/${name}/reset`);
				notify(`${name} is reset`);
				await load();
			});
		}
	};

	const remove = async (name) => {
		if (await confirm(`The workspace ${name}, its users and its keys are deleted for good.`, 'Delete the workspace')) {
			await attempt(async () => {
				await api.remove(api.path`workspaces/${name}`);
				notify(`${name} is deleted`);
				await load();
			});
		}
	};

	const resetAll = async () => {
		if (await confirm('All workspaces return to their seeds, and those created since the start are deleted.',
			'Reset the server')) {
			await attempt(async () => {
				await api.post('reset', { confirm: 'all' });
				notify('The server is reset');
				await load();
			});
		}
	};

	const row = ({ name }) => html`<tr>
		<th scope="row"><a href="#/${encodeURIComponent(name)}/requests">${name}</a></th>
		<td><a href="#/${encodeURIComponent(name)}/people" aria-label="People of ${name}">People</a></td>
		<td><a href="#/${encodeURIComponent(name)}/rules" aria-label="Rules of ${name}">Rules</a></td>
		<td class="actions">
			<button type="button" class="small outline" @click=${() => attempt(() => calls(name))}
				aria-label="Calls to ${name}">Calls</button>
			${api.readOnly ? nothing : html`
				<button type="button" class="small outline" @click=${() => reset(name)} aria-label="Reset ${name}">Reset</button>
				<button type="button" class="small outline" @click=${() => remove(name)} aria-label="Delete ${name}">Delete</button>`}
		</td></tr>`;

	await load();
	return {
		view: () => html`
			<h1>Twindesk ${health.version}</h1>
			<div class="columns">
				<section>
					<h2>Workspaces</h2>
					<div class="bar">
						${api.readOnly ? nothing : html`
							<button type="button" @click=${create}>New workspace</button>
							${health.storage === 'memory' ? html`
								<button type="button" class="secondary" @click=${resetAll}>Reset the server</button>` : nothing}`}
						<span class="muted">${list.total} ${list.total === 1 ? 'workspace' : 'workspaces'}</span>
					</div>
					<form class="bar" @submit=${go}>
						<label>Name of a workspace<input name="workspace" required maxlength="40" autocomplete="off" spellcheck="false"></label>
						<button type="submit" class="secondary">Open</button>
					</form>
					<div class="scroll"><table aria-label="Workspaces">
						<thead><tr><th scope="col">Requests of</th><th scope="col">Users</th><th scope="col">Rules</th>
							<th scope="col">Actions</th></tr></thead>
						<tbody>${list.items.map(row)}</tbody>
					</table></div>
					${list.items.length < list.total ? html`<button type="button" class="secondary"
						@click=${() => attempt(() => load(list.items.at(-1).name))}>Show more</button>` : nothing}
				</section>
				<section>
					<h2>Server</h2>
					${server(health, process)}
					<h2>Calls</h2>
					${lines()}
					${links.docs ? html`<p><a href=${api.url('docs')}>OpenAPI documents, to try them</a></p>` : nothing}
				</section>
			</div>`
	};
}

const server = (health, process) => html`<table aria-label="Server"><tbody>
	<tr><th scope="row">Storage</th><td>${health.storage}</td></tr>
	<tr><th scope="row">Dialects</th><td>${health.dialects.join(', ')}</td></tr>
	<tr><th scope="row">Ports</th><td>${location.port || (location.protocol === 'https:' ? 443 : 80)}${
		['tls', 'proxy'].filter((name) => health[name]).map((name) => `, ${name} ${health[name].port}`)}</td></tr>
	${health.tls ? html`<tr><th scope="row">Certificates</th><td><a href=${api.url('ca.pem')}>ca.pem</a>, <a
		href=${api.url('ca.p12')}>ca.p12</a>${health.proxy ? html`, <a href=${api.url('proxy.pac')}>proxy.pac</a>` : nothing}</td></tr>` : nothing}
	<tr><th scope="row">Started</th><td>${time(process.startedAt)}</td></tr>
	<tr><th scope="row">JDK</th><td>${process.jdk}</td></tr>
	<tr><th scope="row">Process</th><td>${process.pid}</td></tr>
</tbody></table>`;

/** Returns one curl line for each dialect; STAFF and KEY are placeholders, because the server stores no keys. */
const lines = () => html`
	<h3>Deskie</h3>${source(`curl -u STAFF:KEY '${origin()}/api/users.json'`)}
	<h3>Omnidesk</h3>${source(`curl -H 'apiKey: KEY' '${origin()}/api/v2/user'`)}`;

const origin = () => api.url('..').href.replace(/\/$/, '');

/** Shows the keys of a workspace, of which only the staff e-mail is stored, in ready lines. */
async function calls(name) {
	const { items } = await api.get(api.path`workspaces/${name}/credentials`);
	const { staffEmail } = items[0] || { staffEmail: 'STAFF' };
	await dialog((close) => html`
		<h3>Create a user with Deskie</h3>
		${source(`curl -u ${staffEmail}:KEY -H 'Content-Type: application/json' \\
  -d '{"user":{"user_email":"jane@acme.test","user_full_name":"Jane Ostin"}}' '${origin()}/api/users.json'`)}
		<h3>List the users with Omnidesk</h3>
		${source(`curl -H 'apiKey: KEY' '${origin()}/api/v2/user'`)}
		<p>KEY is a key of the workspace ${name}. The server stores keys as hashes and cannot show them again.</p>
		<footer><button type="button" @click=${() => close()}>Close</button></footer>`, `Calls to ${name}`);
}

function newWorkspace() {
	let problem = null;
	const submit = async (event, close, refresh) => {
		event.preventDefault();
		const { name, seed } = event.target.elements;
		const text = seed.value.trim();
		try {
			close(await api.post('workspaces', {
				...(name.value && { name: name.value }),
				...(text && { seed: text.startsWith('{') ? JSON.parse(text) : text })
			}));
		}
		catch (error) {
			problem = error;
			refresh();
		}
	};
	return (close, refresh) => html`<form @submit=${(event) => submit(event, close, refresh)}>
		<label>Name<input name="name" maxlength="40" pattern="[a-z0-9\\-]*" autocomplete="off"
			aria-describedby="name-hint"></label>
		<small id="name-hint">a to z, 0 to 9 and -; without one the server chooses it</small>
		<label>Seed<textarea name="seed" rows="6" placeholder=${EXAMPLE} spellcheck="false"
			aria-describedby="seed-hint"></textarea></label>
		<small id="seed-hint">a state document, or the name of one loaded at the start</small>
		<p role="alert">${problem ? html`${problem.message}${errorList(problem.errors)}` : nothing}</p>
		<footer>
			<button type="button" class="secondary" @click=${() => close()}>Cancel</button>
			<button type="submit">Create the workspace</button>
		</footer>
	</form>`;
}

const keys = ({ credentials }) => html`
	<p>The keys are shown once.</p>
	<div class="scroll"><table aria-label="Keys"><thead><tr><th scope="col">Staff e-mail</th><th scope="col">Key</th>
		<th scope="col">Permissions</th><th></th></tr></thead>
		<tbody>${credentials.map((credential) => html`<tr><td>${credential.staffEmail}</td>
			<td><code>${credential.apiKey}</code></td><td>${credential.permissions.join(', ')}</td>
			<td>${copyButton(credential.apiKey)}</td></tr>`)}</tbody></table></div>`;
