package io.twindesk.user;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Puts people together from their rows, a page of them by three statements. */
@Component
class UserReader {

	private final UserRows rows;

	private final IdentifierRepository identifiers;

	private final CustomFieldValueRepository customFieldValues;

	UserReader(UserRows rows, IdentifierRepository identifiers, CustomFieldValueRepository customFieldValues) {
		this.rows = rows;
		this.identifiers = identifiers;
		this.customFieldValues = customFieldValues;
	}

	User read(UserEntity user) {
		return user.toUser(identifiers(this.identifiers.findAll(user.id())),
				customFields(this.customFieldValues.findAll(user.id())));
	}

	/** Those of them who are there, ascending by id. */
	List<User> read(Collection<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, List<IdentifierEntity>> identifiers = this.rows
			.find(IdentifierEntity.class, "userId", ids, "userId", "type")
			.stream()
			.collect(Collectors.groupingBy(IdentifierEntity::userId));
		Map<Long, List<CustomFieldValueEntity>> values = this.rows
			.find(CustomFieldValueEntity.class, "userId", ids, "userId", "place")
			.stream()
			.collect(Collectors.groupingBy(CustomFieldValueEntity::userId));
		return this.rows.find(UserEntity.class, "id", ids, "id")
			.stream()
			.map((user) -> user.toUser(identifiers(identifiers.getOrDefault(user.id(), List.of())),
					customFields(values.getOrDefault(user.id(), List.of()))))
			.toList();
	}

	private static List<Identifier> identifiers(List<IdentifierEntity> rows) {
		return rows.stream()
			.map(IdentifierEntity::toIdentifier)
			.sorted((one, other) -> one.type().compareTo(other.type()))
			.toList();
	}

	/** In the order of the rows. */
	private static Map<String, CustomValue> customFields(List<CustomFieldValueEntity> rows) {
		Map<String, CustomValue> values = new LinkedHashMap<>();
		rows.forEach((row) -> values.put(row.field(), row.toValue()));
		return values;
	}

}
