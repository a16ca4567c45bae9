package io.twindesk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.verdict.Finding;
import io.twindesk.verdict.FindingKind;
import io.twindesk.verdict.ListPage;

/** A reported request, by default a successful list of Deskie at one point in time. */
final class CallFixture {

	static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

	private final List<Finding> findings = new ArrayList<>();

	private final Set<String> used = new LinkedHashSet<>();

	private final Set<String> situations = new LinkedHashSet<>();

	private String operation = "deskie.users.list";

	private String method = "GET";

	private String userAgent = "acme/1.0";

	private String credential = "c1";

	private long workspace = 1;

	private int body;

	private Integer status = 200;

	private boolean cut;

	private boolean written;

	private boolean replayed;

	private long retryAfter;

	private Instant begun = START;

	private Instant at = START;

	private String error;

	private ListPage page;

	static CallFixture list() {
		return new CallFixture();
	}

	static CallFixture list(long first, long limit, long total) {
		CallFixture call = new CallFixture();
		call.page = new ListPage(first, limit, total, "{}");
		return call;
	}

	static CallFixture create() {
		return new CallFixture().operation("deskie.users.create").status(201);
	}

	CallFixture operation(String name) {
		this.operation = name;
		this.method = (name != null && name.endsWith(".create")) ? "POST" : "GET";
		return this;
	}

	CallFixture userAgent(String name) {
		this.userAgent = name;
		return this;
	}

	CallFixture credential(long workspaceId, String id) {
		this.workspace = workspaceId;
		this.credential = id;
		return this;
	}

	CallFixture body(int hash) {
		this.body = hash;
		return this;
	}

	CallFixture status(int code) {
		this.status = code;
		return this;
	}

	/** The connection is cut without a response. */
	CallFixture dropped() {
		this.status = null;
		this.cut = true;
		return this;
	}

	CallFixture truncated() {
		this.cut = true;
		return this;
	}

	CallFixture written() {
		this.written = true;
		return this;
	}

	CallFixture replayed() {
		this.replayed = true;
		return this;
	}

	CallFixture limited(long seconds) {
		this.retryAfter = seconds;
		return status(429);
	}

	/** The request begins after a time, by the clock of the server. */
	CallFixture after(Duration time) {
		this.begun = START.plus(time);
		return this;
	}

	/** The request begins after a time, by the clock of the workspace. */
	CallFixture afterInWorkspace(Duration time) {
		this.at = START.plus(time);
		return this;
	}

	CallFixture error(String code) {
		this.error = code;
		return this;
	}

	CallFixture finding(FindingKind kind, String rule, String at, String value) {
		this.findings.add(new Finding(rule, kind, at, value, null, null));
		return this;
	}

	CallFixture broken(String rule) {
		return finding(FindingKind.BROKEN, rule, "path", "/api");
	}

	CallFixture assumed(String rule, String option) {
		this.findings.add(new Finding(rule, FindingKind.ASSUMED, "response", null, null, option));
		return this;
	}

	CallFixture used(String... names) {
		this.used.addAll(List.of(names));
		return this;
	}

	CallFixture met(String situation) {
		this.situations.add(situation);
		return this;
	}

	ReportedCall build() {
		return new ReportedCall(new ReportedCall.Client(this.userAgent, this.workspace, this.credential),
				new ReportedCall.Request(this.operation, this.method, "/api/users.json", null, this.body, this.at,
						this.begun),
				new ReportedCall.Response(this.status, this.cut, this.written, this.replayed, this.retryAfter,
						this.error, this.begun.plusMillis(1)),
				new ReportedCall.Facts(this.findings, this.used, this.situations, this.page));
	}

}
