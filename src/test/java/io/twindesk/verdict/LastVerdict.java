package io.twindesk.verdict;

import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.twindesk.TestWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verdict on the last request of a workspace.
 *
 * @param outcome the outcome
 * @param findings the findings, each as {@code kind rule at}
 * @param values the values of the findings; null where there is none
 * @param messages the messages of the findings
 */
public record LastVerdict(String outcome, List<String> findings, List<String> values, List<String> messages) {

	public static LastVerdict of(TestWorkspace workspace) {
		JsonPath entry = workspace.control().get("/requests?limit=1").then().statusCode(200).extract().jsonPath();
		List<Map<String, String>> findings = entry.getList("items[0].verdict.findings");
		assertThat(findings).as("the findings in the journal").isNotNull();
		return new LastVerdict(entry.getString("items[0].verdict.outcome"),
				findings.stream()
					.map((finding) -> finding.get("kind") + " " + finding.get("rule") + " " + finding.get("at"))
					.toList(),
				findings.stream().map((finding) -> finding.get("value")).toList(),
				findings.stream().map((finding) -> finding.get("message")).toList());
	}

	/** Returns the rules that the response depended on. */
	public List<String> assumed() {
		return this.findings.stream()
			.filter((finding) -> finding.startsWith("assumed"))
			.map((finding) -> finding.split(" ")[1])
			.toList();
	}

	/** Returns the findings that are no assumptions. */
	public List<String> withoutAssumptions() {
		return this.findings.stream().filter((finding) -> !finding.startsWith("assumed")).toList();
	}

}
