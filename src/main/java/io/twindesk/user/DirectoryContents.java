package io.twindesk.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody in the current workspace at once, to be read and to be put into another
 * workspace.
 */
@Service
@Transactional
public class DirectoryContents {

	private final UserRepository users;

	private final UserQueries queries;

	private final CustomFields customFields;

	private final IdentificationCodes codes;

	private final Directory directory;

	private final EntityManager entityManager;

	DirectoryContents(UserRepository users, UserQueries queries, CustomFields customFields, IdentificationCodes codes,
			Directory directory, EntityManager entityManager) {
		this.users = users;
		this.queries = queries;
		this.customFields = customFields;
		this.codes = codes;
		this.directory = directory;
		this.entityManager = entityManager;
	}

	@Transactional(readOnly = true)
	public DirectoryContent read() {
		// first: users who are created meanwhile must not have ids from the next one on
		List<User> users = this.queries.all();
		return new DirectoryContent(this.directory.nextUserId(), this.customFields.all(), users, links(),
				this.codes.all());
	}

	/**
	 * Puts everybody into a workspace that has nobody.
	 * @param content of which nothing is taken twice: ids, identifiers, usernames, codes
	 */
	public void fill(DirectoryContent content) {
		this.directory.lock().continueWith(content.nextUserId());
		content.customFields().forEach(this.customFields::declare);
		List<UserEntity> rows = new ArrayList<>();
		for (User user : content.users()) {
			List<Long> others = content.links().getOrDefault(user.id(), List.of());
			Long group = others.isEmpty() ? null
					: others.stream().reduce(user.id(), (one, other) -> Math.min(one, other));
			UserEntity row = UserEntity.of(user, group);
			rows.add(row);
			this.entityManager.persist(row);
			fill(user);
		}
		this.directory.filled(rows);
		content.codes().forEach(this.codes::put);
	}

	private void fill(User user) {
		user.identifiers()
			.stream()
			.filter((identifier) -> IdentifierEntity.holds(identifier.type()))
			.forEach((identifier) -> this.entityManager.persist(new IdentifierEntity(user.id(), identifier)));
		AtomicInteger place = new AtomicInteger();
		user.customFields()
			.forEach((field, value) -> this.entityManager
				.persist(new CustomFieldValueEntity(user.id(), field, place.incrementAndGet(), value)));
	}

	/** Whom everybody is linked with who is. */
	private Map<Long, List<Long>> links() {
		Map<Long, List<Long>> groups = this.users.findLinked()
			.stream()
			.collect(Collectors.groupingBy(UserRepository.Linked::linkGroup,
					Collectors.mapping(UserRepository.Linked::id, Collectors.toList())));
		Map<Long, List<Long>> links = new TreeMap<>();
		groups.values()
			.forEach((members) -> members
				.forEach((id) -> links.put(id, members.stream().filter((other) -> !other.equals(id)).toList())));
		return links;
	}

}
