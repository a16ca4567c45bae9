package io.twindesk.deskie;

import io.twindesk.access.Credential;
import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.FailedLoginThrottle;
import io.twindesk.access.InvalidKeyException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Authenticates a staff e-mail address and a key. The key is checked first: a wrong key
 * is a 401 for any e-mail address, a valid key with another staff member's address a 403.
 */
class DeskieAuthenticationProvider implements AuthenticationProvider {

	private final ApiKeyLookup keys;

	private final FailedLoginThrottle throttle;

	DeskieAuthenticationProvider(ApiKeyLookup keys, FailedLoginThrottle throttle) {
		this.keys = keys;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String staffEmail = authentication.getName();
		if (!(authentication.getDetails() instanceof DeskieCaller caller)) {
			throw new InvalidKeyException("The request details are missing");
		}
		this.throttle.check(caller.address(), staffEmail);
		String key = String.valueOf(authentication.getCredentials());
		Credential credential = this.keys.find(key, caller.workspace()).orElse(null);
		if (credential == null) {
			this.throttle.failed(caller.address(), staffEmail);
			throw this.keys.unknown(key, staffEmail);
		}
		if (!credential.belongsTo(staffEmail)) {
			throw new StaffMismatchException(credential);
		}
		return UsernamePasswordAuthenticationToken.authenticated(credential, null, AuthorityUtils.NO_AUTHORITIES);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	/**
	 * The origin of a key.
	 *
	 * @param address the network address
	 * @param workspace the name of the workspace in the host name, null if there is none
	 */
	record DeskieCaller(String address, @Nullable String workspace) {

	}

}
