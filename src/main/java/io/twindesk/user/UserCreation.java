package io.twindesk.user;

import java.util.Objects;

import io.twindesk.workspace.WorkspaceClock;

import org.springframework.stereotype.Component;

/** Creates users in the caller's transaction. */
@Component
class UserCreation {

	private final UserStore store;

	private final CustomFieldTypes customFieldTypes;

	private final UsernameGenerator usernameGenerator;

	private final UserDirectory userDirectory;

	private final WorkspaceClock clock;

	UserCreation(UserStore store, CustomFieldTypes customFieldTypes, UsernameGenerator usernameGenerator,
			UserDirectory userDirectory, WorkspaceClock clock) {
		this.store = store;
		this.customFieldTypes = customFieldTypes;
		this.usernameGenerator = usernameGenerator;
		this.userDirectory = userDirectory;
		this.clock = clock;
	}

	User create(UserPatch changes, String language) {
		Identifier first = changes.identifiers()
			.values()
			.stream()
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NoIdentifierException::new);
		UserPatch coerced = this.customFieldTypes.coerce(changes);
		String base = (changes.username() != null) ? null : UsernameGenerator.base(first);
		UserDirectory.NewUserId newId = this.userDirectory.takeUserId(base);
		String username = (base == null) ? Objects.requireNonNull(changes.username())
				: newId.usernameFree() ? base : this.usernameGenerator.nextFree(base);
		UserEntity user = new UserEntity(newId.id(), first.type(), username, language, this.clock.now());
		user.change(coerced);
		User created = user.toUser();
		this.store.insert(created, coerced);
		return created;
	}

}
