package io.twindesk.user;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Stores a person's rows. The unique indexes decide who has an identifier or a username;
 * the one that refuses tells which it was.
 */
@Component
class UserWriter {

	private final EntityManager entityManager;

	private final IdentifierRepository identifiers;

	private final CustomFieldValueRepository customFieldValues;

	private final CustomFieldRepository customFields;

	UserWriter(EntityManager entityManager, IdentifierRepository identifiers,
			CustomFieldValueRepository customFieldValues, CustomFieldRepository customFields) {
		this.entityManager = entityManager;
		this.identifiers = identifiers;
		this.customFieldValues = customFieldValues;
		this.customFields = customFields;
	}

	/**
	 * Stores the row of a user, new or changed, and what these changes name beside it.
	 */
	void write(UserEntity user, UserChanges changes) {
		try {
			this.entityManager.persist(user);
			this.entityManager.flush();
		}
		catch (ConstraintViolationException ex) {
			throw refusal(ex, changes);
		}
		writeIdentifiers(user.id(), changes);
		writeCustomFields(user.id(), changes);
	}

	private void writeIdentifiers(long userId, UserChanges changes) {
		Map<IdentifierType, @Nullable Identifier> named = new EnumMap<>(IdentifierType.class);
		changes.identifiers().forEach((type, identifier) -> {
			if (IdentifierEntity.holds(type)) {
				named.put(type, identifier);
			}
		});
		if (named.isEmpty()) {
			return;
		}
		for (IdentifierEntity before : this.identifiers.findAll(userId)) {
			if (before.toIdentifier().equals(named.get(before.type()))) {
				named.remove(before.type());
			}
			else if (named.containsKey(before.type())) {
				this.entityManager.remove(before);
			}
		}
		// the old ones go before the first new one comes: Telegram's two kinds share a
		// space and may change places
		this.entityManager.flush();
		for (Identifier identifier : named.values()) {
			if (identifier != null) {
				persist(new IdentifierEntity(userId, identifier));
			}
		}
	}

	private void persist(IdentifierEntity identifier) {
		try {
			this.entityManager.persist(identifier);
			this.entityManager.flush();
		}
		catch (ConstraintViolationException | EntityExistsException ex) {
			throw new IdentifierTakenException(identifier.type().userType(), ex);
		}
	}

	private void writeCustomFields(long userId, UserChanges changes) {
		if (changes.customFields().isEmpty()) {
			return;
		}
		Map<String, CustomField> declared = this.customFields.findAll()
			.stream()
			.map(CustomFieldEntity::toField)
			.collect(Collectors.toMap(CustomField::key, Function.identity()));
		List<CustomFieldValueEntity> present = this.customFieldValues.findAll(userId);
		Map<String, CustomFieldValueEntity> byKey = present.stream()
			.collect(Collectors.toMap(CustomFieldValueEntity::field, Function.identity()));
		int place = present.stream().mapToInt(CustomFieldValueEntity::place).max().orElse(0);
		for (var named : changes.customFields().entrySet()) {
			String key = named.getKey();
			CustomFieldValueEntity before = byKey.get(key);
			if (named.getValue() == null) {
				if (before != null) {
					this.entityManager.remove(before);
				}
				continue;
			}
			CustomValue value = fit(declared.get(key), key, named.getValue());
			if (before != null) {
				before.overwrite(value);
			}
			else {
				this.entityManager.persist(new CustomFieldValueEntity(userId, key, ++place, value));
			}
		}
		this.entityManager.flush();
	}

	private static CustomValue fit(@Nullable CustomField declared, String key, CustomValue value) {
		CustomValue fitting = (declared != null) ? declared.fit(value) : value;
		if (fitting == null) {
			throw new InvalidCustomFieldException(key);
		}
		return fitting;
	}

	private static RuntimeException refusal(ConstraintViolationException ex, UserChanges changes) {
		String constraint = String.valueOf(ex.getConstraintName()).toLowerCase(Locale.ROOT);
		if (constraint.contains("users_email")) {
			return new IdentifierTakenException(IdentifierType.EMAIL, ex);
		}
		if (constraint.contains("users_phone")) {
			return new IdentifierTakenException(IdentifierType.PHONE, ex);
		}
		if (constraint.contains("users_username")) {
			// a made-up name that somebody took meanwhile: the next try makes up another
			return (changes.username() != null) ? new UsernameTakenException(ex)
					: new CannotAcquireLockException("The username was taken meanwhile", ex);
		}
		return ex;
	}

}
