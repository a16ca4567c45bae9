// The settings of a workspace, its keys, and its content as a state document.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { confirm, copyButton, dialog, formError, notify, sentence } from '../view.js';

const PERMISSIONS = {
	USER_READ: 'Read users',
	USER_CUD: 'Create, change and delete users',
	API_RESERVE_USER: 'Reserve users',
	USER_ANONYMOUS_BROWSING_UPDATE: 'Update anonymous browsing'
};

export async function open({ workspace, update, attempt }) {
	const root = api.path`workspaces/${workspace}`;
	const [current, openapi, first] = await Promise.all([api.get(root), api.get('openapi.json'),
		api.get(`${root}/credentials`)]);
	const known = openapi.components.schemas.Settings.properties;
	const names = Object.keys(known).filter((name) => name !== 'profile' && !name.startsWith('switch.'));
	let settings = current.settings;
	let keys = first.items;
	let problem = null;

	// some settings are listed only if they do not have their default value
	const valueOf = (name) => settings[name] ?? known[name].default;

	const save = async (event) => {
		event.preventDefault();
		const changes = {};
		for (const name of names) {
			const control = event.target.elements[name];
			const value = known[name].type === 'boolean' ? control.checked : control.value.trim();
			if (String(value) !== String(valueOf(name))) {
				changes[name] = value;
			}
		}
		problem = null;
		try {
			settings = await api.patch(`${root}/settings`, changes);
			notify('The settings are saved');
		}
		catch (error) {
			problem = error;
		}
		update();
	};

	const createKey = async () => {
		const created = await dialog(newKey(root), 'New key');
		if (created) {
			await attempt(async () => {
				keys = (await api.get(`${root}/credentials`)).items;
			});
			await dialog(() => html`<p>The key of ${created.staffEmail} is shown once.</p>
				<p class="wrap"><code>${created.apiKey}</code> ${copyButton(created.apiKey)}</p>`, 'The new key');
		}
	};

	const removeKey = async ({ id, staffEmail }) => {
		if (await confirm(`The key ${id} of ${staffEmail} is deleted for good. The next request with it is rejected.`,
			'Delete the key')) {
			await attempt(async () => {
				await api.remove(api.path`workspaces/${workspace}/credentials/${id}`);
				keys = keys.filter((key) => key.id !== id);
				notify('The key is deleted');
			});
		}
	};

	const upload = async (event) => {
		event.preventDefault();
		const { file, keep } = event.target.elements;
		const credentials = keep.checked ? 'keep' : 'replace';
		if (await confirm(`All users${keep.checked ? ' and settings' : ', settings and keys'} of ${workspace} are replaced by ${
			file.files[0].name}.`, 'Replace the content')) {
			await attempt(async () => {
				await api.put(`${root}/state?credentials=${credentials}`, await file.files[0].text());
				[{ settings }, { items: keys }] = await Promise.all([api.get(root), api.get(`${root}/credentials`)]);
				notify('The content is replaced');
			});
		}
	};

	const field = (name) => {
		const { description = '', enum: values, type } = known[name];
		const hint = `hint-${name}`;
		const value = valueOf(name);
		const described = html`<small id=${hint} class="muted">${sentence(description)}</small>`;
		if (type === 'boolean') {
			return html`<div class="field"><label><input type="checkbox" name=${name} ?checked=${value} ?disabled=${api.readOnly}
				aria-describedby=${hint}><code>${name}</code></label>${described}</div>`;
		}
		return html`<div class="field"><label><code>${name}</code>${options(name, values)
			? html`<select name=${name} ?disabled=${api.readOnly} aria-describedby=${hint}>${options(name, values).map((one) =>
				html`<option value=${one} ?selected=${one === value}>${one}</option>`)}</select>`
			: html`<input name=${name} value=${value} ?readonly=${api.readOnly} autocomplete="off" aria-describedby=${hint}>`}
			</label>${described}</div>`;
	};

	const settingsSection = () => html`<section aria-labelledby="settings"><h2 id="settings">Settings</h2>
		<form @submit=${save}>
			${names.map(field)}
			${formError(problem)}
			${api.readOnly ? nothing : html`<button type="submit">Save the settings</button>`}
		</form>
		<p><a href="#/${encodeURIComponent(workspace)}/rules/switches">Switches and profiles</a></p></section>`;

	const keysSection = () => html`<section aria-labelledby="keys"><h2 id="keys">Keys</h2>
		${api.readOnly ? nothing : html`<div class="bar"><button type="button" @click=${createKey}>New key</button></div>`}
		<div class="scroll"><table aria-label="Keys">
			<thead><tr><th scope="col">Staff e-mail</th><th scope="col">Permissions</th><th scope="col">Access</th>
				${api.readOnly ? nothing : html`<th scope="col">Actions</th>`}</tr></thead>
			<tbody>${keys.map((key) => html`<tr>
				<th scope="row" class="wrap">${key.staffEmail}<br><small class="muted">${key.id}</small></th>
				<td>${key.permissions.map((permission) => html`<div><small>${permission}</small></div>`)}</td>
				<td>${key.fullAccess ? 'full' : 'limited'}${key.actsFor === null ? nothing : `, acts for user ${key.actsFor}`}</td>
				${api.readOnly ? nothing : html`<td><button type="button" class="small outline" aria-label="Delete the key ${key.id}"
					@click=${() => removeKey(key)}>Delete</button></td>`}</tr>`)}</tbody></table></div></section>`;

	const stateSection = () => html`<section aria-labelledby="state"><h2 id="state">State document</h2>
		<p>The whole content of the workspace. It is also a seed.</p>
		<p><button type="button" class="secondary" @click=${() => attempt(() => api.download(`${root}/state`, {},
			`${workspace}.json`))}>Download</button></p>
		${api.readOnly ? nothing : html`<form @submit=${upload}>
			<label>File<input name="file" type="file" accept=".json,application/json" required></label>
			<label><input name="keep" type="checkbox" checked>Keep the keys of the workspace</label>
			<button type="submit" class="secondary">Replace the content</button>
		</form>`}</section>`;

	return {
		view: () => html`<h1>Settings and keys</h1>
			<div class="columns">${settingsSection()}<div>${keysSection()}${stateSection()}</div></div>`
	};
}

/** Returns the possible values of a setting, undefined for any text. */
const options = (name, values) => (name === 'omnidesk.writeResponse' ? ['no-content', 'result'] : values);

function newKey(root) {
	let problem = null;
	const submit = async (event, close, refresh) => {
		event.preventDefault();
		const { staffEmail, fullAccess, actsFor } = event.target.elements;
		const permissions = [...event.target.querySelectorAll('[name=permission]:checked')].map((box) => box.value);
		try {
			close(await api.post(`${root}/credentials`, {
				staffEmail: staffEmail.value.trim(), permissions, fullAccess: fullAccess.checked,
				...(actsFor.value && { actsFor: Number(actsFor.value) })
			}));
		}
		catch (error) {
			problem = error;
			refresh();
		}
	};
	return (close, refresh) => html`<form @submit=${(event) => submit(event, close, refresh)}>
		<label>Staff e-mail<input name="staffEmail" type="email" required autocomplete="off"></label>
		<fieldset><legend>Permissions</legend>${Object.entries(PERMISSIONS).map(([permission, title]) => html`<label>
			<input type="checkbox" name="permission" value=${permission}
				?checked=${permission === 'USER_READ'}>${title}</label>`)}</fieldset>
		<label><input type="checkbox" name="fullAccess">Full access</label>
		<label>Acts for the user id<input name="actsFor" inputmode="numeric" pattern="[0-9]*"
			aria-describedby="acts-for-hint"></label>
		<small id="acts-for-hint" class="muted">The user that UID of Omnidesk stands for. Optional.</small>
		${formError(problem)}
		<footer>
			<button type="button" class="secondary" @click=${() => close()}>Cancel</button>
			<button type="submit">Create the key</button>
		</footer>
	</form>`;
}
