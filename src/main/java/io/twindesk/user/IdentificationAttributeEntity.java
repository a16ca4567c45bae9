package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One thing that an identification code says of its person. */
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

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String channel;

	private String datum;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected IdentificationAttributeEntity() {
	}

	IdentificationAttributeEntity(String code, int place, Identifier identifier) {
		this(code, place, Kind.IDENTIFIER, identifier.type().name(), identifier.channel(), identifier.value());
	}

	IdentificationAttributeEntity(String code, int place, String field, CustomValue value) {
		this(code, place, Kind.of(value), field, "", value.raw());
	}

	IdentificationAttributeEntity(String code, int place, Kind kind, String name, String channel, String datum) {
		this.code = code;
		this.place = place;
		this.kind = kind;
		this.name = name;
		this.channel = channel;
		this.datum = datum;
	}

	/** Adds what this says to what is known of the person. */
	void addTo(UserPatch changes) {
		switch (this.kind) {
			case IDENTIFIER ->
				changes.identifier(new Identifier(IdentifierType.valueOf(this.name), this.channel, this.datum));
			case FULL_NAME -> changes.fullName(this.datum);
			case COMPANY_NAME -> changes.companyName(this.datum);
			case COMPANY_POSITION -> changes.companyPosition(this.datum);
			case NOTE -> changes.note(this.datum);
			case LANGUAGE -> changes.language(this.datum);
			case TEXT -> changes.customField(this.name, new CustomValue.Text(this.datum));
			case NUMBER -> changes.customField(this.name, new CustomValue.Number(this.datum));
			case FLAG -> changes.customField(this.name, new CustomValue.Bool(Boolean.parseBoolean(this.datum)));
		}
	}

	/** What is said: an identifier, one of the person's texts, or a custom field. */
	enum Kind {

		IDENTIFIER, FULL_NAME, COMPANY_NAME, COMPANY_POSITION, NOTE, LANGUAGE, TEXT, NUMBER, FLAG;

		static Kind of(CustomValue value) {
			return valueOf(CustomFieldValueEntity.Kind.of(value).name());
		}

	}

}
