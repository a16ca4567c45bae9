// The clock of a workspace. A part of the page of time and snapshots.

import { html, nothing } from '../lib/lit-html.js';
import * as api from '../api.js';
import { formError, notify } from '../view.js';

const STEPS = { 'a minute': 'PT1M', 'an hour': 'PT1H', 'a day': 'P1D', 'thirty days': 'P30D' };

/** Loads the clock and returns its view. The page shows its time every second until it is closed. */
export async function clock({ root, update, attempt }) {
	const path = `${root}/clock`;
	let state;
	let readAt;
	let problem = null;

	const set = (next) => {
		state = next;
		readAt = performance.now();
		problem = null;
	};

	const now = () => new Date(Date.parse(state.now) + (state.frozen ? 0 : performance.now() - readAt));

	const change = (action, message) => attempt(async () => {
		set(await action() ?? await api.get(path));
		notify(message);
	});

	/** Runs the action of a form, whose errors are shown below it. */
	const submit = async (event, action) => {
		event.preventDefault();
		try {
			set(await action(event.target.elements));
			notify('The clock is set');
		}
		catch (error) {
			problem = error;
		}
		update();
	};

	const controls = () => html`
		<div class="bar">
			<button type="button" @click=${() => change(() => api.put(path, { frozen: !state.frozen }),
				state.frozen ? 'The clock continues' : 'The clock stands still')}>${state.frozen ? 'Continue' : 'Freeze'}</button>
			${Object.entries(STEPS).map(([title, by]) => html`<button type="button" class="secondary"
				aria-label="Advance by ${title}" @click=${() => change(() => api.post(`${path}/advance`, { by }),
					`The clock is advanced by ${title}`)}>+ ${title}</button>`)}
			<button type="button" class="secondary" @click=${() => change(() => api.remove(path),
				'The clock shows the time of the server')}>Reset the clock</button>
		</div>
		<form class="bar" @submit=${(event) => submit(event, ({ by }) => api.post(`${path}/advance`, { by: by.value.trim() }))}>
			<label>Advance by<input name="by" required placeholder="PT90S" autocomplete="off" aria-describedby="by-hint"></label>
			<button type="submit" class="secondary">Advance</button>
			<small id="by-hint" class="muted">An ISO 8601 duration, for example P2DT3H.</small>
		</form>
		<form class="bar" @submit=${(event) => submit(event, ({ time, frozen }) => api.put(path,
			{ now: time.value.trim(), frozen: frozen.checked }))}>
			<label>Set to<input name="time" required placeholder="2030-01-05T10:00:00Z" autocomplete="off"
				aria-describedby="time-hint"></label>
			<label><input name="frozen" type="checkbox">Frozen</label>
			<button type="submit" class="secondary">Set</button>
			<small id="time-hint" class="muted">In UTC, for example 2030-01-05T10:00:00Z.</small>
		</form>
		${formError(problem)}`;

	set(await api.get(path));
	const timer = setInterval(update, 1000);
	return {
		close: () => clearInterval(timer),
		view: () => html`
			<p class="clock"><time datetime=${now().toISOString()}>${now().toISOString().slice(0, 19).replace('T', ' ')}</time> UTC
				<span class="badge ${state.frozen ? 'weak' : 'good'}">${state.frozen ? 'frozen' : 'running'}</span></p>
			${api.readOnly ? nothing : controls()}`
	};
}
