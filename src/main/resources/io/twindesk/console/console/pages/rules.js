// The rules of both dialects, and the switches among them with their positions in the workspace.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import * as api from '../api.js';
import { switches } from './switches.js';
import { evidenceBadge, sentence } from '../view.js';

const SHOWN = 100;

const FILTERS = ['text', 'dialect', 'operation', 'evidence', 'switch'];

export async function open({ workspace, address, update, attempt }) {
	const [catalogue, positions] = await Promise.all([api.get('rules'), switches({ workspace, update, attempt })]);
	const rules = catalogue.items;
	const operations = [...new Set(rules.flatMap((rule) => rule.operations))].sort();
	const base = `#/${encodeURIComponent(workspace)}/rules`;
	let filter = {};
	let limit = SHOWN;
	let rule = null;
	let tab = '';

	const show = async ({ path, query }) => {
		tab = path[0] || '';
		filter = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) || '']));
		limit = SHOWN;
		rule = query.get('rule') ? await api.get(api.path`rules/${query.get('rule')}`) : null;
	};

	/** Filters without a new entry in the history, so that the address can be copied. */
	const change = (name, value) => {
		filter = { ...filter, [name]: value };
		limit = SHOWN;
		const query = new URLSearchParams(Object.entries(filter).filter(([, text]) => text));
		history.replaceState(null, '', base + (query.size ? '?' + query : ''));
		update();
	};

	const select = (title, name, values) => html`<label>${title}<select
		@change=${(event) => change(name, event.target.value)}>
		<option value="">all</option>
		${values.map((value) => html`<option value=${value} .selected=${live(filter[name] === value)}>${value}</option>`)}
	</select></label>`;

	const matches = (each) => (!filter.dialect || each.dialect === filter.dialect)
		&& (!filter.operation || each.operations.includes(filter.operation))
		&& (!filter.evidence || each.evidence === filter.evidence)
		&& (!filter.switch || (each.switch !== undefined) === (filter.switch === 'with'))
		&& words(filter.text).every((word) => (each.id + ' ' + each.sentence).toLowerCase().includes(word));

	const row = (each) => html`<tr>
		<th scope="row"><a href="${base}?rule=${encodeURIComponent(each.id)}">${each.id}</a></th>
		<td>${sentence(each.sentence)}</td>
		<td>${evidenceBadge(each.evidence)}</td>
		<td>${operationsOf(each)}</td>
		<td>${each.switch ? positions.position(each.switch) : nothing}</td></tr>`;

	const list = () => {
		const found = rules.filter(matches);
		return html`
			<form class="bar" @submit=${(event) => event.preventDefault()}>
				<label>Search<input type="search" .value=${filter.text}
					@input=${(event) => change('text', event.target.value)}></label>
				${select('Dialect', 'dialect', ['deskie', 'omnidesk'])}
				${select('Operation', 'operation', operations)}
				${select('Evidence', 'evidence', ['documented', 'observed', 'assumed'])}
				${select('Switch', 'switch', ['with', 'without'])}
				<span class="muted" role="status">${found.length} of ${rules.length} rules</span>
			</form>
			<div class="scroll"><table aria-label="Rules">
				<thead><tr><th scope="col">Rule</th><th scope="col">Behaviour</th><th scope="col">Evidence</th>
					<th scope="col">Operations</th><th scope="col">Switch</th></tr></thead>
				<tbody>${found.slice(0, limit).map(row)}</tbody>
			</table></div>
			${found.length > limit ? html`<button type="button" class="secondary"
				@click=${() => { limit += SHOWN; update(); }}>Show more</button>` : nothing}`;
	};

	const detail = () => html`
		<p><a href=${base}>All rules</a></p>
		<article aria-label="Rule">
			<h2 class="wrap"><code>${rule.id}</code></h2>
			<p>${sentence(rule.sentence)}</p>
			<table aria-label="Properties of the rule"><tbody>
				<tr><th scope="row">Dialect</th><td>${rule.dialect}</td></tr>
				<tr><th scope="row">Evidence</th><td>${evidenceBadge(rule.evidence)} ${MEANING[rule.evidence]}</td></tr>
				<tr><th scope="row">Operations</th><td class="wrap">${rule.operations.map((operation, index) =>
					html`${index ? ', ' : ''}<a href="${base}?operation=${operation}">${operation}</a>`)}</td></tr>
			</tbody></table>
			${rule.switch ? positions.control(rule.switch) : nothing}
		</article>`;

	await show(address);
	return {
		show,
		view: () => html`
			<h1>Rules</h1>
			<nav aria-label="Rules"><ul class="tabs">
				<li><a href=${base} aria-current=${tab ? nothing : 'page'}>Catalogue</a></li>
				<li><a href="${base}/switches" aria-current=${tab === 'switches' ? 'page' : nothing}>Switches and modes</a></li>
			</ul></nav>
			${tab === 'switches' ? positions.view() : rule ? detail() : list()}`
	};
}

const MEANING = {
	documented: 'The vendor’s page states it.',
	observed: 'A public example or client shows it.',
	assumed: 'No source decides it.'
};

/** Returns the operations of a rule; a list of many is folded. */
const operationsOf = ({ operations }) => (operations.length === 1 ? operations[0]
	: html`<details><summary>${operations.length} operations</summary>${operations.map((one) =>
		html`<div>${one}</div>`)}</details>`);

const words = (text) => (text || '').toLowerCase().split(/\s+/).filter((word) => word);
