package io.twindesk.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.report.FailureCriterion;
import io.twindesk.report.Report;
import io.twindesk.report.ReportFormat;
import io.twindesk.report.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lists, returns and deletes the reports on clients. */
@RestController
@RequestMapping("/_twindesk/reports")
class ReportController {

	private static final String FAIL_ON = "fail-on";

	private final Reports reports;

	ReportController(Reports reports) {
		this.reports = reports;
	}

	@GetMapping
	RuleController.Page<ReportJson.Item> list() {
		return RuleController.Page.of(this.reports.list().stream().map(ReportJson.Item::of).toList());
	}

	/**
	 * Returns a report in the format of the query or of the header {@code Accept}; with
	 * the status 409 if it has one of the properties that the query names.
	 */
	@GetMapping("/{name}")
	ResponseEntity<Object> view(@PathVariable String name, Value.Object parameters,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable List<String> accept) {
		InputObject query = InputObject.query(parameters);
		ReportFormat format = format(query, (accept != null) ? accept : List.of());
		Set<FailureCriterion> criteria = criteria(query);
		query.throwIfInvalid();
		Report report = this.reports.find(name).orElseThrow(() -> notFound(name));
		boolean failed = criteria.stream().anyMatch((criterion) -> criterion.matches(report));
		return ResponseEntity.status(failed ? HttpStatus.CONFLICT : HttpStatus.OK)
			.headers(headers(format))
			.body((format == ReportFormat.JSON) ? ReportJson.of(report) : format.write(report));
	}

	@DeleteMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String name) {
		if (!this.reports.delete(name)) {
			throw notFound(name);
		}
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void deleteAll() {
		this.reports.deleteAll();
	}

	private ResponseStatusException notFound(String name) {
		List<String> nearest = this.reports.nearest(name);
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no report " + name + "; "
				+ (nearest.isEmpty() ? "there are none" : "the nearest are " + String.join(", ", nearest)));
	}

	/** Returns the format; JSON if an error was added to the query. */
	private static ReportFormat format(InputObject query, List<String> accept) {
		String text = query.text("format");
		if (text == null) {
			return accepted(accept);
		}
		ReportFormat format = ReportFormat.of(text);
		if (format == null) {
			query.error("format", "must be "
					+ Arrays.stream(ReportFormat.values()).map(ReportFormat::text).collect(Collectors.joining(" or ")));
		}
		return (format != null) ? format : ReportFormat.JSON;
	}

	/** Returns the format that a client prefers; JSON if it names none. */
	private static ReportFormat accepted(List<String> accept) {
		ReportFormat best = ReportFormat.JSON;
		double quality = 0;
		try {
			for (MediaType type : MediaType.parseMediaTypes(accept)) {
				for (ReportFormat format : ReportFormat.values()) {
					if (isNamed(format, type) && type.getQualityValue() > quality) {
						best = format;
						quality = type.getQualityValue();
					}
				}
			}
		}
		catch (InvalidMediaTypeException ex) {
			return ReportFormat.JSON;
		}
		return best;
	}

	/** Whether a media type without wildcards is that of a format. */
	private static boolean isNamed(ReportFormat format, MediaType type) {
		return type.isConcrete() && (MediaType.valueOf(format.mediaType()).equalsTypeAndSubtype(type)
				|| (format == ReportFormat.JUNIT && type.equalsTypeAndSubtype(MediaType.TEXT_XML)));
	}

	private static Set<FailureCriterion> criteria(InputObject query) {
		Set<FailureCriterion> criteria = EnumSet.noneOf(FailureCriterion.class);
		String text = query.text(FAIL_ON);
		if (text == null) {
			return criteria;
		}
		for (String name : text.split(",", -1)) {
			FailureCriterion criterion = FailureCriterion.of(name.strip());
			if (criterion == null) {
				query.error(FAIL_ON,
						"must be a list of " + Arrays.stream(FailureCriterion.values())
							.map(FailureCriterion::text)
							.collect(Collectors.joining(" or ")));
				return criteria;
			}
			criteria.add(criterion);
		}
		return criteria;
	}

	private static HttpHeaders headers(ReportFormat format) {
		HttpHeaders headers = new HttpHeaders();
		headers.setVary(List.of(HttpHeaders.ACCEPT));
		if (format == ReportFormat.JSON) {
			headers.setContentType(MediaType.APPLICATION_JSON);
			return headers;
		}
		headers.setContentType(new MediaType(MediaType.valueOf(format.mediaType()), StandardCharsets.UTF_8));
		if (format == ReportFormat.HTML) {
			headers.set("Content-Security-Policy", ReportFormat.htmlPolicy());
			headers.set("Referrer-Policy", "no-referrer");
		}
		return headers;
	}

}
