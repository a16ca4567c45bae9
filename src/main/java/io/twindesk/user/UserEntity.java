package io.twindesk.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person's row: what is asked of everybody. The other identifiers and the custom fields
 * have tables of their own.
 */
@Entity
@Table(name = "users")
@IdClass(UserKey.class)
@DynamicUpdate
class UserEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long id;

	@Enumerated(EnumType.STRING)
	private IdentifierType type;

	private @Nullable String email;

	private @Nullable String emailKey;

	private @Nullable String phone;

	private @Nullable String phoneKey;

	private String username;

	private @Nullable String usernameKey;

	private String firstName = "";

	private String lastName = "";

	private String nameKey = "";

	private String language;

	private String companyName = "";

	private String companyPosition = "";

	private String note = "";

	private String thumbnail = "";

	private boolean confirmed;

	private boolean active = true;

	private boolean deleted;

	private @Nullable Long linkGroup;

	private Instant createdAt;

	private Instant updatedAt;

	private @Nullable Instant lastContactAt;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected UserEntity() {
	}

	@SuppressWarnings("NullAway.Init") // rename sets the username
	UserEntity(long id, IdentifierType type, String username, String language, Instant now) {
		this.id = id;
		this.type = type.userType();
		this.language = language;
		this.createdAt = now;
		this.updatedAt = now;
		rename(username);
	}

	/** A row for everything that is known of a person, as it was elsewhere. */
	static UserEntity of(User user, @Nullable Long linkGroup) {
		UserEntity row = new UserEntity(user.id(), user.type(), user.username(), user.language(), user.createdAt());
		row.change(new UserChanges().firstName(user.name().first())
			.lastName(user.name().last())
			.companyName(user.companyName())
			.companyPosition(user.companyPosition())
			.note(user.note()));
		user.identifiers().forEach((identifier) -> row.identify(identifier.type(), identifier));
		row.thumbnail = user.thumbnail();
		row.confirmed = user.confirmed();
		row.active = user.active();
		row.deleted = user.deleted();
		row.updatedAt = user.updatedAt();
		row.lastContactAt = user.lastContactAt();
		row.linkGroup = linkGroup;
		return row;
	}

	long id() {
		return this.id;
	}

	Counted counted() {
		return new Counted(this.language, this.active, this.deleted);
	}

	@Nullable Long linkGroup() {
		return this.linkGroup;
	}

	/** Takes over what these changes name, identifiers in other tables excepted. */
	void change(UserChanges changes) {
		PersonName name = changes.applyTo(new PersonName(this.firstName, this.lastName));
		this.firstName = name.first();
		this.lastName = name.last();
		this.nameKey = name.key();
		this.language = named(changes.language(), this.language);
		this.companyName = named(changes.companyName(), this.companyName);
		this.companyPosition = named(changes.companyPosition(), this.companyPosition);
		this.note = named(changes.note(), this.note);
		if (changes.username() != null) {
			rename(changes.username());
		}
		changes.identifiers().forEach(this::identify);
	}

	/** Lets the person sign in by another name. An empty one is nobody's. */
	private void rename(String name) {
		this.username = name;
		this.usernameKey = name.isEmpty() ? null : Usernames.key(name);
	}

	private void identify(IdentifierType type, @Nullable Identifier identifier) {
		String value = (identifier != null) ? identifier.value() : null;
		String key = (identifier != null) ? identifier.key() : null;
		if (type == IdentifierType.EMAIL) {
			this.email = value;
			this.emailKey = key;
		}
		else if (type == IdentifierType.PHONE) {
			this.phone = value;
			this.phoneKey = key;
		}
	}

	/** Turns the person away from now on. Blocking a blocked user changes nothing. */
	void block(Instant now) {
		if (this.active) {
			this.active = false;
			touch(now);
		}
	}

	/** Puts the person away, which can be undone. */
	void disable(Instant now) {
		if (!this.deleted) {
			this.deleted = true;
			touch(now);
		}
	}

	/** Undoes blocking and disabling alike. */
	void restore(Instant now) {
		if (this.deleted || !this.active) {
			this.deleted = false;
			this.active = true;
			touch(now);
		}
	}

	/** The person has written in. */
	void contacted(Instant now) {
		this.lastContactAt = now;
	}

	void touch(Instant now) {
		this.updatedAt = now;
	}

	void joinGroup(@Nullable Long group) {
		this.linkGroup = group;
	}

	User toUser(List<Identifier> others, Map<String, CustomValue> customFields) {
		List<Identifier> identifiers = new ArrayList<>();
		if (this.email != null) {
			identifiers.add(Identifier.of(IdentifierType.EMAIL, this.email));
		}
		if (this.phone != null) {
			identifiers.add(Identifier.of(IdentifierType.PHONE, this.phone));
		}
		identifiers.addAll(others);
		return new User(this.id, this.type, List.copyOf(identifiers), new PersonName(this.firstName, this.lastName),
				this.username, this.language, this.companyName, this.companyPosition, this.note, this.thumbnail,
				this.confirmed, this.active, this.deleted, this.createdAt, this.updatedAt, this.lastContactAt,
				customFields);
	}

	/** The same as this row now has it, with what was read of the other tables before. */
	User toUser(User read) {
		return toUser(
				read.identifiers().stream().filter((identifier) -> IdentifierEntity.holds(identifier.type())).toList(),
				read.customFields());
	}

	private static String named(@Nullable String value, String otherwise) {
		return Objects.requireNonNullElse(value, otherwise);
	}

}
