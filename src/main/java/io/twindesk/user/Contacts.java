package io.twindesk.user;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceClock;

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
public class Contacts {

	private static final Pattern CODE = Pattern.compile("o_[A-Z0-9]{6}_[a-z]{2}");

	private final UserService users;

	private final UserRepository rows;

	private final UserLinks links;

	private final IdentificationCodes codes;

	private final Directory directory;

	private final WorkspaceClock clock;

	private final UserQueries queries;

	private final CurrentWorkspace currentWorkspace;

	Contacts(UserService users, UserRepository rows, UserLinks links, IdentificationCodes codes, Directory directory,
			WorkspaceClock clock, UserQueries queries, CurrentWorkspace currentWorkspace) {
		this.queries = queries;
		this.currentWorkspace = currentWorkspace;
		this.users = users;
		this.rows = rows;
		this.links = links;
		this.codes = codes;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Takes in a contact. A blocked customer's is spam: it changes nothing but the time
	 * of the last contact.
	 * @param language that of a new profile
	 */
	@InTurn
	public Contact.Outcome arrive(Contact contact, String language) {
		this.directory.lock();
		Optional<Long> known = this.users.find(contact.identifier());
		long id = known.orElseGet(() -> this.users.create(newcomer(contact), language).id());
		UserEntity row = this.rows.lock(this.currentWorkspace.get().id(), id)
			.orElseThrow(() -> new UserNotFoundException("id " + id));
		row.contacted(this.clock.now());
		if (row.counted().active()) {
			boolean recognised = recognise(id, contact, known.isPresent());
			return new Contact.Outcome(id, known.isEmpty(), recognised, false);
		}
		return new Contact.Outcome(id, false, transmits(contact.identifier()), true);
	}

	private boolean recognise(long id, Contact contact, boolean known) {
		Optional<UserChanges> person = person(contact.text());
		person.ifPresent((shown) -> learn(id, shown));
		return person.isPresent() | (transmits(contact.identifier()) && known) | linkByPhone(id, contact.identifier());
	}

	/** What the first code in a text that was issued here stands for. */
	private Optional<UserChanges> person(String text) {
		Matcher code = CODE.matcher(text);
		while (code.find()) {
			Optional<UserChanges> person = this.codes.read(code.group());
			if (person.isPresent()) {
				return person;
			}
		}
		return Optional.empty();
	}

	/** Whoever has one of the code's identifiers is the same person; the rest is news. */
	private void learn(long id, UserChanges shown) {
		User profile = this.queries.get(id);
		UserChanges news = new UserChanges().fullName(shown.fullName())
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
		this.users.edit(id, news, EditRule.NONE);
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

	private UserChanges newcomer(Contact contact) {
		UserChanges newcomer = new UserChanges().identifier(contact.identifier()).fullName(contact.fullName());
		IdentifierType type = contact.identifier().type().alias();
		if (contact.screenName() != null && type != null
				&& !Identifier.key(type, contact.screenName()).equals(contact.identifier().key())) {
			Identifier alias = Identifier.of(type, contact.screenName());
			if (this.users.find(alias).isEmpty()) {
				newcomer.identifier(alias);
			}
		}
		return newcomer;
	}

	/** Whether the channel itself tells by what the customer is known elsewhere. */
	private static boolean transmits(Identifier identifier) {
		return switch (identifier.type()) {
			case EMAIL, PHONE, WHATSAPP -> true;
			default -> false;
		};
	}

}
