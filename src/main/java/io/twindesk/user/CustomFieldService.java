package io.twindesk.user;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twindesk.workspace.WorkspaceCache;
import io.twindesk.workspace.WorkspaceCaches;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Manages the custom fields that a workspace declares. */
@Service
@Transactional
public class CustomFieldService {

	private final CustomFieldRepository fields;

	private final EntityManager entityManager;

	private final WorkspaceContext workspaceContext;

	private final WorkspaceCaches caches;

	private final WorkspaceCache<Long, Declared> declared;

	CustomFieldService(CustomFieldRepository fields, EntityManager entityManager, WorkspaceContext workspaceContext,
			WorkspaceCaches caches) {
		this.fields = fields;
		this.entityManager = entityManager;
		this.workspaceContext = workspaceContext;
		this.caches = caches;
		this.declared = caches.create(Declared::workspaceId);
	}

	/** Declares a field. Existing values are not changed. */
	public void declare(CustomField field) {
		this.entityManager.merge(new CustomFieldEntity(field));
		this.caches.evictAfterCommit(this.workspaceContext.get().id());
	}

	/** Returns all declared fields, ascending by id. */
	@Transactional(readOnly = true)
	public List<CustomField> all() {
		return this.fields.findAll().stream().map(CustomFieldEntity::toField).toList();
	}

	/**
	 * Returns all declared fields by key from the cache: exact for changes made by this
	 * process, at most one second old for changes made by others.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Map<String, CustomField> declared() {
		long workspaceId = this.workspaceContext.get().id();
		return this.declared.get(workspaceId, () -> Optional.of(load(workspaceId))).orElseThrow().fields();
	}

	private Declared load(long workspaceId) {
		return new Declared(workspaceId,
				this.fields.findAll()
					.stream()
					.map(CustomFieldEntity::toField)
					.collect(Collectors.toUnmodifiableMap(CustomField::key, Function.identity())));
	}

	/** The declared fields of one workspace. */
	private record Declared(long workspaceId, Map<String, CustomField> fields) {
	}

}
