package io.twindesk.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.twindesk.journal.SecretMasker;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.verdict.RulesSettings;
import io.twindesk.verdict.Verdict;
import io.twindesk.web.Exchange;
import io.twindesk.web.ExchangeListener;
import io.twindesk.web.RejectedKeyListener;
import io.twindesk.web.ResponseDelivery;
import io.twindesk.web.WorkspaceRequest;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Adds each request with a verdict to the report of its workspace. */
@Component
class ReportCollector implements ExchangeListener, RejectedKeyListener {

	private static final int FIRST_ERROR = 400;

	private static final int TOO_MANY_REQUESTS = 429;

	/** An error of Deskie; the code is at the beginning. */
	private static final Pattern CODE = Pattern.compile("\\s*\\{\\s*\"error\"\\s*:\\s*\"([a-z0-9_]{1,60})\"");

	private static final int MAX_ERROR_BYTES = 200;

	private final Reports reports;

	private final WorkspaceClock clock;

	ReportCollector(Reports reports, WorkspaceClock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	@Override
	public boolean accepts(WorkspaceRequest workspaceRequest) {
		return workspaceRequest.findings().isOn();
	}

	@Override
	public void completed(WorkspaceRequest workspaceRequest, Exchange exchange) {
		Verdict verdict = workspaceRequest.findings().verdict();
		if (verdict != null) {
			this.reports.add(name(workspaceRequest.workspace()), call(workspaceRequest, verdict, exchange),
					() -> text(exchange));
		}
	}

	@Override
	public void keyRejected(WorkspaceRequest workspaceRequest, Exchange exchange) {
		completed(workspaceRequest, exchange);
	}

	/** Returns the name of a workspace's report. */
	private static String name(Workspace workspace) {
		String report = workspace.settings().get(RulesSettings.REPORT);
		return report.isEmpty() ? workspace.name() : report;
	}

	private ReportedCall call(WorkspaceRequest workspaceRequest, Verdict verdict, Exchange exchange) {
		RequestFindings findings = workspaceRequest.findings();
		ResponseDelivery delivery = workspaceRequest.delivery();
		Exchange.Message response = exchange.response();
		Duration added = (delivery != null) ? delivery.addedTime((response != null) ? response.body().length : 0)
				: Duration.ZERO;
		Instant now = this.clock.server();
		ReportedCall.Client client = new ReportedCall.Client(exchange.request().header("User-Agent"),
				workspaceRequest.workspace().id(), workspaceRequest.credential().id());
		ReportedCall.Request request = new ReportedCall.Request(workspaceRequest.operation(), exchange.method(),
				exchange.path(), exchange.query(), bodyHash(exchange.request()), workspaceRequest.at(),
				now.minus(exchange.took()).plus(added).truncatedTo(ChronoUnit.MICROS));
		ReportedCall.Facts facts = new ReportedCall.Facts(verdict.findings(), findings.used(), findings.situations(),
				findings.page());
		String error = error(ReportedCall.dialect(request, facts), exchange);
		return new ReportedCall(client, request, response(workspaceRequest, exchange, request, error, now.plus(added)),
				facts);
	}

	private static ReportedCall.Response response(WorkspaceRequest workspaceRequest, Exchange exchange,
			ReportedCall.Request request, @Nullable String error, Instant ended) {
		ResponseDelivery delivery = workspaceRequest.delivery();
		Exchange.Message response = exchange.response();
		boolean written = delivery != null && delivery.isAfterWrite() && workspaceRequest.failure() == null;
		boolean replayed = request.isCreate() && response != null && response.header("Idempotency-Replayed") != null;
		return new ReportedCall.Response(exchange.status(), response == null || response.truncated(), written, replayed,
				retryAfter(exchange.status(), response), error, ended);
	}

	private static @Nullable String error(@Nullable String dialect, Exchange exchange) {
		Integer status = exchange.status();
		Exchange.Message response = exchange.response();
		if (status == null || status < FIRST_ERROR || response == null) {
			return null;
		}
		if ("deskie".equals(dialect)) {
			int length = Math.min(response.body().length, MAX_ERROR_BYTES);
			Matcher code = CODE.matcher(new String(response.body(), 0, length, StandardCharsets.UTF_8));
			if (code.lookingAt()) {
				return code.group(1);
			}
		}
		return String.valueOf(status);
	}

	/** The journal stores no bodies if it is off; then their lengths are compared. */
	private static int bodyHash(Exchange.Message request) {
		String length = request.header("Content-Length");
		return 31 * Arrays.hashCode(request.body()) + ((length != null) ? length.hashCode() : 0);
	}

	/**
	 * Returns the seconds that a client must wait after a 429, 0 if there is no number.
	 */
	private static long retryAfter(@Nullable Integer status, Exchange.@Nullable Message response) {
		if (response == null || status == null || status != TOO_MANY_REQUESTS) {
			return 0;
		}
		for (String name : List.of("retry_after", "Retry-After")) {
			String seconds = response.header(name);
			if (seconds != null && seconds.matches("[0-9]{1,9}")) {
				return Long.parseLong(seconds);
			}
		}
		return 0;
	}

	private static String text(Exchange exchange) {
		String query = SecretMasker.query(exchange.query());
		return ReportText.cut(exchange.method() + " " + SecretMasker.path(exchange.path())
				+ Optional.ofNullable(query).map((text) -> "?" + text).orElse(""));
	}

}
