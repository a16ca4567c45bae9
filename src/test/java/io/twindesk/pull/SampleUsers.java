package io.twindesk.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** State documents with users of every type, in several scripts. */
final class SampleUsers {

	static final List<String> TYPES = List.of("email", "phone", "wa", "facebook", "twitter", "telegram", "vkontakte",
			"odnoklassniki", "instagram", "viber", "skype", "line", "slack", "mattermost", "avito", "custom");

	private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

	private static final List<String> FIRST = List.of("Jane", "Олена", "José", "Γιώργος", "王", "Anna Maria", "");

	private static final List<String> LAST = List.of("Ostin", "Шевченко", "Núñez", "", "小明", "van der Berg", "O'Neil");

	private SampleUsers() {
	}

	/** Returns a document with users whose ids have gaps. */
	static String document(int count) {
		List<Map<String, Object>> users = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			users.add(user(i));
		}
		return JsonMapper.shared().writeValueAsString(Map.of("nextUserId", 2 * count + 100, "users", users));
	}

	private static Map<String, Object> user(int i) {
		Map<String, Object> user = new LinkedHashMap<>();
		String type = TYPES.get(i % TYPES.size());
		user.put("id", 2 * i + 1);
		user.put("type", type);
		user.put("identifiers", identifiers(type, i));
		user.put("firstName", FIRST.get(i % FIRST.size()));
		user.put("lastName", LAST.get(i % LAST.size()));
		user.put("language", List.of("en", "ru", "nl").get(i % 3));
		user.put("companyName", (i % 4 == 0) ? "Рога и Копыта " + i % 9 : (i % 4 == 1) ? "Acme & Sons <Ltd>" : "");
		user.put("companyPosition", (i % 5 == 0) ? "Chief \"Officer\"" : "");
		user.put("thumbnail", (i % 6 == 0) ? "https://acme.test/photos/" + i + ".png" : "");
		user.put("confirmed", i % 2 == 0);
		user.put("active", i % 7 != 0);
		user.put("deleted", i % 11 == 0);
		user.put("createdAt", START.plusSeconds(i).toString());
		user.put("updatedAt", START.plusSeconds(i + 3600L * (i % 100)).toString());
		user.put("customFields", (i % 3 == 0) ? Map.of() : customFields(i));
		return user;
	}

	private static List<Map<String, Object>> identifiers(String type, int i) {
		String number = String.valueOf(495_582_869L + 7L * i);
		return switch (type) {
			case "email" -> List.of(identifier(type, "jane.ostin" + i + "@acme" + i % 5 + ".test"));
			case "phone" -> List.of(identifier(type, "+38 (050) " + (1_000_000 + i)));
			case "wa" -> List.of(identifier(type, "31612" + (100_000 + i)));
			case "telegram" -> (i % 32 == 5) ? List.of(identifier("telegram_data", "@jane_" + i))
					: List.of(identifier(type, number), identifier("telegram_data", "jane_" + i));
			case "twitter", "instagram" -> List.of(identifier(type, number), identifier(type + "_alias", "Ostin." + i));
			case "custom" -> List.of(Map.of("type", type, "channel", "cc_1", "value", "Customer-" + i));
			case "skype" -> List.of(identifier(type, "live:jane.ostin" + i));
			case "facebook" -> List.of(identifier(type, "0" + number));
			default -> List.of(identifier(type, number));
		};
	}

	private static Map<String, Object> identifier(String type, String value) {
		return Map.of("type", type, "value", value);
	}

	private static Map<String, Object> customFields(int i) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("cf_20", "Kyiv, вул. " + i);
		fields.put("cf_3", i * 1.5);
		fields.put("cf_7", i % 2 == 0);
		return fields;
	}

	/** Returns a document of Omnidesk's users. */
	static String agents(int count) {
		List<Map<String, Object>> users = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Map<String, Object> user = new LinkedHashMap<>();
			user.put("id", i + 5);
			user.put("identifiers", List.of(identifier("email", "piet" + i + "@desk" + i % 3 + ".test"),
					identifier("phone", "+31612" + (100_000 + i))));
			user.put("firstName", "Piet");
			user.put("lastName", "Núñez");
			user.put("username", "piet." + i);
			user.put("language", (i % 2 == 0) ? "nl" : "en");
			user.put("active", i % 9 != 0);
			user.put("agent", Map.of("dateFormat", "en_US", "groups", List.of(i % 4, 7), "status",
					Map.of("id", 1 + i % 3, "locked", i % 8 == 0)));
			users.add(user);
		}
		return JsonMapper.shared().writeValueAsString(Map.of("users", users));
	}

}
