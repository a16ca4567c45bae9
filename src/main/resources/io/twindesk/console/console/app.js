// The frame of the console: address, navigation, sign-in, and the page that is open.

import { html, nothing, render } from './lib/lit-html.js';
import { keyed } from './lib/directives/keyed.js';
import * as api from './api.js';
import { errorList, notices, notify } from './view.js';

// in the order of the navigation; a page is loaded when it is first opened
const pages = {
	requests: { title: 'Requests', load: () => import('./pages/requests.js') },
	people: { title: 'People', load: () => import('./pages/people.js') },
	rules: { title: 'Rules', load: () => import('./pages/rules.js') },
	faults: { title: 'Faults', load: () => import('./pages/faults.js') },
	time: { title: 'Time and snapshots', load: () => import('./pages/time.js') },
	reports: { title: 'Reports', load: () => import('./pages/reports.js') },
	mails: { title: 'Mails', load: () => import('./pages/mails.js') },
	events: { title: 'Events', load: () => import('./pages/events.js') },
	audit: { title: 'Audit log', load: () => import('./pages/audit.js') },
	settings: { title: 'Settings and keys', load: () => import('./pages/settings.js') }
};

const start = { title: 'Workspaces', load: () => import('./pages/start.js') };

const host = document.getElementById('console');
let address = null;
let open = null;
let failure = null;
let needsToken = false;

/** Reads the address: #/{workspace}/{page}/{...path}?{query} */
function parse(hash) {
	const [location, query] = hash.replace(/^#\/?/, '').split('?');
	const [workspace, page, ...path] = location.split('/').filter((part) => part).map(decodeURIComponent);
	return { workspace: workspace || null, page: page || null, path, query: new URLSearchParams(query) };
}

function definition({ workspace, page }) {
	return workspace ? (Object.hasOwn(pages, page || 'requests') ? pages[page || 'requests'] : null) : start;
}

/** Opens the page of the address, or passes the address to the open page if it is the same one. */
async function navigate() {
	const next = parse(location.hash);
	const target = definition(next);
	if (open && address && target === open.definition && next.workspace === address.workspace) {
		address = next;
		await attempt(() => open.page.show?.(next));
		return;
	}
	open?.page.close?.();
	open = null;
	failure = null;
	address = next;
	document.title = (next.workspace ? next.workspace + ' · ' : '') + (target ? target.title : 'Not found') + ' · Twindesk';
	update();
	if (!target) {
		return;
	}
	await attempt(async () => {
		const module = await target.load();
		const page = await module.open({ workspace: next.workspace, address: next, update, attempt });
		if (address === next) {
			open = { definition: target, page };
			host.querySelector('main')?.focus({ preventScroll: true });
		}
		else {
			page.close?.();
		}
	});
}

/** Runs an action and shows its error; returns whether it succeeded. */
async function attempt(action) {
	try {
		await action();
		return true;
	}
	catch (error) {
		if (error instanceof api.Problem && error.status === 401) {
			needsToken = true;
			failure = api.isSignedIn() ? 'This is not the token' : null;
		}
		else if (open) {
			notify(error.message, 'error', error.errors);
		}
		else {
			failure = error;
		}
		return false;
	}
	finally {
		update();
	}
}

async function enter(event) {
	event.preventDefault();
	api.signIn(event.target.elements.token.value);
	needsToken = false;
	open?.page.close?.();
	open = null;
	await navigate();
}

function update() {
	render(needsToken ? signInPage() : frame(), host);
}

const link = (page, title) => html`<li><a href="#/${encodeURIComponent(address.workspace)}/${page}"
	aria-current=${(address.page || 'requests') === page ? 'page' : nothing}>${title}</a></li>`;

const frame = () => html`
	<header class="container-fluid">
		<a class="skip" href="#main" @click=${skip}>Skip to the content</a>
		<nav aria-label="Console">
			<ul>
				<li><a href="#/" aria-current=${address.workspace ? nothing : 'page'}><img src=${new URL('icon.svg', import.meta.url)}
					alt="" width="24" height="24"><strong>Twindesk</strong></a></li>
				${address.workspace ? html`<li class="workspace" title="Workspace">${address.workspace}</li>` : nothing}
				${address.workspace ? Object.entries(pages).map(([name, page]) => link(name, page.title)) : nothing}
			</ul>
			${api.readOnly ? html`<ul><li><mark>read-only</mark></li></ul>` : nothing}
		</nav>
	</header>
	<main id="main" class="container-fluid" tabindex="-1">
		${failure ? html`<article role="alert">${failure.message || failure}${errorList(failure.errors)}</article>`
			: open ? keyed(open, open.page.view()) : missing()}
	</main>
	${notices(update)}`;

const missing = () => (definition(address) ? html`<p aria-busy="true">Loading</p>`
	: html`<h1>Not found</h1><p>The console has no page at this address.</p>`);

const signInPage = () => html`
	<main class="container sign-in">
		<h1>Twindesk</h1>
		<form @submit=${enter}>
			<label>Token of <code>twindesk.control.token</code>
				<input name="token" type="password" autocomplete="off" required autofocus
					aria-invalid=${failure ? 'true' : nothing} aria-describedby="sign-in-error"></label>
			<p id="sign-in-error" role="alert">${failure}</p>
			<p>The token stays in the memory of this tab until it is reloaded or closed.</p>
			<button type="submit">Sign in</button>
		</form>
	</main>`;

function skip(event) {
	event.preventDefault();
	document.getElementById('main').focus();
}

host.replaceChildren();
addEventListener('hashchange', navigate);
navigate();
