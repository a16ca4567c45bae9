package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The value of one custom field of one user. */
@Entity
@Table(name = "custom_field_value")
@IdClass(CustomFieldValueKey.class)
class CustomFieldValueEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long userId;

	@Id
	private String field;

	private int place;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String literal;

	private @Nullable String folded;

	private String filterKey;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected CustomFieldValueEntity() {
	}

	CustomFieldValueEntity(long userId, String field, int place, CustomValue value) {
		this.userId = userId;
		this.field = field;
		this.place = place;
		this.kind = Kind.of(value);
		this.literal = value.raw();
		this.folded = (value instanceof CustomValue.Text text) ? text.caseFolded() : null;
		this.filterKey = value.filterKey();
	}

	/** The JSON type of a value. */
	enum Kind {

		TEXT, NUMBER, FLAG;

		static Kind of(CustomValue value) {
			if (value instanceof CustomValue.Text) {
				return TEXT;
			}
			return (value instanceof CustomValue.Number) ? NUMBER : FLAG;
		}

		CustomValue value(String literal) {
			return switch (this) {
				case TEXT -> new CustomValue.Text(literal);
				case NUMBER -> new CustomValue.Number(literal);
				case FLAG -> new CustomValue.Bool(Boolean.parseBoolean(literal));
			};
		}

	}

}
