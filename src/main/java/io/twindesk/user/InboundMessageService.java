package io.twindesk.user;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

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

	private final UserRepository rows;

	private final UserLinkService links;

	private final IdentificationCodeService codes;

	private final UserDirectory userDirectory;

	private final WorkspaceClock clock;

	private final UserQueries queries;

	private final WorkspaceContext workspaceContext;

	InboundMessageService(UserService users, UserRepository rows, UserLinkService links,
			IdentificationCodeService codes, UserDirectory userDirectory, WorkspaceClock clock, UserQueries queries,
			WorkspaceContext workspaceContext) {
		this.queries = queries;
		this.workspaceContext = workspaceContext;
		this.users = users;
		this.rows = rows;
		this.links = links;
		this.codes = codes;
		this.userDirectory = userDirectory;
		this.clock = clock;
	}

	/**
	 * Receives a message. A message of a blocked user is spam and changes only the time
	 * of the last contact.
	 * @param language the language of a new user
	 */
	@SerializedPerWorkspace
	public InboundMessage.Outcome receive(InboundMessage inboundMessage, String language) {
		this.userDirectory.lock();
		Optional<Long> known = this.users.find(inboundMessage.identifier());
		long id = known.orElseGet(() -> this.users.create(newProfile(inboundMessage), language).id());
		UserEntity row = this.rows.lock(this.workspaceContext.get().id(), id)
			.orElseThrow(() -> new UserNotFoundException("id " + id));
		row.recordContact(this.clock.now());
		if (row.countKind().active()) {
			boolean recognised = identifySender(id, inboundMessage, known.isPresent());
			return new InboundMessage.Outcome(id, known.isEmpty(), recognised, false);
		}
		return new InboundMessage.Outcome(id, false, carriesIdentity(inboundMessage.identifier()), true);
	}

	private boolean identifySender(long id, InboundMessage inboundMessage, boolean senderExists) {
		Optional<UserPatch> data = identificationData(inboundMessage.text());
		data.ifPresent((known) -> mergeProfile(id, known));
		boolean linked = linkByPhone(id, inboundMessage.identifier());
		return data.isPresent() || linked || (carriesIdentity(inboundMessage.identifier()) && senderExists);
	}

	/** Returns the data of the first code in a text that was issued in this workspace. */
	private Optional<UserPatch> identificationData(String text) {
		Matcher code = IdentificationCode.PATTERN.matcher(text);
		while (code.find()) {
			Optional<UserPatch> data = this.codes.read(code.group());
			if (data.isPresent()) {
				return data;
			}
		}
		return Optional.empty();
	}

	/**
	 * Links the user with the owners of the code's identifiers and adds the remaining
	 * data to the user.
	 */
	private void mergeProfile(long id, UserPatch data) {
		User profile = this.queries.get(id);
		UserPatch patch = new UserPatch().fullName(data.fullName()).language(data.language());
		data.texts().forEach(patch::text);
		data.customFields().forEach(patch::customField);
		for (Identifier identifier : data.identifiers().values().stream().filter(Objects::nonNull).toList()) {
			Optional<Long> owner = this.users.find(identifier);
			if (owner.isPresent()) {
				link(id, owner.get());
			}
			else if (profile.identifier(identifier.type()).isEmpty()) {
				patch.identifier(identifier);
			}
		}
		this.users.edit(id, patch, EditPolicy.NONE);
	}

	/**
	 * Links the user with the owner of the same number, because WhatsApp and telephone
	 * identifiers are phone numbers.
	 */
	private boolean linkByPhone(long id, Identifier identifier) {
		IdentifierType other = switch (identifier.type()) {
			case WHATSAPP -> IdentifierType.PHONE;
			case PHONE -> IdentifierType.WHATSAPP;
			default -> null;
		};
		Optional<Long> same = (other != null) ? this.users.find(Identifier.of(other, identifier.value()))
				: Optional.empty();
		same.ifPresent((owner) -> link(id, owner));
		return same.isPresent();
	}

	private void link(long id, long other) {
		if (id != other) {
			this.links.link(id, other);
		}
	}

	private UserPatch newProfile(InboundMessage inboundMessage) {
		UserPatch profile = new UserPatch().identifier(inboundMessage.identifier()).fullName(inboundMessage.fullName());
		IdentifierType type = inboundMessage.identifier().type().alias();
		if (inboundMessage.screenName() != null && type != null
				&& !Identifier.normalized(type, inboundMessage.screenName())
					.equals(inboundMessage.identifier().normalized())) {
			Identifier alias = Identifier.of(type, inboundMessage.screenName());
			if (this.users.find(alias).isEmpty()) {
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
