package io.twindesk.user;

import java.util.Optional;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SerializedPerWorkspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives messages from customers. An unknown sender becomes a new user of that channel.
 * If the message contains an identification code, the user gets the code's data and is
 * linked with the users that have its e-mail or phone.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class InboundMessageService {

	private final UserService users;

	private final UserLookup lookup;

	private final UserRepository rows;

	private final SenderIdentification senderIdentification;

	private final UserDirectory userDirectory;

	private final WorkspaceClock clock;

	private final WorkspaceContext workspaceContext;

	InboundMessageService(UserService users, UserLookup lookup, UserRepository rows,
			SenderIdentification senderIdentification, UserDirectory userDirectory, WorkspaceClock clock,
			WorkspaceContext workspaceContext) {
		this.users = users;
		this.lookup = lookup;
		this.rows = rows;
		this.senderIdentification = senderIdentification;
		this.userDirectory = userDirectory;
		this.clock = clock;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Receives a message. A message of a blocked user is spam and changes only the time
	 * of the last contact.
	 * @param language the language of a new user
	 */
	@SerializedPerWorkspace
	public InboundMessage.Outcome receive(InboundMessage inboundMessage, String language) {
		this.userDirectory.lock();
		Optional<Long> known = this.lookup.find(inboundMessage.identifier());
		long id = known.orElseGet(() -> this.users.create(newProfile(inboundMessage), language).id());
		UserEntity row = this.rows.lock(this.workspaceContext.id(), id)
			.orElseThrow(() -> new UserNotFoundException("id " + id));
		row.recordContact(this.clock.now());
		if (row.countKind().active()) {
			boolean recognised = identifySender(id, inboundMessage, known.isPresent());
			return new InboundMessage.Outcome(id, known.isEmpty(), recognised, false);
		}
		return new InboundMessage.Outcome(id, false, carriesIdentity(inboundMessage.identifier()), true);
	}

	private boolean identifySender(long id, InboundMessage inboundMessage, boolean senderExists) {
		return this.senderIdentification.identify(id, inboundMessage)
				|| (carriesIdentity(inboundMessage.identifier()) && senderExists);
	}

	private UserPatch newProfile(InboundMessage inboundMessage) {
		UserPatch profile = new UserPatch().identifier(inboundMessage.identifier()).fullName(inboundMessage.fullName());
		IdentifierType type = inboundMessage.identifier().type().alias();
		if (inboundMessage.screenName() != null && type != null
				&& !Identifier.normalized(type, inboundMessage.screenName())
					.equals(inboundMessage.identifier().normalized())) {
			Identifier alias = Identifier.of(type, inboundMessage.screenName());
			if (this.lookup.find(alias).isEmpty()) {
				profile.identifier(alias);
			}
		}
		return profile;
	}

	/**
	 * Returns whether the channel transmits an identifier that is also known outside of
	 * it.
	 */
	private static boolean carriesIdentity(Identifier identifier) {
		return switch (identifier.type()) {
			case EMAIL, PHONE, WHATSAPP -> true;
			default -> false;
		};
	}

}
