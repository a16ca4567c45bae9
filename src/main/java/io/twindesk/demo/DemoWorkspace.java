package io.twindesk.demo;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.agent.ViewService;
import io.twindesk.state.SeedRegistry;
import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextField;
import io.twindesk.user.User;
import io.twindesk.user.UserLinkService;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;

/**
 * Creates the demo workspace, which has published keys. A workspace of that name is not
 * changed, so a restart with a persistent database keeps it.
 */
@Component
class DemoWorkspace {

	static final String NAME = "demo";

	private final WorkspaceService workspaces;

	private final WorkspaceContext workspaceContext;

	private final CredentialService credentialService;

	private final UserService users;

	private final UserLinkService links;

	private final ViewService viewService;

	private final SeedRegistry seedRegistry;

	DemoWorkspace(WorkspaceService workspaces, WorkspaceContext workspaceContext, CredentialService credentialService,
			UserService users, UserLinkService links, ViewService viewService, SeedRegistry seedRegistry) {
		this.workspaces = workspaces;
		this.workspaceContext = workspaceContext;
		this.credentialService = credentialService;
		this.users = users;
		this.links = links;
		this.viewService = viewService;
		this.seedRegistry = seedRegistry;
	}

	void createIfAbsent() {
		Optional<Workspace> existing = this.workspaces.find(NAME);
		existing.ifPresent(this.seedRegistry::register);
		if (existing.isEmpty()) {
			Workspace demo = this.workspaces.create(NAME);
			long owner = this.workspaceContext.call(demo, this::fill);
			this.credentialService.create(demo.id(),
					new CredentialSpec("owner@demo.test", EnumSet.allOf(Permission.class), true, owner),
					DemoKeyGuard.OWNER);
			this.credentialService.create(demo.id(), new CredentialSpec("agent@demo.test",
					EnumSet.of(Permission.USER_READ, Permission.USER_CUD), false, null), DemoKeyGuard.AGENT);
			this.credentialService.create(demo.id(),
					new CredentialSpec("viewer@demo.test", Set.of(Permission.USER_READ), false, null),
					DemoKeyGuard.VIEWER);
			this.seedRegistry.saveAsSeed(demo);
		}
	}

	/**
	 * Creates five users of different kinds, and views.
	 * @return the id of the user that the owner's key acts for
	 */
	private long fill() {
		User olena = create(IdentifierType.EMAIL, "olena.koval@demo.test",
				new UserPatch().fullName("Olena Koval")
					.text(TextField.COMPANY_NAME, "Demo")
					.text(TextField.COMPANY_POSITION, "Owner"));
		User jan = create(IdentifierType.EMAIL, "jan.devries@demo.test",
				new UserPatch().fullName("Jan de Vries")
					.text(TextField.COMPANY_NAME, "Fietsen BV")
					.language("nl")
					.customField("cf_20", new CustomValue.Text("Utrecht"))
					.customField("cf_21", new CustomValue.Bool(true)));
		User phone = create(IdentifierType.PHONE, "+31612345678", new UserPatch().fullName("Jan de Vries"));
		User telegram = create(IdentifierType.TELEGRAM, "495582869", new UserPatch().fullName("Marta"));
		User former = create(IdentifierType.EMAIL, "former@demo.test", new UserPatch().fullName("Former Customer"));
		this.links.link(jan.id(), phone.id());
		this.users.block(telegram.id());
		this.users.disable(former.id());
		this.viewService.define(1, "My open tickets");
		this.viewService.define(2, "Unassigned tickets");
		this.viewService.define(3, "All tickets");
		return olena.id();
	}

	private User create(IdentifierType type, String identifier, UserPatch changes) {
		return this.users.create(changes.identifier(Identifier.of(type, identifier)), "en");
	}

}
