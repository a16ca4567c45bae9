package io.twindesk.docs;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.twindesk.ServerTest;
import io.twindesk.access.VendorOperation;
import io.twindesk.user.TextField;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the pages about evidence and limits with the code. */
@ServerTest
class EvidencePagesTests {

	@Test
	void theEvidenceOfEachOperationIsThatOfTheCode(
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		Map<String, String> marked = new HashMap<>();
		mapping.getHandlerMethods().values().forEach((handler) -> {
			VendorOperation vendorOperation = handler.getMethodAnnotation(VendorOperation.class);
			if (vendorOperation != null) {
				marked.put("`" + vendorOperation.value() + "`",
						vendorOperation.evidence().name().toLowerCase(Locale.ROOT));
			}
		});
		Map<String, String> documented = new HashMap<>();
		Document.read("docs/reference/confidence.md")
			.rows("`(deskie|omnidesk)\\..*`")
			.forEach((cells) -> documented.put(cells.get(0), cells.get(1)));
		assertThat(documented).isEqualTo(marked);
	}

	@Test
	void eachLimitIsThatOfTheCode() throws Exception {
		List<List<String>> rows = Document.read("docs/reference/limits.md").rows(".*");
		int compared = 0;
		for (List<String> cells : rows) {
			if (cells.size() == 3 && cells.get(2).startsWith("`")) {
				assertThat(cells.get(1).replaceFirst(" .*", "").replace(",", "")).as(cells.get(0))
					.isEqualTo(value(cells.get(2).replace("`", "")));
				compared++;
			}
		}
		assertThat(compared).isGreaterThan(10);
	}

	private static String value(String constant) throws Exception {
		int dot = constant.lastIndexOf('.');
		Field field = Class.forName("io.twindesk." + constant.substring(0, dot))
			.getDeclaredField(constant.substring(dot + 1));
		field.setAccessible(true);
		Object value = field.get(null);
		return String.valueOf((value instanceof TextField text) ? text.maxLength() : value);
	}

}
