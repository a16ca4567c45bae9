// JSON as it is written: JSON.parse would change the spelling of numbers, and ids of more than 15 digits.

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/g;

/** Returns the tokens of JSON text, without the white space between them. */
export const tokensOf = (text) => text.match(TOKEN) || [];

/** Parses JSON text; each number becomes a text with its spelling. */
export const parseExact = (text) =>
	JSON.parse(tokensOf(text).map((token) => (/^-?\d/.test(token) ? `"${token}"` : token)).join(''));

/** Returns the members of a JSON object by name, each value as its JSON text. */
export function members(text) {
	const result = new Map();
	let depth = 0;
	let name = null;
	let start = 0;
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		depth -= token === '}' || token === ']' ? 1 : 0;
		if (depth === 1 && token === ':') {
			start = index + 1;
		}
		else if (name !== null && ((depth === 1 && token === ',') || depth === 0)) {
			result.set(JSON.parse(name), text.slice(start, index).trim());
			name = null;
		}
		else if (depth === 1 && name === null && token.startsWith('"')) {
			name = token;
		}
		depth += token === '{' || token === '[' ? 1 : 0;
	}
	return result;
}

/** Writes a JSON object whose values are JSON texts. */
export const objectText = (entries) =>
	`{${[...entries].map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')}}`;
