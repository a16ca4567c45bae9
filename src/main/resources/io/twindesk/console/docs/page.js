'use strict';

// Shows one of the server's documents, selected by the fragment of the URL.
(() => {
	const documents = {
		deskie: { title: 'Deskie', path: 'openapi/deskie.json' },
		omnidesk: { title: 'Omnidesk', path: 'openapi/omnidesk.json' },
		control: { title: 'Control API', path: 'openapi.json' }
	};
	const links = document.getElementById('documents');
	const access = document.getElementById('access');
	let token = '';

	const selected = () => {
		const name = location.hash.slice(1).split('/')[0];
		return Object.hasOwn(documents, name) ? name : 'deskie';
	};

	const isControl = (address) => {
		const url = new URL(address, location.href);
		return url.origin === location.origin && url.pathname.startsWith(new URL('.', location.href).pathname);
	};

	// The token is valid only for the control API and is never sent to a dialect.
	const withToken = (request) => {
		request.headers = request.headers || {};
		if (token && isControl(request.url) && !request.headers.Authorization) {
			request.headers.Authorization = 'Bearer ' + token;
		}
		return request;
	};

	const ask = (message) => {
		access.hidden = false;
		document.getElementById('error').value = message;
		document.getElementById('token').focus();
	};

	const show = async () => {
		const name = selected();
		for (const link of links.children) {
			link.toggleAttribute('aria-current', link.hash === '#' + name);
		}
		const request = withToken({ url: documents[name].path });
		const response = await fetch(request.url, { headers: request.headers, cache: 'no-store' });
		if (response.status === 401) {
			ask(token ? 'This is not the token.' : '');
			return;
		}
		access.hidden = true;
		if (!response.ok) {
			document.getElementById('api').textContent = 'The document cannot be read: ' + response.status;
			return;
		}
		SwaggerUIBundle({
			spec: await response.json(),
			dom_id: '#api',
			deepLinking: false,
			docExpansion: 'list',
			defaultModelsExpandDepth: 0,
			displayRequestDuration: true,
			persistAuthorization: false,
			requestInterceptor: withToken,
			showExtensions: true,
			syntaxHighlight: { activated: false },
			validatorUrl: null
		});
	};

	for (const [name, { title }] of Object.entries(documents)) {
		const link = document.createElement('a');
		link.href = '#' + name;
		link.textContent = title;
		links.append(link);
	}
	access.addEventListener('submit', (event) => {
		event.preventDefault();
		token = document.getElementById('token').value;
		show();
	});
	addEventListener('hashchange', show);
	show();
})();
