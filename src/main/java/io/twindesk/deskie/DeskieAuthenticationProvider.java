package io.twindesk.deskie;

import io.twindesk.access.Credential;
import io.twindesk.access.CredentialService;
import io.twindesk.access.FailedLoginThrottle;
import io.twindesk.access.InvalidKeyException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Takes a staff e-mail and a key. The key decides: a wrong one is a 401 whatever the
 * e-mail, a right one with another's e-mail a 403.
 */
class DeskieAuthenticationProvider implements AuthenticationProvider {

	private final CredentialService credentialService;

	private final FailedLoginThrottle throttle;

	DeskieAuthenticationProvider(CredentialService credentialService, FailedLoginThrottle throttle) {
		this.credentialService = credentialService;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String staffEmail = authentication.getName();
		if (!(authentication.getDetails() instanceof DeskieCaller caller)) {
			throw new InvalidKeyException("Nobody knows where this key comes from");
		}
		this.throttle.check(caller.address(), staffEmail);
		String key = String.valueOf(authentication.getCredentials());
		Credential credential = this.credentialService.find(key, caller.workspace()).orElse(null);
		if (credential == null) {
			this.throttle.failed(caller.address(), staffEmail);
			throw this.credentialService.unknown(key);
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
	 * Where a key comes from.
	 *
	 * @param address the network address
	 * @param workspace the name of the workspace that the host names, null if it names
	 * none
	 */
	record DeskieCaller(String address, @Nullable String workspace) {

	}

}
