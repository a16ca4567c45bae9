package io.twindesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The initial users of each server. */
final class Seed {

	private static final String TIME = "2026-01-05T10:00:00Z";

	private Seed() {
	}

	/** Writes a state document of Twindesk. */
	static Path stateDocument(Path file) throws IOException {
		return Files.writeString(file, """
				{"workspace": "bench",
				 "customFields": [{"id": 20, "title": "Order", "type": "text"},
				                  {"id": 23, "title": "Newsletter", "type": "checkbox"}],
				 "credentials": [
				  {"staffEmail": "%s", "apiKey": "%s", "permissions": ["USER_READ", "USER_CUD"], "fullAccess": true},
				  {"staffEmail": "%s", "apiKey": "%s", "permissions": ["USER_READ"], "fullAccess": false}],
				 "users": [
				%s]}
				""".formatted(TwindeskRequests.OWNER, TwindeskRequests.OWNER_KEY, TwindeskRequests.VIEWER,
				TwindeskRequests.VIEWER_KEY, repeat("""
						{"id": %1$d, "identifiers": [{"type": "email", "value": "user%1$d@bench.test"}],
						 "firstName": "Customer", "lastName": "Number %1$d", "language": "en",
						 "companyName": "Company %1$d", "createdAt": "%2$s", "updatedAt": "%2$s",
						 "customFields": {"cf_20": "order %1$d", "cf_23": true}}""")));
	}

	/** Writes a database of json-server. */
	static Path jsonServerDatabase(Path file) throws IOException {
		return Files.writeString(file, "{\"users\": [\n%s]}\n".formatted(repeat("""
				{"id": %1$d, "user_full_name": "Customer Number %1$d", "company_name": "Company %1$d",
				 "company_position": "", "thumbnail": "", "confirmed": false, "active": true, "deleted": false,
				 "created_at": "%2$s", "updated_at": "%2$s", "type": "email",
				 "user_email": "user%1$d@bench.test", "user_screen_name": "", "language_id": 2,
				 "custom_fields": {"cf_20": "order %1$d", "cf_23": true}, "linked_users": []}""")));
	}

	private static String repeat(String template) {
		return IntStream.rangeClosed(1, TwindeskRequests.USERS)
			.mapToObj((id) -> template.formatted(id, TIME))
			.collect(Collectors.joining(",\n"));
	}

}
