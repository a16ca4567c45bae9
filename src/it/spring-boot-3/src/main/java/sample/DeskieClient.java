package sample;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.web.client.RestClient;

public class DeskieClient {

	private final RestClient http;

	DeskieClient(RestClient http) {
		this.http = http;
	}

	public long create(String email) {
		return this.http.post()
			.uri("/api/users.json")
			.body(Map.of("user", Map.of("user_email", email)))
			.retrieve()
			.body(JsonNode.class)
			.at("/user/user_id")
			.asLong();
	}

	public void block(long id) {
		this.http.put().uri("/api/users/{id}/block.json", id).retrieve().toBodilessEntity();
	}

	public String email(long id) {
		return this.http.get()
			.uri("/api/users/{id}.json", id)
			.retrieve()
			.body(JsonNode.class)
			.at("/user/user_email")
			.asText();
	}

}
