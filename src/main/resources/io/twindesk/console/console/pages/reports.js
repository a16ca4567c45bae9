// The reports of the server, and one of them in detail.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { confirm, evidenceBadge, notify, outcomeBadge, sentence, source, time } from '../view.js';

const FORMATS = {
	html: ['HTML', 'html'],
	markdown: ['Markdown', 'md'],
	junit: ['JUnit XML', 'xml'],
	json: ['JSON', 'json']
};

export async function open({ workspace, address, attempt }) {
	const base = `#/${encodeURIComponent(workspace)}/reports`;
	const rules = `#/${encodeURIComponent(workspace)}/rules`;
	let list = [];
	let report = null;

	const show = async ({ path: [name] }) => {
		if (name) {
			report = await api.get(api.path`reports/${name}`);
		}
		else {
			list = (await api.get('reports')).items;
			report = null;
		}
	};

	const remove = async (name) => {
		if (await confirm(`The report ${name} is deleted for good. Later requests begin a new one.`, 'Delete the report')) {
			await attempt(async () => {
				await api.remove(api.path`reports/${name}`);
				notify(`The report ${name} is deleted`);
				list = list.filter((each) => each.name !== name);
				if (report) {
					location.hash = base;
				}
			});
		}
	};

	const removeAll = async () => {
		if (await confirm('The reports of all workspaces are deleted for good. Later requests begin new ones.',
			'Delete all reports')) {
			await attempt(async () => {
				await api.remove('reports');
				list = [];
				notify('The reports are deleted');
			});
		}
	};

	const downloads = (name) => Object.entries(FORMATS).map(([format, [title, extension]]) => html`
		<button type="button" class="small outline" aria-label="Download ${name} as ${title}" @click=${() => attempt(() =>
			api.download(api.path`reports/${name}`, { format }, `${name}.${extension}`))}>${title}</button>`);

	const row = ({ name, calls, from, to, outcome }) => html`<tr>
		<th scope="row" class="wrap"><a href="${base}/${encodeURIComponent(name)}">${name}</a></th>
		<td>${outcomeBadge(outcome)}</td><td class="number">${calls}</td><td>${time(from)}</td><td>${time(to)}</td>
		<td class="actions">${downloads(name)}${api.readOnly ? nothing : html`
			<button type="button" class="small outline" aria-label="Delete ${name}"
				@click=${() => remove(name)}>Delete</button>`}</td></tr>`;

	const overview = () => html`
		<h1>Reports</h1>
		<p>A report adds up the verdicts on all requests of a client, here of all workspaces.</p>
		<div class="bar">
			<button type="button" class="secondary" @click=${() => attempt(() => show({ path: [] }))}>Refresh</button>
			${api.readOnly || !list.length ? nothing : html`
				<button type="button" class="secondary" @click=${removeAll}>Delete all</button>`}
		</div>
		${list.length ? html`<div class="scroll"><table aria-label="Reports">
			<thead><tr><th scope="col">Report</th><th scope="col">Outcome</th><th scope="col" class="number">Requests</th>
				<th scope="col">From</th><th scope="col">To</th><th scope="col">Actions</th></tr></thead>
			<tbody>${list.map(row)}</tbody></table></div>` : html`<p>There are no reports. The next request begins one.</p>`}`;

	const detail = () => html`
		<p><a href=${base}>All reports</a></p>
		<h1 class="wrap">${report.name} ${outcomeBadge(report.outcome)}</h1>
		<p>${requests(report.calls)} from ${time(report.from)} to ${time(report.to)}.</p>
		<div class="bar">
			<button type="button" class="secondary" @click=${() => attempt(() => show({ path: [report.name] }))}>Refresh</button>
			<span>Download as</span>${downloads(report.name)}
			${api.readOnly ? nothing : html`<button type="button" class="small outline" aria-label="Delete ${report.name}"
				@click=${() => remove(report.name)}>Delete</button>`}
		</div>
		${findings(report.findings, rules)}
		${coverage(report.operations)}
		${situations(report.situations)}
		${assumptions(report.assumptions, rules)}
		${clients(report.clients)}
		<section aria-labelledby="build"><h2 id="build">In a build</h2>
			<p>The command fails if the report has one of the findings of <code>fail-on</code>.</p>
			${source(`curl -f '${api.url(api.path`reports/${report.name}`)}?fail-on=broken,tolerated,unread'`)}</section>`;

	await show(address);
	return { show, view: () => (report ? detail() : overview()) };
}

const requests = (calls) => `${calls} ${calls === 1 ? 'request' : 'requests'}`;

const findings = (items, rules) => html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
	${items.length ? items.map((finding) => html`<article class="finding">
		<h3 class="wrap"><span class="badge ${finding.kind === 'broken' ? 'bad' : 'weak'}">${finding.kind}</span>
			<a href="${rules}?rule=${encodeURIComponent(finding.rule)}">${finding.rule}</a></h3>
		<p>${sentence(finding.sentence)}</p>
		<p>${requests(finding.calls)} of <code>${finding.operation ?? 'no operation'}</code>
			${evidenceBadge(finding.evidence)}</p>
		${finding.examples.length ? html`<div class="scroll" tabindex="0" role="region"
			aria-label="Examples of ${finding.rule}"><table aria-label="Examples of ${finding.rule}">
			<thead><tr><th scope="col">Place</th><th scope="col">Value</th><th scope="col">Request</th></tr></thead>
			<tbody>${finding.examples.map(example)}</tbody></table></div>` : nothing}
	</article>`) : html`<p>No rule was broken, nothing was tolerated and nothing was left unread.</p>`}</section>`;

const example = ({ at, value, request }) => html`<tr>
	<th scope="row" class="wrap"><code>${at}</code></th>
	<td class="wrap">${value === null ? html`<span class="muted">none</span>` : html`<code>${value}</code>`}</td>
	<td class="wrap"><code>${request}</code></td></tr>`;

const coverage = (operations) => html`<section aria-labelledby="coverage"><h2 id="coverage">Coverage by operation</h2>
	<div class="scroll" tabindex="0" role="region" aria-label="Coverage by operation"><table aria-label="Coverage by operation">
		<thead><tr><th scope="col">Operation</th><th scope="col" class="number">Requests</th><th scope="col">Responses</th>
			<th scope="col">Errors</th><th scope="col">Parameters and keys</th></tr></thead>
		<tbody>${operations.map(operation)}</tbody></table></div></section>`;

function operation({ operation: name, calls, statuses, errors, used, unused }) {
	const total = used.length + unused.length;
	return html`<tr>
		<th scope="row">${name ?? 'no operation'}</th>
		<td class="number">${calls || html`<span class="muted">not called</span>`}</td>
		<td>${counts(statuses)}</td><td>${counts(errors)}</td>
		<td>${total ? html`<progress value=${used.length} max=${total} aria-label="Used of ${name}"></progress>
			<details><summary>${used.length} of ${total}</summary>
				<p class="wrap">Used: ${used.join(', ') || 'none'}</p>
				<p class="wrap">Not used: ${unused.join(', ') || 'none'}</p></details>`
			: html`<span class="muted">none</span>`}</td></tr>`;
}

const counts = (numbers) => Object.entries(numbers).map(([name, number]) => html`<div>${name} × ${number}</div>`);

function situations(items) {
	const met = items.filter((situation) => situation.met);
	const item = (each) => html`<li>${each.title} <code>${each.id}</code>${each.met
		? html` <span class="muted">${requests(each.calls)}</span>` : nothing}</li>`;
	const part = (title, list) => html`<div><h3>${title}: ${list.length}</h3>
		<ul aria-label=${title}>${list.map(item)}</ul></div>`;
	return html`<section aria-labelledby="situations"><h2 id="situations">Situations</h2>
		<div class="columns">${part('Met', met)}${part('Not met', items.filter((situation) => !situation.met))}</div></section>`;
}

const assumptions = (items, rules) => html`<section aria-labelledby="assumptions"><h2 id="assumptions">Assumptions</h2>
	${items.length ? html`<p>Responses depended on rules that no source decides.</p>
		<div class="scroll"><table aria-label="Assumptions">
		<thead><tr><th scope="col">Rule</th><th scope="col">Switch</th><th scope="col">Option</th>
			<th scope="col" class="number">Requests</th></tr></thead>
		<tbody>${items.map((each) => html`<tr>
			<th scope="row"><a href="${rules}?rule=${encodeURIComponent(each.rule)}">${each.rule}</a></th>
			<td>${each.switch}</td><td><code>${each.option}</code></td>
			<td class="number">${each.calls}</td></tr>`)}</tbody></table></div>`
		: html`<p>No response depended on one.</p>`}</section>`;

const clients = (items) => html`<section aria-labelledby="clients"><h2 id="clients">Clients</h2>
	<div class="scroll" tabindex="0" role="region" aria-label="Clients"><table aria-label="Clients">
		<thead><tr><th scope="col">User-Agent</th><th scope="col" class="number">Requests</th></tr></thead>
		<tbody>${items.map((client) => html`<tr><th scope="row" class="wrap">${client.userAgent ?? 'no User-Agent'}</th>
			<td class="number">${client.calls}</td></tr>`)}</tbody></table></div></section>`;
