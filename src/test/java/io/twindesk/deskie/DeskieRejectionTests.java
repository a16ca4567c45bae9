package io.twindesk.deskie;

import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.ServerTest;
import io.twindesk.openapi.ApiDocument;
import io.twindesk.rules.RuleCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every error code of Deskie belongs to a rule. */
@ServerTest
class DeskieRejectionTests {

	private final DeskieRejection rejection;

	private final RuleCatalog catalog;

	DeskieRejectionTests(@Autowired DeskieRejection rejection, @Autowired RuleCatalog catalog) {
		this.rejection = rejection;
		this.catalog = catalog;
	}

	@ParameterizedTest
	@MethodSource
	void everyDocumentedCodeHasARule(String code) {
		assertHasRule(code);
	}

	static Stream<String> everyDocumentedCodeHasARule() {
		return ApiDocument.of(new DeskieDefinition(new DeskieProperties(Map.of(2, "en"), 2)))
			.operations()
			.flatMap((operation) -> operation.json().get("responses").valueStream())
			.flatMap((response) -> response.at("/content").path("application/json").path("examples").valueStream())
			.map((example) -> example.path("value").path("error").asString(""))
			.filter((code) -> !code.isEmpty())
			.distinct();
	}

	@ParameterizedTest
	@ValueSource(strings = { "not_found", "cf_20_too_long" })
	void codesWithoutAnExampleHaveARule(String code) {
		assertHasRule(code);
	}

	private void assertHasRule(String code) {
		String rule = this.rejection.rule(code);
		assertThat(rule).as(code).isNotNull();
		assertThat(this.catalog.find(rule)).as(rule).isPresent();
	}

}
