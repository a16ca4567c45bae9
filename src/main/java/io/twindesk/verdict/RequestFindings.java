package io.twindesk.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The findings of a request while it is handled, and the facts that the reports use. Not
 * thread-safe; a request is handled by one thread at a time.
 */
public final class RequestFindings {

	/** The findings of a request without verdict: nothing is stored. */
	public static final RequestFindings OFF = new RequestFindings(RulesMode.OFF, false);

	/** A body can have a thousand unknown keys; the journal stores the first findings. */
	private static final int MAX_FINDINGS = 100;

	private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]");

	private final RulesMode mode;

	private final boolean header;

	private final List<Finding> findings = new ArrayList<>(4);

	private final Set<String> used = new LinkedHashSet<>();

	private final Set<String> situations = new LinkedHashSet<>();

	private @Nullable ListPage page;

	/** The verdict on the findings so far, null if it must be created. */
	private @Nullable Verdict verdict;

	private UnaryOperator<@Nullable String> sent = (at) -> null;

	RequestFindings(RulesMode mode, boolean header) {
		this.mode = mode;
		this.header = header;
	}

	/** Whether the request gets a verdict. */
	public boolean isOn() {
		return this.mode != RulesMode.OFF;
	}

	/** Whether the response has the verdict in a header. */
	public boolean hasHeader() {
		return this.header && isOn();
	}

	/** Adds a rule that the vendor rejects the request for. */
	public void broken(String rule, String at, @Nullable String message) {
		add(new Finding(rule, FindingKind.BROKEN, at, shown(at, this.sent.apply(at)), message, null));
	}

	/** Adds something that the vendor's page does not document. */
	public void tolerated(String rule, String at, @Nullable String value) {
		add(new Finding(rule, FindingKind.TOLERATED, at, shown(at, value), null, null));
	}

	/** Adds a parameter or key that nothing reads. */
	public void unread(String rule, String at, @Nullable String value, String message) {
		add(new Finding(rule, FindingKind.UNREAD, at, shown(at, value), message, null));
	}

	/** Adds a rule with a switch that the response depends on. */
	public void assumed(String rule, String at, String option) {
		if (!isOn()) {
			return;
		}
		for (Finding finding : this.findings) {
			if (finding.kind() == FindingKind.ASSUMED && finding.rule().equals(rule)) {
				return;
			}
		}
		add(new Finding(rule, FindingKind.ASSUMED, at, null, null, option));
	}

	/**
	 * Adds a parameter or key that the client used, for example {@code user.user_email}.
	 */
	public void used(String at) {
		if (isOn()) {
			this.used.add(at);
		}
	}

	/** Adds a situation that the client met, for example {@code deskie.list.empty}. */
	public void met(String situation) {
		if (isOn()) {
			this.situations.add(situation);
		}
	}

	/** Adds a situation if a text has other characters than ASCII. */
	public void metIfNotAscii(String situation, String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > 127) {
				met(situation);
				return;
			}
		}
	}

	/** Sets the page of a list that the client requested. */
	public void listed(ListPage requested) {
		if (isOn()) {
			this.page = requested;
		}
	}

	/** Sets the function that returns the text that was sent at a place. */
	public void sent(UnaryOperator<@Nullable String> values) {
		if (isOn()) {
			this.sent = values;
		}
	}

	/** Returns the text that was sent at a place, null if there is none. */
	public @Nullable String sentAt(String at) {
		return this.sent.apply(at);
	}

	public Set<String> used() {
		return this.used;
	}

	public Set<String> situations() {
		return this.situations;
	}

	public @Nullable ListPage page() {
		return this.page;
	}

	/**
	 * Returns the findings for which strict mode rejects the request, empty in any other
	 * mode.
	 */
	public List<Finding> rejected() {
		if (this.mode != RulesMode.STRICT) {
			return List.of();
		}
		return this.findings.stream()
			.filter((finding) -> finding.kind() == FindingKind.TOLERATED || finding.kind() == FindingKind.UNREAD)
			.toList();
	}

	/** Returns the verdict, null if the request gets none. */
	public @Nullable Verdict verdict() {
		if (!isOn()) {
			return null;
		}
		Verdict known = this.verdict;
		if (known == null) {
			known = this.findings.isEmpty() ? Verdict.CLEAN : new Verdict(List.copyOf(this.findings));
			this.verdict = known;
		}
		return known;
	}

	private void add(Finding finding) {
		if (isOn() && (this.findings.size() < MAX_FINDINGS || finding.kind() == FindingKind.BROKEN)) {
			this.findings.add(finding);
			this.verdict = null;
		}
	}

	/**
	 * Returns a value, or null if its place is that of a key, which no finding may show.
	 */
	private static @Nullable String shown(String at, @Nullable String value) {
		String name = NO_LETTERS.matcher(at).replaceAll("").toLowerCase(Locale.ROOT);
		return (name.endsWith("apikey") || name.equals("authorization")) ? null : value;
	}

}
