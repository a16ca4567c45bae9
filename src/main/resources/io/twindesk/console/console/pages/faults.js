// The fault rules of a workspace, in their order, and a form that builds them.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import * as api from '../api.js';
import { confirm, dialog, formError, notify, source } from '../view.js';

export async function open({ workspace, update, attempt }) {
	const path = api.path`workspaces/${workspace}/faults`;
	const [catalogue, first] = await Promise.all([api.get('rules'), api.get(path)]);
	const operations = ['*', 'deskie.*', 'omnidesk.*',
		...new Set(catalogue.items.flatMap((rule) => rule.operations)).values()].sort();
	let rules = first;

	const load = async () => {
		rules = await api.get(path);
	};

	/** Applies a change to the list as it is now on the server, which may differ from the one in the page. */
	const store = async (change, message) => {
		rules = await api.put(path, change(await api.get(path)));
		notify(message);
	};

	/** Opens the form with a rule of the list, or with a new one. */
	const edit = async (rule) => {
		const draft = rule ? draftOf(rule) : { operation: '*', action: 'status', status: '503' };
		const save = (changed) => (rule
			? store((list) => list.with(indexOf(list, rule.id), changed), 'The rule is changed')
			: store((list) => [...list, changed], 'The rule is added'));
		if (await dialog(form(draft, operations, save), rule ? 'Fault rule' : 'New fault rule')) {
			update();
		}
	};

	const move = ({ id }) => attempt(() => store(movedUp(id), 'The order is changed'));

	const remove = async ({ id }) => {
		if (await confirm(`The fault rule ${id} is deleted. The counts of the others start at 0.`, 'Delete the rule')) {
			await attempt(() => store((list) => list.toSpliced(indexOf(list, id), 1), 'The rule is deleted'));
		}
	};

	const removeAll = async () => {
		if (await confirm('All fault rules are deleted. No fault is injected afterwards.', 'Delete all rules')) {
			await attempt(async () => {
				await api.remove(path);
				await load();
				notify('The rules are deleted');
			});
		}
	};

	const actions = (rule, index) => html`<td class="actions">
		<button type="button" class="small outline" aria-label="Edit ${rule.id}" @click=${() => edit(rule)}>Edit</button>
		<button type="button" class="small outline" aria-label="Move ${rule.id} up" ?disabled=${index === 0}
			@click=${() => move(rule)}>Up</button>
		<button type="button" class="small outline" aria-label="Delete ${rule.id}"
			@click=${() => remove(rule)}>Delete</button></td>`;

	const row = (rule, index) => html`<tr>
		<th scope="row" class="wrap">${rule.id}</th>
		<td>${rule.operation}</td>
		<td class="wrap">${where(rule.where)}</td>
		<td>${turns(rule)}</td>
		<td class="wrap">${effect(rule)}</td>
		<td class="number">${rule.matched}</td>
		<td class="number">${rule.applied}</td>
		${api.readOnly ? nothing : actions(rule, index)}</tr>`;

	return {
		view: () => html`
			<h1>Faults</h1>
			<p>A fault is an injected failure. The first rule that is due is applied to a request.</p>
			<div class="bar">
				${api.readOnly ? nothing : html`<button type="button" @click=${() => edit()}>New rule</button>
					<button type="button" class="secondary" ?disabled=${!rules.length} @click=${removeAll}>Delete all</button>`}
				<button type="button" class="secondary" @click=${() => attempt(load)}>Refresh</button>
			</div>
			${rules.length ? html`<div class="scroll"><table aria-label="Fault rules">
				<thead><tr><th scope="col">Rule</th><th scope="col">Operation</th><th scope="col">Only for</th>
					<th scope="col">Requests</th><th scope="col">Effect</th><th scope="col" class="number">Matched</th>
					<th scope="col" class="number">Applied</th>${api.readOnly ? nothing : html`<th scope="col">Actions</th>`}</tr></thead>
				<tbody>${rules.map(row)}</tbody></table></div>
			<p><small class="muted">Each change of the list sets the counts to 0.</small></p>
			<details><summary>As JSON</summary>${source(JSON.stringify(rules.map(stored), null, 2))}</details>`
			: html`<p>There are no fault rules.</p>`}`
	};
}

function indexOf(list, id) {
	const index = list.findIndex((rule) => rule.id === id);
	if (index < 0) {
		throw new Error(`There is no fault rule ${id} any more.`);
	}
	return index;
}

const movedUp = (id) => (list) => {
	const index = indexOf(list, id);
	return index ? list.toSpliced(index - 1, 2, list[index], list[index - 1]) : list;
};

const where = (condition) => (condition ? ['userId', 'email'].filter((name) => condition[name] !== undefined)
	.map((name) => `${name} ${condition[name]}`).join(', ') : 'all users');

function turns({ after, times }) {
	const from = after ? `after ${after}` : 'from the first';
	return from + (times ? `, ${times} ${times === 1 ? 'time' : 'times'}` : ', always');
}

function effect({ then, afterWrite }) {
	const parts = Object.entries(then).map(([name, value]) => (value === true ? name
		: name === 'drip' ? `drip ${value.bytes} ${value.bytes === 1 ? 'byte' : 'bytes'} every ${value.every}`
			: name === 'body' ? `body of ${value.length} characters` : `${name} ${value}`));
	return parts.join(', ') + (afterWrite ? ', after the write' : '');
}

/** Returns a rule without its counts. */
function stored({ matched, applied, ...rule }) {
	return rule;
}

const ACTIONS = {
	error: 'Error by code',
	status: 'Error by status',
	drop: 'Close the connection',
	reset: 'Reset the connection',
	none: 'The real response'
};

const TEXTS = ['error', 'status', 'retryAfter', 'body', 'contentType', 'delay', 'truncate'];

function draftOf({ id, operation, where: condition = {}, after, times, then, afterWrite }) {
	const action = ['drop', 'reset', 'error', 'status'].find((name) => then[name] !== undefined) || 'none';
	return {
		id, operation, after: text(after || undefined), times: text(times), afterWrite, action,
		userId: text(condition.userId), email: text(condition.email),
		...Object.fromEntries(TEXTS.map((name) => [name, text(then[name])])),
		bytes: text(then.drip?.bytes), every: text(then.drip?.every)
	};
}

const text = (value) => (value === undefined ? '' : String(value));

/** Returns the rule of a form; invalid numbers stay texts, which the server rejects by field. */
function ruleOf(draft) {
	const then = {
		...(draft.action === 'error' && { error: draft.error || '' }),
		...(draft.action === 'status' && { status: number(draft.status || '') }),
		...(draft.action === 'drop' && { drop: true }),
		...(draft.action === 'reset' && { reset: true })
	};
	if (draft.action === 'error' || draft.action === 'status') {
		put(then, draft, ['retryAfter'], number);
		put(then, draft, ['body', 'contentType']);
	}
	put(then, draft, ['delay']);
	if (draft.action !== 'drop' && draft.action !== 'reset') {
		put(then, draft, ['truncate'], number);
		const drip = put({}, draft, ['bytes'], number);
		put(drip, draft, ['every']);
		if (Object.keys(drip).length) {
			then.drip = drip;
		}
	}
	const condition = put(put({}, draft, ['userId'], number), draft, ['email']);
	const rule = put({}, draft, ['id', 'operation']);
	if (Object.keys(condition).length) {
		rule.where = condition;
	}
	put(rule, draft, ['after', 'times'], number);
	rule.then = then;
	if (draft.afterWrite) {
		rule.afterWrite = true;
	}
	return rule;
}

function put(target, draft, names, convert = (value) => value) {
	for (const name of names) {
		if (draft[name]) {
			target[name] = convert(draft[name]);
		}
	}
	return target;
}

const number = (value) => (/^-?[0-9]{1,15}$/.test(value) ? Number(value) : value);

/** Returns the form of a rule, which shows the JSON and the errors of the server. */
function form(draft, operations, save) {
	let problem = null;
	return (close, refresh) => {
		const submit = async (event) => {
			event.preventDefault();
			try {
				await save(ruleOf(draft));
				close(true);
			}
			catch (error) {
				problem = error;
				refresh();
			}
		};
		const set = (name) => (event) => {
			draft[name] = event.target.type === 'checkbox' ? event.target.checked : event.target.value;
			refresh();
		};
		return html`<form class="fault" novalidate @submit=${submit}>
			${fields(draft, operations, set)}
			<h3>JSON</h3>
			${source(JSON.stringify(ruleOf(draft), null, 2))}
			${formError(problem && { message: problem.message, errors: own(problem.errors) })}
			<footer>
				<button type="button" class="secondary" @click=${() => close()}>Cancel</button>
				<button type="submit">Save the rule</button>
			</footer>
		</form>`;
	};
}

/** Returns the errors with the fields of the rule instead of those of the list. */
const own = (errors = []) => errors.map(({ field, message }) => ({
	field: field.replace(/^\[[0-9]+\]\./, ''), message
}));

function fields(draft, operations, set) {
	const field = (name, title, attributes = {}) => html`<label>${title}<input .value=${live(draft[name] || '')}
		@input=${set(name)} autocomplete="off" spellcheck="false" inputmode=${attributes.numeric ? 'numeric' : nothing}
		placeholder=${attributes.example || nothing}></label>`;
	const options = (values) => Object.entries(values).map(([value, title]) => html`<option value=${value}
		.selected=${live((draft.action || 'status') === value)}>${title}</option>`);
	const isError = draft.action === 'error' || draft.action === 'status';
	const cuts = draft.action === 'drop' || draft.action === 'reset';
	return html`
		<div class="grid">
			${field('id', 'Id', { example: 'fault-1' })}
			<label>Operation<select @change=${set('operation')}>${operations.map((operation) => html`
				<option value=${operation} .selected=${live(draft.operation === operation)}>${operation}</option>`)}</select></label>
		</div>
		<div class="grid">
			${field('userId', 'Only for the user id', { numeric: true })}
			${field('email', 'Only for the e-mail', { example: 'jane@acme.test' })}
		</div>
		<div class="grid">
			${field('after', 'Requests that pass first', { numeric: true, example: '0' })}
			${field('times', 'Times', { numeric: true, example: 'no limit' })}
		</div>
		<div class="grid">
			<label>Effect<select @change=${set('action')}>${options(ACTIONS)}</select></label>
			${draft.action === 'error' ? field('error', 'Error code', { example: 'too_many_requests' }) : nothing}
			${draft.action === 'status' ? field('status', 'Status', { numeric: true, example: '503' }) : nothing}
			${isError ? field('retryAfter', 'Retry after, in seconds', { numeric: true }) : nothing}
		</div>
		${isError ? html`<div class="grid">
			<label>Body instead of the vendor’s<textarea rows="2" spellcheck="false" .value=${live(draft.body || '')}
				@input=${set('body')}></textarea></label>
			${field('contentType', 'Content type of the body', { example: 'application/json' })}
		</div>` : nothing}
		<div class="grid">
			${field('delay', 'Delay', { example: 'PT2S' })}
			${cuts ? nothing : html`${field('truncate', 'Bytes after which the body ends', { numeric: true })}`}
		</div>
		${cuts ? nothing : html`<div class="grid">
			${field('bytes', 'Bytes at a time', { numeric: true })}
			${field('every', 'Pause between them', { example: 'PT0.1S' })}
		</div>`}
		<label><input type="checkbox" .checked=${live(Boolean(draft.afterWrite))} @change=${set('afterWrite')}>
			The change of the request is committed all the same</label>`;
}
