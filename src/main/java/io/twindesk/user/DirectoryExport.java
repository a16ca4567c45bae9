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

/** Exports all users of the current workspace and imports them into an empty one. */
@Service
@Transactional
public class DirectoryExport {

	private final UserRepository users;

	private final UserQueries queries;

	private final CustomFieldService customFieldService;

	private final IdentificationCodeService codes;

	private final UserDirectory userDirectory;

	private final EntityManager entityManager;

	DirectoryExport(UserRepository users, UserQueries queries, CustomFieldService customFieldService,
			IdentificationCodeService codes, UserDirectory userDirectory, EntityManager entityManager) {
		this.users = users;
		this.queries = queries;
		this.customFieldService = customFieldService;
		this.codes = codes;
		this.userDirectory = userDirectory;
		this.entityManager = entityManager;
	}

	@Transactional(readOnly = true)
	public DirectorySnapshot read() {
		// read first: a user created meanwhile must not have an id from nextUserId on
		List<User> users = this.queries.all();
		return new DirectorySnapshot(this.userDirectory.nextUserId(), this.customFieldService.all(), users, links(),
				this.codes.all());
	}

	/**
	 * Fills an empty workspace. This locks the directory, so the workspace must be new
	 * and have no other writers, or the caller must be serialized per workspace.
	 * @param content with unique ids, identifiers, usernames and codes
	 */
	public void fill(DirectorySnapshot content) {
		this.userDirectory.lock().nextUserId(content.nextUserId());
		content.customFields().forEach(this.customFieldService::declare);
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
		this.userDirectory.addAll(rows);
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

	/** Returns the linked users of each user that has links. */
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
