package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One attribute of the user that an identification code belongs to. */
@Entity
@Table(name = "identification_datum")
@IdClass(IdentificationAttributeKey.class)
class IdentificationAttributeEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private String code;

	@Id
	private Integer place;

	private String name;

	/** The name of a {@link Kind} or of a {@link TextField}. */
	private String kind;

	private String channel;

	private String datum;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected IdentificationAttributeEntity() {
	}

	IdentificationAttributeEntity(String code, int place, Identifier identifier) {
		this(code, place, Kind.IDENTIFIER.name(), identifier.type().name(), identifier.channel(), identifier.value());
	}

	IdentificationAttributeEntity(String code, int place, String field, CustomValue value) {
		this(code, place, Kind.of(value).name(), field, "", value.raw());
	}

	IdentificationAttributeEntity(String code, int place, String kind, String name, String channel, String datum) {
		this.code = code;
		this.place = place;
		this.kind = kind;
		this.name = name;
		this.channel = channel;
		this.datum = datum;
	}

	/** Adds this attribute to a patch. */
	void addTo(UserPatch patch) {
		for (TextField field : TextField.values()) {
			if (field.name().equals(this.kind)) {
				patch.text(field, this.datum);
				return;
			}
		}
		switch (Kind.valueOf(this.kind)) {
			case IDENTIFIER ->
				patch.identifier(new Identifier(IdentifierType.valueOf(this.name), this.channel, this.datum));
			case FULL_NAME -> patch.fullName(this.datum);
			case LANGUAGE -> patch.language(this.datum);
			case TEXT -> patch.customField(this.name, new CustomValue.Text(this.datum));
			case NUMBER -> patch.customField(this.name, new CustomValue.Number(this.datum));
			case FLAG -> patch.customField(this.name, new CustomValue.Bool(Boolean.parseBoolean(this.datum)));
		}
	}

	/** The kind of an attribute that is not a text field. */
	enum Kind {

		IDENTIFIER, FULL_NAME, LANGUAGE, TEXT, NUMBER, FLAG;

		static Kind of(CustomValue value) {
			return valueOf(CustomFieldValueEntity.Kind.of(value).name());
		}

	}

}
