// The form that creates a user or edits one. It sends only what changed.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import { repeat } from '../lib/directives/repeat.js';
import * as api from '../api.js';
import { members, objectText, parseExact } from '../json-text.js';
import { USER_TYPES } from '../user-types.js';
import { dialog, errorList, notify, pretty } from '../view.js';

const IDENTIFIER_TYPES = [...USER_TYPES.slice(0, 5), 'twitter_alias', 'telegram', 'telegram_data', 'vkontakte',
	'odnoklassniki', 'instagram', 'instagram_alias', ...USER_TYPES.slice(9)];

const TEXTS = { firstName: 'First name', lastName: 'Last name', username: 'Username', language: 'Language',
	companyName: 'Company', companyPosition: 'Position', thumbnail: 'Thumbnail', lastContactAt: 'Last contact' };

/** Fields that have no empty value: without a text they get the value of a new user. */
const WITHOUT_EMPTY = ['language', 'lastContactAt'];

const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

const KINDS = { text: JSON.stringify, number: (value) => (NUMBER.test(value) ? value : null),
	boolean: (value) => (['true', 'false'].includes(value) ? value : null) };

let lastKey = 0;

const keyed = (row) => ({ ...row, key: ++lastKey });

/**
 * Opens the form and returns the id of the stored user, undefined if nothing was stored.
 *
 * @param person the user to edit; without one a user is created
 */
export function personForm(workspace, person) {
	const model = person ? stored(person) : { ...empty(), identifiers: [keyed({ type: 'email', value: '', channel: '' })] };
	const before = person ? structuredClone(model) : empty();
	let problem = null;

	const submit = async (event, close, refresh) => {
		event.preventDefault();
		try {
			const changes = changed(model, before, Boolean(person));
			close(person ? await change(workspace, person.directory.id, changes) : await create(workspace, changes));
		}
		catch (error) {
			problem = error;
			refresh();
			document.querySelector('dialog [aria-invalid="true"], dialog [role="alert"]')?.focus();
		}
	};

	return dialog((close, refresh) => html`<form novalidate @submit=${(event) => submit(event, close, refresh)}>
		${fields(new Fields(model, problem, refresh), person)}
		<footer>
			<button type="button" class="secondary" @click=${() => close()}>Cancel</button>
			<button type="submit">${person ? 'Save' : 'Create the user'}</button>
		</footer>
	</form>`, person ? 'Edit the user' : 'New user');
}

async function create(workspace, changes) {
	const created = parseExact(await api.postText(api.path`workspaces/${workspace}/users`, objectText(changes)));
	notify(`User ${created.directory.id} is created`);
	return created.directory.id;
}

async function change(workspace, id, changes) {
	if (changes.size === 0) {
		notify('Nothing was changed');
		return undefined;
	}
	await api.patch(api.path`workspaces/${workspace}/users/${id}`, objectText(changes));
	notify(`User ${id} is changed`);
	return id;
}

const empty = () => ({ ...Object.fromEntries(Object.keys(TEXTS).map((name) => [name, ''])), id: '', type: '', note: '',
	confirmed: false, identifiers: [], customFields: [], agent: '' });

function stored({ directory, texts }) {
	const model = empty();
	for (const name of [...Object.keys(TEXTS), 'note', 'confirmed']) {
		model[name] = directory[name] ?? model[name];
	}
	model.identifiers = directory.identifiers.map((item) => keyed({ channel: '', ...item }));
	model.customFields = [...members(texts.get('customFields'))].map(([name, text]) => keyed({ name,
		kind: text.startsWith('"') ? 'text' : NUMBER.test(text) ? 'number' : 'boolean',
		value: text.startsWith('"') ? JSON.parse(text) : text }));
	model.agent = texts.has('agent') ? pretty(texts.get('agent')) : '';
	return model;
}

/** Returns the changed fields as JSON texts by name. */
function changed(model, before, exists) {
	const changes = new Map();
	if (model.id) {
		changes.set('id', /^[1-9][0-9]*$/.test(model.id) ? model.id : JSON.stringify(model.id));
	}
	for (const name of [...Object.keys(TEXTS), 'type', 'note', 'confirmed']) {
		if (model[name] !== before[name]) {
			changes.set(name, exists && WITHOUT_EMPTY.includes(name) && !model[name] ? 'null' : JSON.stringify(model[name]));
		}
	}
	const identifiers = JSON.stringify(model.identifiers.map(identifier));
	if (identifiers !== JSON.stringify(before.identifiers.map(identifier))) {
		changes.set('identifiers', identifiers);
	}
	const customFields = changedFields(model.customFields, before.customFields);
	if (customFields.size) {
		changes.set('customFields', objectText(customFields));
	}
	if (model.agent !== before.agent) {
		changes.set('agent', json(model.agent));
	}
	return changes;
}

const identifier = ({ type, value, channel }) => ({ type, value, ...(channel && { channel }) });

/** A removed field is null, which removes it on the server. */
function changedFields(rows, before) {
	const same = new Map(before.map((row) => [row.name, row]));
	const changes = new Map(before.filter(({ name }) => !rows.some((row) => row.name === name))
		.map(({ name }) => [name, 'null']));
	const seen = new Set();
	for (const { name, kind, value } of rows) {
		const text = KINDS[kind](value);
		if (text === null || seen.has(name)) {
			throw invalid(`customFields.${name}`, seen.has(name) ? 'must be unique'
				: kind === 'number' ? 'must be a number' : 'must be true or false');
		}
		seen.add(name);
		if (same.get(name)?.value !== value || same.get(name).kind !== kind) {
			changes.set(name, text);
		}
	}
	return changes;
}

function json(text) {
	try {
		JSON.parse(text || 'null');
	}
	catch {
		throw invalid('agent', 'must be JSON');
	}
	return text || 'null';
}

const invalid = (field, message) => new api.Problem(400, { detail: 'Nothing was sent', errors: [{ field, message }] });

/** The controls of a model, each with its error. */
class Fields {

	constructor(model, problem, refresh) {
		this.model = model;
		this.problem = problem;
		this.refresh = refresh;
		this.rest = new Set(problem?.errors);
	}

	/** Returns attributes and message of the errors of a field. */
	error(field, matches = (name) => name === field) {
		const errors = (this.problem?.errors || []).filter((error) => matches(error.field));
		errors.forEach((error) => this.rest.delete(error));
		const id = `error-${field}`;
		return { invalid: errors.length ? 'true' : nothing, by: errors.length ? id : nothing,
			message: errors.length ? html`<small id=${id} class="error">${errors.map((error) =>
				(error.field === field ? error.message : `${error.field} ${error.message}`)).join('; ')}</small>` : nothing };
	}

	set(target, name) {
		return (event) => {
			target[name] = event.target.type === 'checkbox' ? event.target.checked : event.target.value;
			if (event.target.matches('select')) {
				this.refresh();
			}
		};
	}

	text(label, target, name, field = name) {
		const error = this.error(field);
		return html`<div><label>${label}<input name=${field} autocomplete="off" .value=${live(target[name])}
			@input=${this.set(target, name)} aria-invalid=${error.invalid} aria-describedby=${error.by}></label>
			${error.message}</div>`;
	}

	area(label, name, matches) {
		const error = this.error(name, matches);
		return html`<div><label>${label}<textarea name=${name} rows="4" spellcheck="false" .value=${live(this.model[name])}
			@input=${this.set(this.model, name)} aria-invalid=${error.invalid} aria-describedby=${error.by}></textarea></label>
			${error.message}</div>`;
	}

	choice(label, target, name, values, field = name) {
		const error = this.error(field);
		return html`<div><label>${label}<select name=${field} @change=${this.set(target, name)}
			aria-invalid=${error.invalid} aria-describedby=${error.by}>${Object.entries(values).map(([value, text]) =>
				html`<option value=${value} ?selected=${value === target[name]}>${text}</option>`)}</select></label>
			${error.message}</div>`;
	}

	add(name, row) {
		this.model[name] = [...this.model[name], keyed(row)];
		this.refresh();
	}

	remove(name, row) {
		this.model[name] = this.model[name].filter((other) => other !== row);
		this.refresh();
	}

}

const same = (values) => Object.fromEntries(values.map((value) => [value, value]));

function fields(form, person) {
	const { model } = form;
	const content = html`
		${identifiers(form)}
		<div class="fields">
			${person ? nothing : html`${form.text('Id', model, 'id')}
				${form.choice('Type', model, 'type', { '': 'that of the first identifier', ...same(USER_TYPES) })}`}
			${Object.entries(TEXTS).map(([name, title]) => form.text(title, model, name))}
			<label><input type="checkbox" name="confirmed" .checked=${live(model.confirmed)}
				@change=${form.set(model, 'confirmed')}>Confirmed</label>
		</div>
		${form.area('Note', 'note')}
		${customFields(form)}
		<details ?open=${form.problem?.errors.some(isAgent)}><summary>Agent settings</summary>
			${form.area('Agent settings as JSON', 'agent', (field) => isAgent({ field }))}</details>`;
	return html`${content}<p role="alert" tabindex="-1">${form.problem
		? html`${form.problem.message}${errorList([...form.rest])}` : nothing}</p>`;
}

const isAgent = ({ field }) => /^agent\b/.test(field);

function identifiers(form) {
	const error = form.error('identifiers');
	return html`<fieldset aria-describedby=${error.by}><legend>Identifiers</legend>
		${rows(form.model.identifiers, (row, index) => html`<div class="bar">
			${form.choice(`Type ${index + 1}`, row, 'type', same(IDENTIFIER_TYPES), `identifiers[${index}].type`)}
			${form.text(`Value ${index + 1}`, row, 'value', `identifiers[${index}].value`)}
			${row.type === 'custom' || row.channel ? form.text(`Channel ${index + 1}`, row, 'channel',
				`identifiers[${index}].channel`) : nothing}
			<button type="button" class="outline small" aria-label="Remove identifier ${index + 1}"
				@click=${() => form.remove('identifiers', row)}>Remove</button>
		</div>`)}
		${error.message}
		<button type="button" class="outline small" @click=${() => form.add('identifiers',
			{ type: nextType(form.model.identifiers), value: '', channel: '' })}>Add identifier</button>
	</fieldset>`;
}

/** Creates the views at once, since each one removes its errors from those that are shown below. */
function rows(items, view) {
	const views = items.map(view);
	return repeat(items, ({ key }) => key, (item, index) => views[index]);
}

const nextType = (rows) => IDENTIFIER_TYPES.find((type) => !rows.some((row) => row.type === type)) || 'email';

function customFields(form) {
	const error = form.error('customFields');
	return html`<fieldset aria-describedby=${error.by}><legend>Custom fields</legend>
		${rows(form.model.customFields, (row, index) => html`<div class="bar">
			${form.text(`Name ${index + 1}`, row, 'name', `customField-${row.key}`)}
			${form.choice(`Kind ${index + 1}`, row, 'kind', same(Object.keys(KINDS)), `kind-${row.key}`)}
			${form.text(`Value of field ${index + 1}`, row, 'value', `customFields.${row.name}`)}
			<button type="button" class="outline small" aria-label="Remove custom field ${index + 1}"
				@click=${() => form.remove('customFields', row)}>Remove</button>
		</div>`)}
		${error.message}
		<button type="button" class="outline small" @click=${() => form.add('customFields',
			{ name: 'cf_', kind: 'text', value: '' })}>Add custom field</button>
	</fieldset>`;
}
