package io.twindesk.user;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Puts people together from their rows: three statements, for one user as for a hundred.
 */
@Component
class UserReader {

	private final UserRows rows;

	UserReader(UserRows rows) {
		this.rows = rows;
	}

	User read(UserEntity user) {
		return read(List.of(user)).get(0);
	}

	List<User> read(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : read(this.rows.find(UserEntity.class, "id", ids, "id"));
	}

	private List<User> read(List<UserEntity> users) {
		List<Long> ids = users.stream().map(UserEntity::id).toList();
		Map<Long, List<IdentifierEntity>> identifiers = this.rows
			.find(IdentifierEntity.class, "userId", ids, "userId", "type")
			.stream()
			.collect(Collectors.groupingBy(IdentifierEntity::userId));
		Map<Long, Map<String, CustomValue>> customFields = new HashMap<>();
		for (CustomFieldValueEntity value : this.rows.find(CustomFieldValueEntity.class, "userId", ids, "userId",
				"place")) {
			customFields.computeIfAbsent(value.userId(), (id) -> new LinkedHashMap<>())
				.put(value.field(), value.toValue());
		}
		return users.stream()
			.map((user) -> user.toUser(sorted(identifiers.getOrDefault(user.id(), List.of())),
					customFields.getOrDefault(user.id(), Map.of())))
			.toList();
	}

	private static List<Identifier> sorted(List<IdentifierEntity> identifiers) {
		return identifiers.stream()
			.map(IdentifierEntity::toIdentifier)
			.sorted((one, other) -> one.type().compareTo(other.type()))
			.toList();
	}

}
