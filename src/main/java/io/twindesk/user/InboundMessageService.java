package io.twindesk.user;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in customers who write. One whom the channel does not know yet becomes a profile
 * of that channel; one who shows an identification code is recognised: the profile gets
 * what the code stands for, and is linked with the profile that has its e-mail or phone.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class InboundMessageService {

	private static final Pattern CODE = Pattern.compile("o_[A-Z0-9]{6}_[a-z]{2}");

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
	 * Takes in a contact. A blocked customer's is spam: it changes nothing but the time
	 * of the last contact.
	 * @param language that of a new profile
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

	private boolean identifySender(long id, InboundMessage inboundMessage, boolean known) {
		Optional<UserPatch> person = person(inboundMessage.text());
		person.ifPresent((shown) -> mergeProfile(id, shown));
		return person.isPresent() | (carriesIdentity(inboundMessage.identifier()) && known)
				| linkByPhone(id, inboundMessage.identifier());
	}

	/** What the first code in a text that was issued here stands for. */
	private Optional<UserPatch> person(String text) {
		Matcher code = CODE.matcher(text);
		while (code.find()) {
			Optional<UserPatch> person = this.codes.read(code.group());
			if (person.isPresent()) {
				return person;
			}
		}
		return Optional.empty();
	}

	/** Whoever has one of the code's identifiers is the same person; the rest is news. */
	private void mergeProfile(long id, UserPatch shown) {
		User profile = this.queries.get(id);
		UserPatch news = new UserPatch().fullName(shown.fullName())
			.companyName(shown.companyName())
			.companyPosition(shown.companyPosition())
			.note(shown.note())
			.language(shown.language());
		shown.customFields().forEach(news::customField);
		for (Identifier identifier : shown.identifiers().values().stream().filter(Objects::nonNull).toList()) {
			Optional<Long> owner = this.users.find(identifier);
			if (owner.isPresent()) {
				link(id, owner.get());
			}
			else if (profile.identifier(identifier.type()).isEmpty()) {
				news.identifier(identifier);
			}
		}
		this.users.edit(id, news, EditPolicy.NONE);
	}

	/** WhatsApp and the telephone tell the same number. */
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
		UserPatch newcomer = new UserPatch().identifier(inboundMessage.identifier())
			.fullName(inboundMessage.fullName());
		IdentifierType type = inboundMessage.identifier().type().alias();
		if (inboundMessage.screenName() != null && type != null
				&& !Identifier.normalized(type, inboundMessage.screenName())
					.equals(inboundMessage.identifier().normalized())) {
			Identifier alias = Identifier.of(type, inboundMessage.screenName());
			if (this.users.find(alias).isEmpty()) {
				newcomer.identifier(alias);
			}
		}
		return newcomer;
	}

	/** Whether the channel itself tells by what the customer is known elsewhere. */
	private static boolean carriesIdentity(Identifier identifier) {
		return switch (identifier.type()) {
			case EMAIL, PHONE, WHATSAPP -> true;
			default -> false;
		};
	}

}
