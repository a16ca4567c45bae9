package io.twindesk.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.rules.Switch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the page on switches with the switches of the code. */
@OneDatabaseServerTest
class SwitchPageTests {

	private final RuleCatalog catalog;

	SwitchPageTests(RuleCatalog catalog) {
		this.catalog = catalog;
	}

	@Test
	void listsEveryOptionOfEverySwitchInOrder() {
		List<String> expected = new ArrayList<>();
		for (Switch each : this.catalog.switches().keySet()) {
			String name = "`" + each.name() + "`";
			for (Switch.Option option : each.options()) {
				expected.add("| %s | `%s` | %s | %s |".formatted(name, option.value(), option.means(),
						option.evidence().name().toLowerCase(Locale.ROOT)));
				name = "";
			}
		}
		List<String> lines = Document.read("docs/reference/switches.md").lines();
		int start = lines.indexOf("| switch | option | behaviour | evidence |") + 2;
		assertThat(lines.subList(start, start + expected.size())).isEqualTo(expected);
		assertThat(lines.get(start + expected.size())).isEmpty();
	}

}
