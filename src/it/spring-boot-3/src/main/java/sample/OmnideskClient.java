package sample;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

public class OmnideskClient {

	private final RestClient http;

	OmnideskClient(RestClient http) {
		this.http = http;
	}

	public void create(String username, String email, String phone) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("firstname", "Anna");
		form.add("lastname", "Berg");
		form.add("name", username);
		form.add("email", email);
		form.add("telephone_number", phone);
		this.http.post().uri("/api/v2/user").body(form).retrieve().toBodilessEntity();
	}

	public JsonNode find(String username) {
		return this.http.get()
			.uri("/api/v2/user?query={name}", username)
			.retrieve()
			.body(JsonNode.class)
			.at("/items/0");
	}

}
