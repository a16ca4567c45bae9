// Requests to the control API. The token stays in this module's memory, so a reload asks for it again, and no other
// site can use it.

const root = new URL('../', import.meta.url);
let token = '';

/** Whether the server serves the console without changes. */
export const readOnly = document.documentElement.dataset.console === 'read-only';

/** A response with an error, as problem details (RFC 9457). */
export class Problem extends Error {
	constructor(status, details) {
		super(details.detail || details.title || `The server responded with status ${status}`);
		this.status = status;
		this.errors = details.errors || [];
		this.details = details;
	}
}

export function signIn(value) {
	token = value;
}

export function isSignedIn() {
	return token !== '';
}

/** Template tag for a path below /_twindesk/, with encoded values. */
export function path(texts, ...values) {
	return String.raw({ raw: texts }, ...values.map((value) => encodeURIComponent(value)));
}

/** Returns an absolute URL of a path; parameters without a value are left out. */
export function url(path, parameters = {}) {
	const target = new URL(path, root);
	for (const [name, value] of Object.entries(parameters)) {
		if (value !== undefined && value !== null && value !== '') {
			target.searchParams.set(name, value);
		}
	}
	return target;
}

async function send(method, path, { parameters, body, type, headers = {}, signal } = {}) {
	const request = { method, headers: { Accept: 'application/json', ...headers }, cache: 'no-store', signal };
	if (token) {
		request.headers.Authorization = 'Bearer ' + token;
	}
	if (body !== undefined) {
		request.headers['Content-Type'] = type || 'application/json';
		request.body = (typeof body === 'string') ? body : JSON.stringify(body);
	}
	let response;
	try {
		response = await fetch(url(path, parameters), request);
	}
	catch (error) {
		if (error.name === 'AbortError') {
			throw error;
		}
		throw new Problem(0, { detail: 'The server cannot be reached' });
	}
	if (!response.ok) {
		throw new Problem(response.status, await response.json().catch(() => ({})));
	}
	return response;
}

async function json(response) {
	const text = await response.text();
	return text ? JSON.parse(text) : null;
}

export const get = async (path, parameters, signal) => json(await send('GET', path, { parameters, signal }));
export const post = async (path, body) => json(await send('POST', path, { body }));
/** Sends a body and returns the response as text, with the numbers as the server wrote them. */
export const postText = async (path, body) => (await send('POST', path, { body })).text();
export const put = async (path, body) => json(await send('PUT', path, { body }));
export const patch = async (path, body) => json(await send('PATCH', path, { body }));
export const remove = async (path) => json(await send('DELETE', path));

/** Reads a response as text, with the numbers as the server wrote them. */
export const text = async (path, parameters, accept = '*/*') =>
	(await send('GET', path, { parameters, headers: { Accept: accept } })).text();

/** Saves a response as a file. A plain link would not send the token. */
export async function download(path, parameters, name) {
	const response = await send('GET', path, { parameters, headers: { Accept: '*/*' } });
	save(await response.blob(), name);
}

/** Saves a blob as a file. */
export function save(blob, name) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/**
 * Reads server-sent events until the returned function is called. EventSource cannot send a token. After a broken
 * connection it continues after the last event.
 *
 * @param listeners event({ id, type, data }), state('connected' | 'broken'), problem(error) if the server refuses
 */
export function listen(path, parameters, listeners, lastEventId) {
	const closing = new AbortController();
	let last = lastEventId;
	const run = async () => {
		while (!closing.signal.aborted) {
			try {
				const headers = { Accept: 'text/event-stream' };
				if (last !== undefined) {
					headers['Last-Event-ID'] = String(last);
				}
				const response = await send('GET', path, { parameters, headers, signal: closing.signal });
				listeners.state?.('connected');
				for await (const event of events(response.body)) {
					last = event.id ?? last;
					if (!closing.signal.aborted) {
						listeners.event(event);
					}
				}
			}
			catch (error) {
				if (error instanceof Problem && error.status >= 400 && error.status < 500) {
					listeners.problem?.(error);
					return;
				}
			}
			if (!closing.signal.aborted) {
				listeners.state?.('broken');
				await new Promise((resolve) => setTimeout(resolve, 1000));
			}
		}
	};
	run();
	return () => closing.abort();
}

async function* events(body) {
	const reader = body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (;;) {
		const { value, done } = await reader.read();
		if (done) {
			return;
		}
		const blocks = (rest + value).split(/\r?\n\r?\n/);
		rest = blocks.pop();
		for (const block of blocks) {
			const event = parse(block);
			if (event) {
				yield event;
			}
		}
	}
}

function parse(block) {
	const event = { type: 'message', data: [] };
	for (const line of block.split(/\r?\n/)) {
		const [, name, value] = line.match(/^([^:]*)(?:: ?(.*))?$/s);
		if (name === 'data') {
			event.data.push(value ?? '');
		}
		else if (name === 'id' || name === 'event') {
			event[name === 'id' ? 'id' : 'type'] = value;
		}
	}
	return event.data.length ? { ...event, data: JSON.parse(event.data.join('\n')) } : null;
}
