package io.twindesk.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import io.twindesk.calibration.CalibrationDialect;
import io.twindesk.calibration.Pause;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/** One pull: reads the users of an account and writes them as a state document. */
final class Pull {

	private static final String USERS = "users";

	private static final String LINKS = "links";

	private final PullOptions options;

	private final PullProgress progress;

	private final AccountList list;

	private final UnaryOperator<PulledUser> replacement;

	private final Walks walks;

	private final Map<Long, Optional<List<Long>>> links = new HashMap<>();

	private final String fingerprint;

	private volatile @Nullable PartialFile partial;

	/** Creates a pull. */
	public Pull(PullOptions options, PullProgress progress, Pause pause) {
		this.options = options;
		this.progress = progress;
		PullOptions.Scope scope = options.scope();
		AccountClient client = new AccountClient(options.account(), options.trusted(), progress, pause);
		this.list = (options.account().dialect() == CalibrationDialect.DESKIE)
				? new DeskieList(client, new DeskieUsers(options.languages()), scope.fromUpdated(), scope.limit())
				: new OmnideskUserList(client, scope.limit());
		KeyedHash hash = (options.privacy().key() != null) ? KeyedHash.of(options.privacy().key()) : KeyedHash.random();
		this.replacement = options.privacy().asIs() ? UnaryOperator.identity() : new Pseudonymizer(hash);
		this.walks = new Walks(scope.limit());
		this.fingerprint = fingerprint(options, hash);
	}

	private static String fingerprint(PullOptions options, KeyedHash hash) {
		KeyedHash fixed = options.privacy().asIs() ? KeyedHash.of("as is") : hash;
		return fixed.fingerprint(options.account() + " " + options.scope() + " " + options.languages());
	}

	/**
	 * Whether {@code --resume} finds the file of a pull with other options or another
	 * key.
	 */
	public static boolean isOther(PullOptions options) throws IOException {
		List<Value.Object> lines = PartialFile.lines(partial(options));
		KeyedHash hash = (options.privacy().key() != null) ? KeyedHash.of(options.privacy().key()) : KeyedHash.random();
		return !lines.isEmpty() && !PartialFile.isOf(lines, fingerprint(options, hash));
	}

	/** Returns the file of an interrupted pull. */
	private static Path partial(PullOptions options) {
		return AsideFile.of(options.output(), PartialFile.SUFFIX);
	}

	/** Reads the account and writes the file. */
	public PullResult run() throws IOException, InterruptedException {
		try (PartialFile file = start()) {
			this.partial = file;
			readUsers(file);
			Map<Long, PulledUser> users = this.walks.users();
			List<String> uncertain = new ArrayList<>(this.walks.uncertain());
			if (this.options.scope().links()) {
				readLinks(file, users);
				addLinks(users, uncertain);
			}
			UserCheck check = new UserCheck();
			users.values().forEach(check::check);
			uncertain.addAll(check.leftOut());
			StateFile.write(this.options.output(), users.values());
			file.delete();
			return PullResult.written(users.size(), uncertain);
		}
		catch (PullFailedException ex) {
			interrupt();
			return PullResult.failed(ex);
		}
	}

	/**
	 * Ends a pull that is not complete: keeps what was read if another run can use it.
	 * @return whether another run can continue
	 */
	public boolean interrupt() throws IOException {
		PartialFile file = this.partial;
		if (file != null && !this.options.privacy().isRepeatable()) {
			file.delete();
		}
		return file != null && this.options.privacy().isRepeatable();
	}

	private PartialFile start() throws IOException {
		Path file = partial(this.options);
		List<Value.Object> lines = this.options.resume() ? PartialFile.lines(file) : List.of();
		for (Value.Object line : lines) {
			ListPage page = PartialFile.page(line);
			if (page != null) {
				this.walks.add(page);
			}
			PartialFile.readLinks(line, this.links);
		}
		return lines.isEmpty() ? PartialFile.create(file, this.fingerprint) : PartialFile.open(file, lines.size());
	}

	private void readUsers(PartialFile file) throws IOException, InterruptedException {
		this.progress.starting(USERS, this.walks.size());
		while (!this.walks.isSettled()) {
			int walk = this.walks.number();
			ListPage read = this.list.page(this.walks.page(), this.walks.offset());
			ListPage page = new ListPage(read.users().stream().map(this.replacement).toList(), read.size(),
					read.total());
			file.write(page);
			this.walks.add(page);
			if (this.walks.isSettled() || this.walks.number() == walk) {
				this.progress.advanced(USERS, this.walks.size(), this.walks.expected());
			}
			else {
				this.progress.note("The list changed during walk " + walk + ", so walk " + (walk + 1) + " follows");
				this.progress.starting(USERS, 0);
			}
		}
	}

	private void readLinks(PartialFile file, Map<Long, PulledUser> users) throws IOException, InterruptedException {
		long done = users.keySet().stream().filter(this.links::containsKey).count();
		this.progress.starting(LINKS, done);
		for (long user : users.keySet()) {
			if (!this.links.containsKey(user)) {
				Optional<List<Long>> linked = this.list.links(user);
				file.write(user, linked);
				this.links.put(user, linked);
				this.progress.advanced(LINKS, ++done, users.size());
			}
		}
	}

	/** Adds the links among the users; a link to any other user cannot be in the file. */
	private void addLinks(Map<Long, PulledUser> users, List<String> uncertain) {
		TreeSet<Long> outside = new TreeSet<>();
		users.forEach((id, user) -> {
			Optional<List<Long>> linked = this.links.getOrDefault(id, Optional.empty());
			if (linked.isEmpty()) {
				uncertain.add("user " + id + ": deleted after it was listed");
			}
			List<Long> others = linked.orElse(List.of());
			others.stream().filter((other) -> !users.containsKey(other)).forEach(outside::add);
			user.with("linkedUsers", others.stream().filter(users::containsKey).toList());
		});
		if (!outside.isEmpty()) {
			this.progress.note("Links to " + outside.size() + " users that are not in the file are left out");
		}
	}

}
