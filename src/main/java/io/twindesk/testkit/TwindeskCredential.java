package io.twindesk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A credential of a workspace.
 *
 * @param staffEmail staff member to whom the key belongs; Deskie requires it in addition
 * to the key
 * @param apiKey the key itself, for both dialects
 * @param permissions its permissions, for example {@code USER_READ}
 * @param fullAccess whether it may also delete users permanently
 */
public record TwindeskCredential(String staffEmail, String apiKey, List<String> permissions, boolean fullAccess) {

	static TwindeskCredential of(JsonObject credential) {
		return new TwindeskCredential(credential.text("staffEmail"), credential.text("apiKey"),
				credential.texts("permissions"), credential.isTrue("fullAccess"));
	}

	/**
	 * Returns the value of the {@code Authorization} header with which Deskie
	 * authenticates.
	 */
	public String authorization() {
		byte[] pair = (this.staffEmail + ":" + this.apiKey).getBytes(StandardCharsets.UTF_8);
		return "Basic " + Base64.getEncoder().encodeToString(pair);
	}

}
