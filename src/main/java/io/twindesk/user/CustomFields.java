package io.twindesk.user;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The custom fields that a workspace declares. */
@Service
@Transactional
public class CustomFields {

	private final CustomFieldRepository fields;

	private final EntityManager entityManager;

	CustomFields(CustomFieldRepository fields, EntityManager entityManager) {
		this.fields = fields;
		this.entityManager = entityManager;
	}

	/** Declares a field; values that users have already are left as they are. */
	public void declare(CustomField field) {
		this.entityManager.merge(new CustomFieldEntity(field));
	}

	/** All declared fields, ascending by id. */
	@Transactional(readOnly = true)
	public List<CustomField> all() {
		return this.fields.findAll().stream().map(CustomFieldEntity::toField).toList();
	}

}
