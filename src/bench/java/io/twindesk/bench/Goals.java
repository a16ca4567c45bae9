package io.twindesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The goals of the server, each as a ratio to a peer or to itself in the same run. */
final class Goals {

	private static final double EXECUTABLE_LIMIT = 2.5;

	private static final double EXECUTABLE_LIMIT_WITH_AOT_CACHE = 1.5;

	private static final int FIRST_WITH_AOT_CACHE = 25;

	private final Results results;

	private final double executableLimit;

	private final List<String> rows = new ArrayList<>();

	Goals(Results results, int javaVersion) {
		this.results = results;
		this.executableLimit = (javaVersion >= FIRST_WITH_AOT_CACHE) ? EXECUTABLE_LIMIT_WITH_AOT_CACHE
				: EXECUTABLE_LIMIT;
	}

	/** Returns the rows of a table: goal, measured value, limit, whether it is met. */
	List<String> rows() {
		for (String part : List.of(Measurements.START, Measurements.SUITE)) {
			against(part + ", jar, CPU", part + Measurements.CPU, Server.TWINDESK, Server.WIREMOCK, 4.0);
			against(part + ", executable, CPU", part + Measurements.CPU, Server.EXECUTABLE, Server.WIREMOCK,
					this.executableLimit);
			against(part + ", executable, wall", part + Measurements.WALL, Server.EXECUTABLE, Server.WIREMOCK,
					this.executableLimit);
		}
		warm(RequestKind.VIEW, Server.WIREMOCK, 1.0);
		warm(RequestKind.LIST, Server.WIREMOCK, 0.6);
		warm(RequestKind.OMNIDESK_LIST, Server.WIREMOCK, 0.6);
		warm(RequestKind.CREATE, Server.WIREMOCK, 1.5);
		warm(RequestKind.EDIT, Server.WIREMOCK, 1.5);
		warm(RequestKind.VIEW, Server.TOMCAT, 5.0);
		errors();
		records();
		memory();
		return this.rows;
	}

	private void warm(RequestKind kind, String peer, double limit) {
		against("warm " + kind.title(), Measurements.cpu(kind), Server.TWINDESK, peer, limit);
	}

	private void against(String goal, String measurement, String server, String other, double limit) {
		row("%s : %s".formatted(goal, other), this.results.ratio(measurement, server, other), limit, "×");
	}

	private void errors() {
		Samples view = this.results.of(Measurements.cpu(RequestKind.VIEW), Server.TWINDESK);
		for (RequestKind kind : RequestKind.values()) {
			if (kind.isError()) {
				Samples error = this.results.of(Measurements.cpu(kind), Server.TWINDESK);
				row("warm %s : own view".formatted(kind.title()), error.dividedBy(view), 1.1, "×");
			}
		}
	}

	private void records() {
		for (RequestKind kind : List.of(RequestKind.VIEW, RequestKind.LIST, RequestKind.CREATE, RequestKind.EDIT)) {
			against("warm " + kind.title(), Measurements.cpu(kind), Server.TWINDESK, Server.WITHOUT_RECORDS, 1.05);
		}
	}

	private void memory() {
		row("RSS after load, executable", this.results.of(Measurements.LOADED + Measurements.RSS, Server.EXECUTABLE),
				250, " MiB");
	}

	private void row(String goal, Samples samples, double limit, String unit) {
		if (!samples.isEmpty()) {
			this.rows.add(String.format(Locale.ROOT, "| %s | %s%s | %s%s | %s |", goal, Report.number(samples.median()),
					unit, Report.number(limit), unit, (samples.median() <= limit) ? "met" : "**not met**"));
		}
	}

}
