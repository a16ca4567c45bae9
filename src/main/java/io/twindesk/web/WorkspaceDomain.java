package io.twindesk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import io.twindesk.access.CredentialService;
import io.twindesk.workspace.WorkspaceService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The workspace that a request's host names: below a base domain each workspace has its
 * own host name, for both dialects; on every other host the key alone decides.
 */
@Component
public class WorkspaceDomain {

	private static final String NAME = WorkspaceDomain.class.getName() + ".name";

	private final List<String> domains;

	private final WorkspaceService workspaces;

	private final CredentialService credentialService;

	WorkspaceDomain(DomainProperties properties, WorkspaceService workspaces, CredentialService credentialService) {
		// of domains of which one is below the other, the longer one decides
		this.domains = properties.baseDomain()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		this.workspaces = workspaces;
		this.credentialService = credentialService;
	}

	/**
	 * Makes sure that the host names a workspace, or one that the key makes at its first
	 * use, or is not below a base domain. To be called before any key is checked.
	 * @param keyReader reads the key that the request shows, null if it shows none
	 * @throws UnknownDomainException if it is below a base domain, or is one, and names
	 * no workspace
	 */
	public void check(HttpServletRequest request, Supplier<@Nullable String> keyReader) {
		if (this.domains.isEmpty()) {
			return;
		}
		String name = name(request.getServerName().toLowerCase(Locale.ROOT).replaceFirst("[.]$", ""));
		if (name == null) {
			return;
		}
		String key = keyReader.get();
		boolean known = WorkspaceService.isValidName(name) && this.workspaces.find(name).isPresent();
		boolean refused = !known && (key == null || !this.credentialService.mayMake(key, name));
		if (!refused || (key != null && CredentialService.isAuto(key))) {
			// so that no later look at the key makes a workspace of another name
			request.setAttribute(NAME, name);
		}
		if (refused) {
			throw new UnknownDomainException();
		}
	}

	/** The name of the workspace that the host of a checked request names, or null. */
	public static @Nullable String of(HttpServletRequest request) {
		return (String) request.getAttribute(NAME);
	}

	/** Empty for a base domain itself, null for a host that is not below one. */
	private @Nullable String name(String host) {
		for (String domain : this.domains) {
			if (host.equals(domain)) {
				return "";
			}
			if (host.endsWith("." + domain)) {
				return host.substring(0, host.length() - domain.length() - 1);
			}
		}
		return null;
	}

}
