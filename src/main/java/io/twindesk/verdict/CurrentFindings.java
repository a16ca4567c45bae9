package io.twindesk.verdict;

import io.twindesk.workspace.WorkspaceSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The findings of the request that the current thread handles. */
@Component
public class CurrentFindings {

	/** The request header that selects the mode of one request. */
	public static final String MODE_HEADER = "X-Twindesk-Rules";

	private final ThreadLocal<@Nullable RequestFindings> current = new ThreadLocal<>();

	/**
	 * Returns the findings of the current request, outside of one
	 * {@link RequestFindings#OFF}.
	 */
	public RequestFindings get() {
		RequestFindings findings = this.current.get();
		return (findings != null) ? findings : RequestFindings.OFF;
	}

	/**
	 * Begins a request; {@link #end()} must follow.
	 * @param requested the mode in the request's header, null if it has none; an unknown
	 * mode counts as none
	 */
	public RequestFindings begin(WorkspaceSettings settings, @Nullable String requested) {
		RequestFindings findings = create(settings, requested);
		this.current.set(findings);
		return findings;
	}

	/**
	 * Creates the findings of a request that is not handled, because it is rejected
	 * before.
	 * @param requested the mode in the request's header, null if it has none
	 */
	public RequestFindings create(WorkspaceSettings settings, @Nullable String requested) {
		RulesMode mode = (requested != null) ? RulesMode.of(requested) : null;
		if (mode == null) {
			mode = settings.get(RulesSettings.MODE);
		}
		return (mode == RulesMode.OFF) ? RequestFindings.OFF
				: new RequestFindings(mode, settings.get(RulesSettings.HEADER));
	}

	/** Ends the request. */
	public void end() {
		this.current.remove();
	}

}
