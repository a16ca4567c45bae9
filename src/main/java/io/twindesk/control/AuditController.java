package io.twindesk.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.audit.Actor;
import io.twindesk.audit.Audit;
import io.twindesk.audit.AuditEntry;
import io.twindesk.audit.Refusals;
import io.twindesk.control.ControlOperation.Parameter;
import io.twindesk.web.Value;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who did what in a workspace. There is nothing here to change that with. */
@RestController
class AuditController {

	private static final int USUAL = 100;

	private static final int MOST = 1000;

	private final Workspaces workspaces;

	private final Audit audit;

	private final Refusals refusals;

	AuditController(Workspaces workspaces, Audit audit, Refusals refusals) {
		this.workspaces = workspaces;
		this.audit = audit;
		this.refusals = refusals;
	}

	@ControlOperation(value = "control.audit.list", summary = "List who did what",
			description = "Oldest first, numbered without a gap; the last number is that of the newest of all.",
			query = {
					@Parameter(name = "after", sentence = "The number that they come behind.",
							schema = ControlSchemas.POSITION),
					@Parameter(name = "limit", sentence = "How many to answer at most.", schema = ControlSchemas.LIMIT),
					@Parameter(name = "userId", sentence = "Only what was done to this user.",
							schema = ControlSchemas.USER_ID) },
			answers = "A page of entries.")
	@GetMapping("/_twindesk/workspaces/{workspace}/audit")
	Page list(@PathVariable String workspace, Value.Object query) {
		ControlQuery asked = new ControlQuery(query);
		long after = asked.position("after");
		Long userId = asked.id("userId");
		int limit = asked.number("limit", USUAL, MOST);
		asked.done();
		long home = this.workspaces.find(workspace).id();
		this.refusals.tell();
		return new Page(this.audit.last(home),
				this.audit.find(home, userId, after, limit).stream().map(Item::of).toList());
	}

	record Page(long last, List<Item> items) {
	}

	@JsonInclude(Include.NON_NULL)
	record Item(long id, Instant at, String action, @Nullable Long userId, @Nullable String credentialId,
			List<String> fields, By by, int times) {

		static Item of(AuditEntry entry) {
			return new Item(entry.id(), entry.at(), entry.action(), entry.userId(), entry.credentialId(),
					entry.fields(), By.of(entry.actor()), entry.times());
		}

	}

	@JsonInclude(Include.NON_NULL)
	record By(String kind, @Nullable String credential, @Nullable String staffEmail, @Nullable String requestId,
			@Nullable String source) {

		static By of(Actor actor) {
			return new By(actor.kind().name().toLowerCase(Locale.ROOT), actor.id(), actor.name(), actor.requestId(),
					actor.source());
		}

	}

}
