package io.twindesk.control;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.twindesk.access.Credentials;
import io.twindesk.access.NewCredential;
import io.twindesk.access.Permission;
import io.twindesk.agent.Views;
import io.twindesk.state.Seeds;
import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.user.UserChanges;
import io.twindesk.user.UserLinks;
import io.twindesk.user.UserService;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;

/**
 * The workspace to try things on, with keys that everybody knows. It is made where none
 * of its name exists, so a restart on a lasting database leaves it as it is.
 */
@Component
class DemoWorkspace {

	static final String NAME = "demo";

	private final WorkspaceService workspaces;

	private final CurrentWorkspace currentWorkspace;

	private final Credentials credentials;

	private final UserService users;

	private final UserLinks links;

	private final Views views;

	private final Seeds seeds;

	DemoWorkspace(WorkspaceService workspaces, CurrentWorkspace currentWorkspace, Credentials credentials,
			UserService users, UserLinks links, Views views, Seeds seeds) {
		this.workspaces = workspaces;
		this.currentWorkspace = currentWorkspace;
		this.credentials = credentials;
		this.users = users;
		this.links = links;
		this.views = views;
		this.seeds = seeds;
	}

	void makeIfAbsent() {
		Optional<Workspace> there = this.workspaces.find(NAME);
		there.ifPresent(this.seeds::kept);
		if (there.isEmpty()) {
			Workspace demo = this.workspaces.create(NAME);
			long owner = this.currentWorkspace.in(demo, this::fill);
			this.credentials.create(demo.id(),
					new NewCredential("owner@demo.test", EnumSet.allOf(Permission.class), true, owner), DemoKeys.OWNER);
			this.credentials.create(demo.id(), new NewCredential("agent@demo.test",
					EnumSet.of(Permission.USER_READ, Permission.USER_CUD), false, null), DemoKeys.AGENT);
			this.credentials.create(demo.id(),
					new NewCredential("viewer@demo.test", Set.of(Permission.USER_READ), false, null), DemoKeys.VIEWER);
			this.seeds.loaded(demo);
		}
	}

	/**
	 * Five people who show what users can be, and the views that they can choose.
	 * @return the one whom the owner's key acts for
	 */
	private long fill() {
		User olena = make(IdentifierType.EMAIL, "olena.koval@demo.test",
				new UserChanges().fullName("Olena Koval").companyName("Demo").companyPosition("Owner"));
		User jan = make(IdentifierType.EMAIL, "jan.devries@demo.test",
				new UserChanges().fullName("Jan de Vries")
					.companyName("Fietsen BV")
					.language("nl")
					.customField("cf_20", new CustomValue.Text("Utrecht"))
					.customField("cf_21", new CustomValue.Flag(true)));
		User phone = make(IdentifierType.PHONE, "+31612345678", new UserChanges().fullName("Jan de Vries"));
		User telegram = make(IdentifierType.TELEGRAM, "495582869", new UserChanges().fullName("Marta"));
		User gone = make(IdentifierType.EMAIL, "former@demo.test", new UserChanges().fullName("Former Customer"));
		this.links.link(jan.id(), phone.id());
		this.users.block(telegram.id());
		this.users.disable(gone.id());
		this.views.define(1, "My open tickets");
		this.views.define(2, "Unassigned tickets");
		this.views.define(3, "All tickets");
		return olena.id();
	}

	private User make(IdentifierType type, String identifier, UserChanges changes) {
		return this.users.create(changes.identifier(Identifier.of(type, identifier)), "en");
	}

}
