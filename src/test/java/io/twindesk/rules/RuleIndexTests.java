package io.twindesk.rules;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the rules that the verdicts use with the catalogue. */
@ServerTest
class RuleIndexTests {

	private static final Pattern ID = Pattern.compile("\"((?:deskie|omnidesk)\\.[a-z]+[.-][a-z.-]+)\"");

	/** The beginnings of the names of operations, and the situations of reports. */
	private static final Pattern OTHER = Pattern
		.compile("(deskie|omnidesk)\\.(users\\..*|list\\.empty|user\\.(without-email|blocked-or-deleted)"
				+ "|text\\.not-ascii|status\\.locked|body\\.several-errors)");

	private final RuleIndex index;

	private final RuleCatalog catalog;

	RuleIndexTests(@Autowired RuleIndex index, @Autowired RuleCatalog catalog) {
		this.index = index;
		this.catalog = catalog;
	}

	@Test
	void theIndexHasTheEvidenceOfTheCatalogue() {
		for (Rule rule : this.catalog.all()) {
			assertThat(this.index.contains(rule.id())).as(rule.id()).isTrue();
			assertThat(this.index.isDocumented(rule.id())).as(rule.id())
				.isEqualTo(rule.evidence().equals("documented"));
		}
		assertThat(this.index.contains("deskie.nothing")).isFalse();
	}

	@Test
	void anEntryHasItsRule() {
		assertThat(this.index.ofEntry("deskie", "wrong_email")).isEqualTo("deskie.user.user-email.format");
		assertThat(this.index.ofEntry("deskie", "contract_violation")).isEqualTo("deskie.contract-violation");
		assertThat(this.index.ofEntry("omnidesk", "wrong_email")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "deskie", "omnidesk" })
	void everyRuleThatADialectNamesIsInTheCatalogue(String dialect) throws IOException {
		Set<String> unknown = new TreeSet<>();
		try (DirectoryStream<Path> sources = Files.newDirectoryStream(Path.of("src/main/java/io/twindesk", dialect))) {
			for (Path source : sources) {
				ID.matcher(Files.readString(source))
					.results()
					.map((MatchResult result) -> result.group(1))
					.filter((id) -> !OTHER.matcher(id).matches() && this.catalog.find(id).isEmpty())
					.forEach(unknown::add);
			}
		}
		assertThat(unknown).isEmpty();
	}

}
