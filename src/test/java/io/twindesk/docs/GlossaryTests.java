package io.twindesk.docs;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A glossary that grows without end is not read. */
class GlossaryTests {

	@Test
	void hasAtMostThirtyWordsWithOneLineEach() {
		List<List<String>> rows = Document.read("docs/contributing/glossary.md").rows("(?!word|---).*");
		assertThat(rows).hasSizeBetween(20, 30).allSatisfy((cells) -> assertThat(cells).hasSize(2));
		assertThat(rows.stream().map((cells) -> cells.get(0))).doesNotHaveDuplicates();
	}

}
