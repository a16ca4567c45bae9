package io.twindesk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A key to a workspace.
 *
 * @param staffEmail whose it is; Deskie wants it beside the key
 * @param apiKey the key itself, for both dialects
 * @param permissions what it may do, say {@code USER_READ}
 * @param fullAccess whether it may also delete for good
 */
public record TwindeskCredential(String staffEmail, String apiKey, List<String> permissions, boolean fullAccess) {

	static TwindeskCredential of(JsonObject credential) {
		return new TwindeskCredential(credential.text("staffEmail"), credential.text("apiKey"),
				credential.texts("permissions"), credential.isTrue("fullAccess"));
	}

	/**
	 * The value of an {@code Authorization} header, which is how Deskie is signed in to.
	 */
	public String authorization() {
		byte[] pair = (this.staffEmail + ":" + this.apiKey).getBytes(StandardCharsets.UTF_8);
		return "Basic " + Base64.getEncoder().encodeToString(pair);
	}

}
