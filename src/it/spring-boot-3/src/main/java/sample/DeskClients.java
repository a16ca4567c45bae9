package sample;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Creates clients of both help desks with the application's own RestClient. */
@Component
public class DeskClients {

	private final RestClient.Builder builder;

	public DeskClients(RestClient.Builder builder) {
		this.builder = builder;
	}

	public DeskieClient deskie(String url, String staffEmail, String apiKey) {
		return new DeskieClient(this.builder.clone()
			.baseUrl(url)
			.defaultHeaders((headers) -> headers.setBasicAuth(staffEmail, apiKey))
			.build());
	}

	public OmnideskClient omnidesk(String url, String apiKey) {
		return new OmnideskClient(this.builder.clone().baseUrl(url).defaultHeader("apiKey", apiKey).build());
	}

}
