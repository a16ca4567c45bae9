package io.twindesk.user;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Embedded;
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
 * A user's row, which contains all data of the user. The tables of identifiers and custom
 * field values repeat some of it for uniqueness and filters.
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

	@Embedded
	private UserTextColumns texts = new UserTextColumns();

	private String thumbnail = "";

	private String identifiers = "";

	private String customFields = CustomFieldValues.EMPTY.json();

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

	/** Creates the row of an existing user, for example an imported one. */
	static UserEntity of(User user, @Nullable Long linkGroup) {
		UserEntity row = new UserEntity(user.id(), user.type(), user.username(), user.language(), user.createdAt());
		row.change(new UserPatch().firstName(user.name().first()).lastName(user.name().last()).texts(user.texts()));
		row.identify(user.identifierValues());
		row.customFields = user.customFieldValues().json();
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

	UserCountKind countKind() {
		return new UserCountKind(this.language, this.active, this.deleted);
	}

	@Nullable Long linkGroup() {
		return this.linkGroup;
	}

	/**
	 * Applies a patch.
	 * @throws InvalidCustomFieldException if the custom fields become too long
	 */
	void change(UserPatch changes) {
		PersonName name = changes.applyTo(new PersonName(this.firstName, this.lastName));
		this.firstName = name.first();
		this.lastName = name.last();
		this.nameKey = name.key();
		this.language = orElse(changes.language(), this.language);
		changes.texts().forEach(this.texts::set);
		if (changes.username() != null) {
			rename(changes.username());
		}
		if (!changes.identifiers().isEmpty()) {
			identify(identifierValues().with(changes.identifiers()));
		}
		if (!changes.customFields().isEmpty()) {
			this.customFields = CustomFieldValues.stored(this.customFields).with(changes.customFields()).json();
		}
	}

	private UserIdentifiers identifierValues() {
		return new UserIdentifiers(orElse(this.email, ""), orElse(this.phone, ""), this.identifiers);
	}

	private void identify(UserIdentifiers values) {
		this.email = values.email().isEmpty() ? null : values.email();
		this.emailKey = (this.email != null) ? Identifier.normalized(IdentifierType.EMAIL, this.email) : null;
		this.phone = values.phone().isEmpty() ? null : values.phone();
		this.phoneKey = (this.phone != null) ? Identifier.normalized(IdentifierType.PHONE, this.phone) : null;
		this.identifiers = values.others();
	}

	/**
	 * Sets the username. An empty name is stored without a key, so that several users can
	 * have it.
	 */
	private void rename(String name) {
		this.username = name;
		this.usernameKey = name.isEmpty() ? null : UsernameGenerator.key(name);
	}

	/** Blocks the user. Blocking a blocked user changes nothing. */
	void block(Instant now) {
		if (this.active) {
			this.active = false;
			touch(now);
		}
	}

	/** Disables the user, which can be undone. */
	void disable(Instant now) {
		if (!this.deleted) {
			this.deleted = true;
			touch(now);
		}
	}

	/** Undoes blocking and disabling. */
	void restore(Instant now) {
		if (this.deleted || !this.active) {
			this.deleted = false;
			this.active = true;
			touch(now);
		}
	}

	/** Records that the user has sent a message. */
	void recordContact(Instant now) {
		this.lastContactAt = now;
	}

	void touch(Instant now) {
		this.updatedAt = now;
	}

	User toUser() {
		return new User(this.id, this.type, identifierValues(), new PersonName(this.firstName, this.lastName),
				this.username, this.language, UserTexts.of(this.texts::get), this.thumbnail, this.confirmed,
				this.active, this.deleted, this.createdAt, this.updatedAt, this.lastContactAt,
				CustomFieldValues.stored(this.customFields));
	}

	private static String orElse(@Nullable String value, String before) {
		return Objects.requireNonNullElse(value, before);
	}

}
