package io.twindesk.user;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserEntityTests {

	private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");

	private static final Instant TUESDAY = Instant.parse("2026-05-05T10:00:00Z");

	private static final Instant WEDNESDAY = Instant.parse("2026-05-06T10:00:00Z");

	private final UserEntity ada = new UserEntity(7, IdentifierType.TELEGRAM_DATA, "Ada", "en", MONDAY);

	@Test
	void aNewUserIsActiveAndUnconfirmed() {
		User user = user();
		assertThat(user.active()).isTrue();
		assertThat(user.deleted()).isFalse();
		assertThat(user.confirmed()).isFalse();
		assertThat(user.type()).isEqualTo(IdentifierType.TELEGRAM);
		assertThat(user.name()).isEqualTo(PersonName.NONE);
		assertThat(user.createdAt()).isEqualTo(MONDAY).isEqualTo(user.updatedAt());
	}

	@Test
	void blockingTwiceRetainsTheFirstDate() {
		this.ada.block(TUESDAY);
		this.ada.block(WEDNESDAY);
		assertThat(user().active()).isFalse();
		assertThat(user().updatedAt()).isEqualTo(TUESDAY);
	}

	@Test
	void disablingTwiceRetainsTheFirstDate() {
		this.ada.disable(TUESDAY);
		this.ada.disable(WEDNESDAY);
		assertThat(user().deleted()).isTrue();
		assertThat(user().updatedAt()).isEqualTo(TUESDAY);
	}

	@Test
	void blockingAndDisablingAreIndependent() {
		this.ada.block(TUESDAY);
		assertThat(user().deleted()).isFalse();
		this.ada.disable(TUESDAY);
		assertThat(user().active()).isFalse();
	}

	@Test
	void restoringUndoesBoth() {
		this.ada.block(TUESDAY);
		this.ada.disable(TUESDAY);
		this.ada.restore(WEDNESDAY);
		assertThat(user().active()).isTrue();
		assertThat(user().deleted()).isFalse();
		assertThat(user().updatedAt()).isEqualTo(WEDNESDAY);
	}

	@Test
	void restoringAnActiveUserChangesNothing() {
		this.ada.restore(TUESDAY);
		assertThat(user().updatedAt()).isEqualTo(MONDAY);
	}

	@Test
	void aPatchDoesNotChangeOtherFields() {
		this.ada.change(new UserPatch().fullName("Ada Lovelace")
			.text(TextField.COMPANY_NAME, "Acme")
			.identifier(Identifier.of(IdentifierType.EMAIL, "Ada@acme.test")));
		this.ada.change(new UserPatch().lastName("King").text(TextField.NOTE, "Likes numbers"));
		assertThat(user().name()).isEqualTo(new PersonName("Ada", "King"));
		assertThat(user().text(TextField.COMPANY_NAME)).isEqualTo("Acme");
		assertThat(user().text(TextField.NOTE)).isEqualTo("Likes numbers");
		assertThat(user().identifierValue(IdentifierType.EMAIL)).isEqualTo("Ada@acme.test");
		assertThat(user().username()).isEqualTo("Ada");
	}

	@Test
	void aPatchRemovesAnIdentifier() {
		this.ada.change(new UserPatch().identifier(Identifier.of(IdentifierType.PHONE, "+380 50")));
		assertThat(user().identifiers()).containsExactly(Identifier.of(IdentifierType.PHONE, "+380 50"));
		this.ada.change(new UserPatch().withoutIdentifier(IdentifierType.PHONE));
		assertThat(user().identifiers()).isEmpty();
	}

	private User user() {
		return this.ada.toUser();
	}

}
