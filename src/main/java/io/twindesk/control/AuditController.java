package io.twindesk.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.access.Actor;
import io.twindesk.audit.AccessDenials;
import io.twindesk.audit.AuditEntry;
import io.twindesk.audit.AuditTrail;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the audit entries of a workspace. They cannot be changed. */
@RestController
class AuditController {

	private static final int DEFAULT_LIMIT = 100;

	private static final int MAX_LIMIT = 1000;

	private final WorkspaceProvisioning workspaceProvisioning;

	private final AuditTrail auditTrail;

	private final AccessDenials accessDenials;

	AuditController(WorkspaceProvisioning workspaceProvisioning, AuditTrail auditTrail, AccessDenials accessDenials) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.auditTrail = auditTrail;
		this.accessDenials = accessDenials;
	}

	@GetMapping("/_twindesk/workspaces/{workspace}/audit")
	Page list(@PathVariable String workspace, Value.Object query) {
		InputObject parameters = InputObject.query(query);
		long after = parameters.position("after");
		Long userId = parameters.id("userId");
		int limit = parameters.limit("limit", DEFAULT_LIMIT, MAX_LIMIT);
		parameters.throwIfInvalid();
		long workspaceId = this.workspaceProvisioning.find(workspace).id();
		this.accessDenials.flush();
		return new Page(this.auditTrail.last(workspaceId),
				this.auditTrail.find(workspaceId, userId, after, limit).stream().map(Item::of).toList());
	}

	record Page(long last, List<Item> items) {
	}

	@JsonInclude(Include.NON_NULL)
	record Item(long id, Instant at, String action, @Nullable Long userId, @Nullable String credentialId,
			List<String> fields, ActorJson by, int times) {

		static Item of(AuditEntry entry) {
			return new Item(entry.id(), entry.at(), entry.action(), entry.userId(), entry.credentialId(),
					entry.fields(), ActorJson.of(entry.actor()), entry.times());
		}

	}

	@JsonInclude(Include.NON_NULL)
	record ActorJson(String kind, @Nullable String credential, @Nullable String staffEmail, @Nullable String requestId,
			@Nullable String source) {

		static ActorJson of(Actor actor) {
			return new ActorJson(actor.kind().name().toLowerCase(Locale.ROOT), actor.id(), actor.name(),
					actor.requestId(), actor.source());
		}

	}

}
