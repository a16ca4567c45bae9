// Two small plots of the requests in the list: calls over time by status, and durations.

import uPlot from '../lib/dist/uPlot.esm.js';
import { html } from '../lib/lit-html.js';
import { ref } from '../lib/directives/ref.js';

const HEIGHT = 110;

/** Widths of a bar in seconds; the first with at most 120 bars is used. */
const WIDTHS = [1, 5, 15, 60, 300, 900, 3600, 21600, 86400];

const CLASSES = [
	{ label: '2xx', color: '--good', matches: (status) => status >= 200 && status < 400 },
	{ label: '4xx', color: '--weak', matches: (status) => status >= 400 && status < 500 },
	{ label: '5xx or none', color: '--bad', matches: (status) => !status || status >= 500 }
];

export function plots() {
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	let calls = null;
	let durations = null;
	let entries = [];

	const draw = () => {
		if (calls && durations) {
			calls.setData(callData(entries));
			durations.setData(durationData(entries));
		}
	};

	const size = (host) => ({ width: Math.max(host.clientWidth, 120), height: HEIGHT });

	const chart = (create) => {
		let plot = null;
		let observer = null;
		return (host) => {
			observer?.disconnect();
			plot?.destroy();
			plot = create(host);
			if (host) {
				observer = new ResizeObserver(() => plot.setSize(size(host)));
				observer.observe(host);
				draw();
			}
		};
	};

	const attachCalls = chart((host) => {
		calls = host && new uPlot(options(host, [...CLASSES].reverse().map((one) => ({ label: one.label, fill: color(one.color),
			stroke: color(one.color), width: 0, paths: uPlot.paths.bars({ size: [0.8, 40] }), points: { show: false } }))),
		callData(entries), host);
		return calls;
	});

	const attachDurations = chart((host) => {
		durations = host && new uPlot(options(host, [{ label: 'ms', stroke: color('--pico-primary'), paths: () => null,
			points: { show: true, size: 4, fill: color('--pico-primary') } }], ' ms'), durationData(entries), host);
		return durations;
	});

	const repaint = () => {
		for (const [plot, attach] of [[calls, attachCalls], [durations, attachDurations]]) {
			if (plot) {
				attach(plot.root.parentNode);
			}
		}
	};
	scheme.addEventListener('change', repaint);

	return {
		draw: (next) => {
			entries = next.map((entry) => ({ at: Date.parse(entry.at) / 1000, status: entry.status, ms: entry.durationMs }))
				.sort((one, other) => one.at - other.at);
			draw();
		},
		close: () => {
			scheme.removeEventListener('change', repaint);
			attachCalls(null);
			attachDurations(null);
		},
		view: () => html`<div class="columns plots">
			<figure role="img" aria-label=${summary(entries)}><figcaption>Calls by status</figcaption><div ${ref(attachCalls)}></div></figure>
			<figure role="img" aria-label="Durations, median ${median(entries)} ms"><figcaption>Durations, median ${
				median(entries)} ms</figcaption><div ${ref(attachDurations)}></div></figure>
		</div>`
	};
}

function options(host, series, unit = '') {
	const axis = { stroke: color('--pico-muted-color'), grid: { show: false }, ticks: { show: false }, size: 24,
		font: '11px sans-serif' };
	return { width: Math.max(host.clientWidth, 120), height: HEIGHT, legend: { show: false }, cursor: { show: false },
		series: [{}, ...series],
		scales: { x: { range: (plot, min, max) => (max - min < 10 ? [min - 5, max + 5] : [min, max]) },
			y: { range: (plot, min, max) => [0, Math.max(max, 1)] } },
		axes: [{ ...axis, values: (plot, ticks) => ticks.map(axisTime) }, { ...axis, size: 56, values: (plot, ticks) => ticks.map((tick) =>
			(Number.isInteger(tick) ? tick + unit : '')) }] };
}

const axisTime = (seconds) => new Date(seconds * 1000).toLocaleTimeString(undefined, { hour12: false });

/** Counts the calls of each bar, with an empty one at each end; the series are stacked, so the last class is drawn first. */
function callData(entries) {
	if (!entries.length) {
		return [[], ...CLASSES.map(() => [])];
	}
	const [from, to] = [entries[0].at, entries.at(-1).at];
	const width = WIDTHS.find((seconds) => (to - from) / seconds <= 120) || Math.ceil((to - from) / 120);
	const first = Math.floor(from / width) - 1;
	const times = Array.from({ length: Math.floor(to / width) - first + 2 }, (none, index) => (first + index) * width);
	const bars = new Map(times.map((at) => [at, CLASSES.map(() => 0)]));
	for (const entry of entries) {
		bars.get(Math.floor(entry.at / width) * width)[CLASSES.findIndex((one) => one.matches(entry.status))]++;
	}
	const stacked = CLASSES.map((one, index) => times.map((at) =>
		bars.get(at).slice(0, index + 1).reduce((sum, count) => sum + count, 0)));
	return [times, ...stacked.reverse()];
}

const durationData = (entries) => [entries.map((entry) => entry.at), entries.map((entry) => entry.ms)];

function median(entries) {
	const sorted = entries.map((entry) => entry.ms).sort((one, other) => one - other);
	return sorted.length ? sorted[Math.floor(sorted.length / 2)] : 0;
}

const summary = (entries) => 'Calls by status: ' + CLASSES.map((one) =>
	`${entries.filter((entry) => one.matches(entry.status)).length} with ${one.label}`).join(', ');

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
