package io.twindesk.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.event.Mail;
import io.twindesk.event.OutboxService;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists and clears the mails of a workspace's outbox. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/mails")
class MailController {

	private final WorkspaceProvisioning workspaceProvisioning;

	private final WorkspaceContext workspaceContext;

	private final OutboxService outboxService;

	MailController(WorkspaceProvisioning workspaceProvisioning, WorkspaceContext workspaceContext,
			OutboxService outboxService) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.workspaceContext = workspaceContext;
		this.outboxService = outboxService;
	}

	@GetMapping
	MailList mails(@PathVariable String workspace) {
		return MailList
			.of(this.workspaceContext.call(this.workspaceProvisioning.find(workspace), this.outboxService::mails));
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.outboxService.clear();
		}
	}

	record MailList(List<Item> items) {

		static MailList of(List<Mail> mails) {
			return new MailList(mails.stream().map(Item::of).toList());
		}

	}

	@JsonInclude(Include.NON_NULL)
	record Item(long id, Instant at, String to, String subject, String text, String state, int attempts,
			@Nullable String lastError) {

		static Item of(Mail mail) {
			return new Item(mail.id(), mail.at(), mail.to(), mail.subject(), mail.text(),
					mail.state().name().toLowerCase(Locale.ROOT), mail.attempts(), mail.lastError());
		}

	}

}
