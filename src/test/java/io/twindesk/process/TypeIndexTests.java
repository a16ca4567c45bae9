package io.twindesk.process;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypeIndexTests {

	private final TypeIndex index = new TypeIndex(List.of("a", "b", "c"));

	@Test
	void aBeanIsACandidateForEachSuperclassAndInterface() {
		this.index.add("b", StringBuilder.class);
		this.index.add("a", String.class);
		assertThat(this.index.candidates(CharSequence.class)).containsExactly("a", "b");
		assertThat(this.index.candidates(Appendable.class)).containsExactly("b");
		assertThat(this.index.candidates(Object.class)).containsExactly("a", "b");
		assertThat(this.index.candidates(Integer.class)).isEmpty();
	}

	@Test
	void aBeanOfAnInterfaceIsAnObject() {
		this.index.add("c", List.class);
		assertThat(this.index.candidates(Object.class)).containsExactly("c");
		assertThat(this.index.candidates(Iterable.class)).containsExactly("c");
	}

	@Test
	void aBeanOfAnUnknownClassIsACandidateForEachType() {
		this.index.addUnknown("c");
		this.index.add("a", String.class);
		assertThat(this.index.candidates(String.class)).containsExactly("a", "c");
		assertThat(this.index.candidates(Integer.class)).containsExactly("c");
	}

	@Test
	void otherNamesAreIgnored() {
		this.index.add("d", String.class);
		this.index.addUnknown("d");
		assertThat(this.index.candidates(String.class)).isEmpty();
	}

}
