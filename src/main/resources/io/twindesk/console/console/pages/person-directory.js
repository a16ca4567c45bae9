// What the directory stores of a user, independent of any dialect.

import { html, nothing } from '../lib/lit-html.js';
import { members } from '../json-text.js';
import { pretty, source, time } from '../view.js';

const TEXTS = { username: 'Username', language: 'Language', companyName: 'Company', companyPosition: 'Position',
	note: 'Note', thumbnail: 'Thumbnail' };

const TIMES = { createdAt: 'Created', updatedAt: 'Updated', lastContactAt: 'Last contact' };

/**
 * Returns the fields of a user.
 *
 * @param texts the JSON texts of the fields by name
 */
export const directoryTable = (user, texts) => html`<div class="scroll"><table aria-label="Directory"><tbody>
	${row('Id', user.id)}
	${row('Type', user.type)}
	${user.identifiers.map(({ type, channel, value }) => row(`Identifier ${type}`,
		channel ? html`<bdi>${value}</bdi> <span class="muted">channel <bdi>${channel}</bdi></span>`
			: html`<bdi>${value}</bdi>`))}
	${row('Name', html`<bdi>${user.firstName}</bdi> <bdi>${user.lastName}</bdi>`)}
	${Object.entries(TEXTS).map(([name, title]) => (user[name] ? row(title, html`<bdi>${user[name]}</bdi>`) : nothing))}
	${row('Confirmed', user.confirmed ? 'yes' : 'no')}
	${Object.entries(TIMES).map(([name, title]) => (user[name] ? row(title, time(user[name])) : nothing))}
	${[...members(texts.get('customFields'))].map(([key, value]) => row(`Custom field ${key}`, html`<code>${value}</code>`))}
	${texts.has('agent') ? row('Agent settings', html`<details><summary>Show</summary>${
		source(pretty(texts.get('agent')), 'Copy agent settings')}</details>`) : nothing}
</tbody></table></div>`;

const row = (title, value) => html`<tr><th scope="row">${title}</th><td class="wrap text">${value}</td></tr>`;

/** Returns the state of a user by its two fields. */
export const stateBadge = ({ active, deleted }) => (deleted ? html`<span class="badge bad">deleted</span>`
	: active ? html`<span class="badge good">active</span>` : html`<span class="badge weak">blocked</span>`);
