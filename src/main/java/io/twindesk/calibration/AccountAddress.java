package io.twindesk.calibration;

import java.net.URI;
import java.util.Optional;

import org.springframework.util.StringUtils;

/**
 * The address of a live account.
 *
 * @param url the address without {@code /api} and without a slash at its end
 * @param encrypted whether requests are encrypted
 * @param loopback whether the account is on this machine
 */
public record AccountAddress(String url, boolean encrypted, boolean loopback) {

	private static final String API = "/api";

	private static final String NUMBER = "[0-9]{1,3}";

	private static final String LOOPBACK = "localhost|127[.]" + NUMBER + "[.]" + NUMBER + "[.]" + NUMBER + "|\\[::1]";

	/**
	 * Reads an address such as {@code https://acme.deskie.io}, empty if it is none or has
	 * a user or a query.
	 */
	public static Optional<AccountAddress> of(String text) {
		String address = withoutSlashes(text);
		if (address.endsWith(API)) {
			address = withoutSlashes(address.substring(0, address.length() - API.length()));
		}
		try {
			URI uri = URI.create(address);
			if (String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null && uri.getUserInfo() == null
					&& uri.getRawQuery() == null && uri.getRawFragment() == null) {
				return Optional
					.of(new AccountAddress(address, uri.getScheme().equals("https"), uri.getHost().matches(LOOPBACK)));
			}
		}
		catch (IllegalArgumentException ex) {
			// not an address
		}
		return Optional.empty();
	}

	private static String withoutSlashes(String text) {
		return StringUtils.trimTrailingCharacter(text, '/');
	}

}
