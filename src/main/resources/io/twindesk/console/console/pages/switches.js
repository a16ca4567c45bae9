// The switches of a workspace, its profile, and how requests are compared with the rules. A part of the page of the rules.

import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import * as api from '../api.js';
import { confirm, evidenceBadge, notify, sentence } from '../view.js';

const PROFILES = ['default', 'php', 'hostile'];

const MODES = {
	observe: 'The response is that of the vendor.',
	strict: 'What is tolerated or not read is rejected, and nothing is changed.',
	off: 'No verdicts.'
};

/** Loads the switches and returns views of them. */
export async function switches({ workspace, update, attempt }) {
	const root = api.path`workspaces/${workspace}`;
	const [{ items }, current] = await Promise.all([api.get('switches'), api.get(root)]);
	let settings = current.settings;
	let onlyTurned = false;

	// a switch in its default position is not listed, or under its former name
	const valueOf = (each) => settings[each.setting]
		?? (each.setting === 'switch.omnidesk.write.response' ? settings['omnidesk.writeResponse'] : each.default);

	const change = (values, message) => attempt(async () => {
		settings = await api.patch(`${root}/settings`, values);
		notify(message);
	});

	const apply = async (event) => {
		event.preventDefault();
		const profile = event.target.elements.profile.value.trim();
		if (await confirm(`Every switch of ${workspace} gets its position in the profile ${profile}.`, 'Apply the profile')) {
			await change({ profile }, `The profile ${profile} is applied`);
		}
	};

	const download = () => {
		const positions = Object.fromEntries(items.map((each) => [each.setting, valueOf(each)]));
		api.save(new Blob([JSON.stringify(positions, null, 2) + '\n'], { type: 'application/json' }), `${workspace}.json`);
	};

	const option = (each, { value, means, evidence }) => html`<div class="option">
		<label><input type="radio" name=${each.setting} value=${value} .checked=${live(valueOf(each) === value)}
			?disabled=${api.readOnly} @change=${() => change({ [each.setting]: value }, `${each.setting} is ${value}`)}>
			<code>${value}</code> ${means}</label> ${evidenceBadge(evidence)}${
			value === each.default ? html` <span class="muted">default</span>` : nothing}</div>`;

	const control = (each) => html`<fieldset class="switch"><legend><code>${each.setting}</code>${
		valueOf(each) === each.default ? nothing : html` <span class="badge weak">turned</span>`}</legend>
		<p>${sentence(each.sentence)}</p>
		${each.options.map((one) => option(each, one))}</fieldset>`;

	const modes = () => html`<section aria-labelledby="modes">
		<h2 id="modes">Verdicts</h2>
		<fieldset><legend>Mode</legend>${Object.entries(MODES).map(([mode, means]) => html`<label>
			<input type="radio" name="mode" value=${mode} .checked=${live((settings['rules.mode'] ?? 'observe') === mode)}
				?disabled=${api.readOnly} @change=${() => change({ 'rules.mode': mode }, `The mode is ${mode}`)}>
			<code>${mode}</code> ${means}</label>`)}</fieldset>
		<label><input type="checkbox" role="switch" .checked=${live(settings['rules.header'] === true)}
			?disabled=${api.readOnly} @change=${(event) => change({ 'rules.header': event.target.checked },
				'The header is ' + (event.target.checked ? 'on' : 'off'))}>
			Responses have the header X-Twindesk-Verdict</label>
	</section>`;

	const profiles = () => html`<section aria-labelledby="profiles">
		<h2 id="profiles">Profile</h2>
		<p>A profile is a position of every switch.</p>
		${api.readOnly ? nothing : html`<form class="bar" @submit=${apply}>
			<label>Profile<input name="profile" list="profile-names" required autocomplete="off"
				aria-describedby="profile-hint"></label>
			<datalist id="profile-names">${PROFILES.map((name) => html`<option value=${name}></option>`)}</datalist>
			<button type="submit">Apply</button>
		</form>
		<p><small id="profile-hint" class="muted">default, php, hostile, or a file of the folder twindesk.profiles.</small></p>`}
		<button type="button" class="secondary" @click=${download}>Download the positions</button>
		<p><small class="muted">The file is a profile if it is in the folder twindesk.profiles of a server.</small></p>
	</section>`;

	return {
		position: (setting) => valueOf(items.find((each) => each.setting === setting)),
		control: (setting) => control(items.find((each) => each.setting === setting)),
		view: () => {
			const shown = items.filter((each) => !onlyTurned || valueOf(each) !== each.default);
			return html`
				<div class="columns">${modes()}${profiles()}</div>
				<h2>Switches</h2>
				<div class="bar">
					<label><input type="checkbox" .checked=${live(onlyTurned)}
						@change=${(event) => { onlyTurned = event.target.checked; update(); }}>
						Only those that are turned</label>
					<span class="muted" role="status">${shown.length} of ${items.length} switches</span>
				</div>
				<div class="columns">${shown.map(control)}</div>`;
		}
	};
}
