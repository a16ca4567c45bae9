// Searches that a server with many users can stand: a browser that aborts a request does not stop its query.

/**
 * Returns a function that runs an action unless it is running. Of all calls while it runs, only the last one counts:
 * the action is run once more.
 */
export function oneAtATime(action) {
	let running = null;
	let again = false;
	const run = async () => {
		try {
			while (again) {
				again = false;
				await action();
			}
		}
		finally {
			again = false;
			running = null;
		}
	};
	return () => {
		again = true;
		running ??= run();
		return running;
	};
}
