package io.twindesk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.StartupState;
import io.twindesk.workspace.WorkspaceService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Determines the workspace of a host name: below a base domain each workspace has its own
 * host name, for both dialects. On every other host only the key decides.
 */
@Component
public class WorkspaceDomain {

	private static final String NAME = WorkspaceDomain.class.getName() + ".name";

	private final List<String> domains;

	private final WorkspaceService workspaces;

	private final ApiKeyLookup keys;

	private final StartupState startup;

	WorkspaceDomain(DomainProperties properties, WorkspaceService workspaces, ApiKeyLookup keys, StartupState startup) {
		this.startup = startup;
		// if one domain is below another, the longer one decides
		this.domains = properties.baseDomain()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		this.workspaces = workspaces;
		this.keys = keys;
	}

	/**
	 * Checks that the host is not below a base domain, or belongs to a workspace, or to
	 * one that the key creates on first use. Must be called before the key is checked.
	 * @param keyReader reads the key of the request, null if it has none
	 * @throws UnknownDomainException if the host is a base domain or below one, and
	 * belongs to no workspace
	 * @throws io.twindesk.access.ServerStartingException if it may belong to one that the
	 * starting server has not created yet
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
		boolean rejected = !known && (key == null || !this.keys.mayMake(key, name));
		if (!rejected || (key != null && ApiKeyLookup.isAuto(key))) {
			// so that a later check of the key creates no workspace of another name
			request.setAttribute(NAME, name);
		}
		if (rejected) {
			this.startup.requireComplete();
			throw new UnknownDomainException();
		}
	}

	/** The name of the workspace in the host of a checked request, or null. */
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
