package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A custom field that the workspace declares. */
@Entity
@Table(name = "custom_field")
@IdClass(CustomFieldKey.class)
class CustomFieldEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long id;

	private String title;

	@Enumerated(EnumType.STRING)
	private CustomField.Type type;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected CustomFieldEntity() {
	}

	CustomFieldEntity(CustomField field) {
		this.id = field.id();
		this.title = field.title();
		this.type = field.type();
	}

	CustomField toField() {
		return new CustomField(this.id, this.title, this.type);
	}

}
