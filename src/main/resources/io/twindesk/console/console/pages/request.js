// One request of the journal with its response.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { copyButton, outcomeBadge, pretty, source, statusBadge, time } from '../view.js';

/** Loads a request and the rules of its findings. */
export async function requestView(workspace, id, back) {
	const requests = api.path`workspaces/${workspace}/requests`;
	const entry = await api.get(`${requests}/${encodeURIComponent(id)}`);
	const findings = entry.verdict?.findings || [];
	const rules = new Map(await Promise.all([...new Set(findings.map((finding) => finding.rule))]
		.map(async (rule) => [rule, await api.get(api.path`rules/${rule}`)])));
	const archive = () => api.text(`${requests}/${entry.id}`, { format: 'har' });

	const finding = ({ rule, kind, at, value, message }) => html`<li>
		<span class="badge ${kind}">${kind}</span> <code>${at}</code>${value === undefined ? nothing : html` = <code>${value}</code>`}
		<div>${message}</div>
		${message === rules.get(rule)?.sentence ? nothing : html`<div class="muted">${rules.get(rule)?.sentence}</div>`}
		<small><a href="#/${encodeURIComponent(workspace)}/rules?rule=${encodeURIComponent(rule)}">${rule}</a>,
			evidence: ${rules.get(rule)?.evidence}</small></li>`;

	const serious = findings.filter((one) => one.kind !== 'assumed');
	const assumed = findings.filter((one) => one.kind === 'assumed');
	return {
		id: entry.id,
		view: () => html`
			<header>
				<h2>${entry.method} ${entry.path}</h2>
				<a href=${back} aria-label="Close the request">Close</a>
			</header>
			<p>${statusBadge(entry.status)} ${outcomeBadge(entry.verdict?.outcome)}</p>
			${entry.nearMiss ? html`<article class="near-miss"><h3>Near miss: ${entry.nearMiss.operation}</h3>
				${entry.nearMiss.reason}</article>` : nothing}
			<table aria-label="Facts"><tbody>
				<tr><th scope="row">Time</th><td>${time(entry.at)}</td></tr>
				<tr><th scope="row">Operation</th><td>${entry.operation || 'none'}</td></tr>
				<tr><th scope="row">Duration</th><td>${entry.durationMs} ms</td></tr>
				${entry.statements === undefined ? nothing : html`<tr><th scope="row">SQL statements</th><td>${entry.statements}</td></tr>`}
				<tr><th scope="row">Key</th><td><code>${entry.credential}</code></td></tr>
				${entry.fault ? html`<tr><th scope="row">Fault</th><td><a href="#/${encodeURIComponent(workspace)}/faults">${
					entry.fault}</a></td></tr>` : nothing}
			</tbody></table>
			${serious.length ? html`<h3>Findings</h3><ul class="findings">${serious.map(finding)}</ul>` : nothing}
			${assumed.length ? html`<details><summary>${assumed.length} assumptions of this response</summary>
				<ul class="findings">${assumed.map(finding)}</ul></details>` : nothing}
			${message('Request', entry.request, entry.query)}
			${entry.response ? message('Response', entry.response) : html`<h3>Response</h3><p>No response was sent.</p>`}
			<h3>Send it again</h3>
			${source(entry.curl)}
			<p>${copyButton(archive, 'Copy as HAR')}</p>`
	};
}

const message = (title, { headers, body, bodyTruncated }, query) => html`
	<h3>${title}</h3>
	${query ? form(query, 'Query') : nothing}
	<details><summary>${Object.keys(headers).length} headers</summary>
		<table aria-label="Headers of the ${title.toLowerCase()}"><tbody>${Object.entries(headers).map(([name, value]) =>
			html`<tr><th scope="row">${name}</th><td class="text">${value}</td></tr>`)}</tbody></table></details>
	${body ? isForm(headers) ? form(body, 'Fields') : source(pretty(body)) : html`<p class="muted">No body</p>`}
	${bodyTruncated ? html`<p class="muted">The journal has only the beginning of this body.</p>` : nothing}`;

const isForm = (headers) => Object.entries(headers).some(([name, value]) => name.toLowerCase() === 'content-type'
	&& value.startsWith('application/x-www-form-urlencoded'));

/** Shows the decoded fields of a form or a query. */
const form = (text, label) => html`<table aria-label=${label}><tbody>${[...new URLSearchParams(text)].map(([name, value]) =>
	html`<tr><th scope="row">${name}</th><td class="text">${value}</td></tr>`)}</tbody></table>`;
