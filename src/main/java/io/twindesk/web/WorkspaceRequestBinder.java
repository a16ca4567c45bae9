package io.twindesk.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.twindesk.access.Actor;
import io.twindesk.access.Credential;
import io.twindesk.access.CurrentActor;
import io.twindesk.access.InvalidKeyException;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.workspace.CachedWorkspaces;
import io.twindesk.workspace.OnDemandWorkspaces;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Binds each authenticated request to the workspace of its key. */
@Component
public class WorkspaceRequestBinder {

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** The most recent date, since many requests arrive in the same second. */
	private volatile FormattedDate last = FormattedDate.of(Instant.EPOCH);

	private final CachedWorkspaces workspaces;

	private final WorkspaceContext workspaceContext;

	private final CurrentActor actor;

	private final WorkspaceClock clock;

	private final OnDemandWorkspaces onDemand;

	private final CurrentFindings currentFindings;

	WorkspaceRequestBinder(CachedWorkspaces workspaces, WorkspaceContext workspaceContext, CurrentActor actor,
			WorkspaceClock clock, OnDemandWorkspaces onDemand, CurrentFindings currentFindings) {
		this.currentFindings = currentFindings;
		this.workspaces = workspaces;
		this.workspaceContext = workspaceContext;
		this.actor = actor;
		this.clock = clock;
		this.onDemand = onDemand;
	}

	/**
	 * Opens the workspace until the returned scope is closed, and sets the response's
	 * {@code Date} by the workspace's clock.
	 * @throws InvalidKeyException if the workspace was deleted
	 */
	public WorkspaceContext.Scope bind(Credential credential, HttpServletRequest request,
			HttpServletResponse response) {
		Workspace workspace = this.workspaces.find(credential.workspaceId())
			.orElseThrow(() -> new InvalidKeyException("The workspace is gone"));
		this.onDemand.touch(workspace);
		WorkspaceContext.Scope scope = this.workspaceContext.open(workspace);
		Instant now = this.clock.now();
		response.setHeader(HttpHeaders.DATE, date(now));
		RequestFindings findings = this.currentFindings.begin(workspace.settings(),
				request.getHeader(CurrentFindings.MODE_HEADER));
		new WorkspaceRequest(workspace, credential, now, findings).begin(request);
		CurrentActor.ActorScope actorScope = this.actor.begin(Actor.credential(credential.id(), credential.staffEmail(),
				RequestIdFilter.of(request), request.getRemoteAddr()));
		return () -> {
			actorScope.close();
			this.currentFindings.end();
			scope.close();
		};
	}

	private String date(Instant now) {
		FormattedDate date = this.last;
		if (date.second() != now.getEpochSecond()) {
			date = FormattedDate.of(now);
			this.last = date;
		}
		return date.text();
	}

	/** A second in the format of HTTP headers. */
	private record FormattedDate(long second, String text) {

		static FormattedDate of(Instant time) {
			return new FormattedDate(time.getEpochSecond(), HTTP_DATE.format(time));
		}

	}

}
